package id.pendapa.catalogue;

import id.pendapa.office.WorkingCalendars;
import id.pendapa.shared.ConflictException;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Puts an approved version in the place of the live one. Runs in the caller's transaction. */
@Component
class CardPublishing {

    private final ServiceDefinitions stored;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    CardPublishing(ServiceDefinitions stored, WorkingCalendars calendars, InstantSource clock) {
        this.stored = stored;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Publishes the next version; its own sample citizens are run first.
     *
     * @throws ConflictException {@code catalogue.proposal.stale} if there is another version by now
     */
    void publish(ServiceDefinition next) {
        if (stored.newestVersion(next.code()) != next.version() - 1) {
            throw new ConflictException("catalogue.proposal.stale");
        }
        DefinitionChecks.require(next, calendars.current()::workingDaysBetween);
        stored.publish(next, clock.instant());
    }
}
