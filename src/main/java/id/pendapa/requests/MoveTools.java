package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendars;
import java.time.Instant;
import java.time.ZoneId;
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
