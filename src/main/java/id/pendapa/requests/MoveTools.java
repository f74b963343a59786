package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every move reads: the definition, the time, the working calendar and the seals. */
@Component
class MoveTools {

    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final RequestSeals seals;

    MoveTools(Catalogue catalogue, WorkingCalendars calendars, OfficeTime time, RequestSeals seals) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.time = time;
        this.seals = seals;
    }

    PublishedService service(ServiceRequest request) {
        return catalogue.get(request.definitionId());
    }

    Instant now() {
        return time.now();
    }

    RequestClock clockAfter(PublishedService service, ServiceRequest request, ClockEffect effect, Instant now) {
        return request.clock().after(effect, now, service.definition().intake(), calendars.current(), time.zone());
    }

    RequestClock beginClock(PublishedService service, Instant now) {
        return RequestClock.begin(now, service.definition().intake(), calendars.current());
    }

    Findings evaluate(PublishedService service, Answers answers) {
        return RuleEvaluator.evaluate(
                service.definition(), answers, time.today(), calendars.current()::workingDaysBetween);
    }

    /** Names of the papers to be signed that a request still calls for. */
    List<String> paperNames(ServiceRequest request, PapersToSign papers) {
        return request.phase() == Phase.ENDED ? List.of() : papers.names();
    }

    /**
     * What a request calls for to be signed on paper.
     *
     * @throws NotFoundException {@code draft.paper.unknown} if the named one is not among it
     */
    PapersToSign papers(ServiceRequest request, String name) {
        PublishedService service = service(request);
        Answers answers = Answers.fromJson(seals.answers(request));
        PapersToSign papers = new PapersToSign(service, answers, evaluate(service, answers));
        if (!paperNames(request, papers).contains(name)) {
            throw new NotFoundException("draft.paper.unknown");
        }
        return papers;
    }

    WorkingCalendar calendar() {
        return calendars.current();
    }

    ZoneId zone() {
        return time.zone();
    }

    RequestSeals seals() {
        return seals;
    }
}
