package id.pendapa.requests.draft;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.requests.facts.DraftGivenUp;
import id.pendapa.shared.UnavailableException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells how far a draft had come when it was given up. Of its answers nothing is told. */
@Component
class DraftStand {

    private final DraftSeals seals;
    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    DraftStand(
            DraftSeals seals,
            Catalogue catalogue,
            WorkingCalendars calendars,
            OfficeTime time,
            ApplicationEventPublisher events) {
        this.seals = seals;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.time = time;
        this.events = events;
    }

    /** Tells it of a draft that was not sent; one that cannot be read any more is removed without. */
    void tellGivenUp(Drafts.Row row, Instant at) {
        if (row.requestNumber() != null) {
            return;
        }
        try {
            String page = firstOpen(catalogue.get(row.definitionId()).definition(), seals.answers(row));
            events.publishEvent(new DraftGivenUp(row.serviceCode(), page, UUID.randomUUID(), at));
        } catch (UnavailableException unreadable) {
            return;
        }
    }

    private String firstOpen(ServiceDefinition definition, Answers answers) {
        Findings findings =
                RuleEvaluator.evaluate(definition, answers, time.today(), calendars.current()::workingDaysBetween);
        return findings.pages(definition).stream()
                .filter(page -> findings.fields(definition, page).stream()
                        .anyMatch(field ->
                                field.required() && answers.find(field.key()).isEmpty()))
                .map(ServiceDefinition.Page::id)
                .findFirst()
                .orElse("");
    }
}
