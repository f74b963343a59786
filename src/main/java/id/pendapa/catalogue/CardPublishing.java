package id.pendapa.catalogue;

import id.pendapa.office.WorkingCalendars;
import id.pendapa.shared.ConflictException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an approved version in the place of the live one. Runs in the caller's transaction. */
@Component
class CardPublishing {

    private final ServiceDefinitions stored;
    private final WorkingCalendars calendars;
    private final InstantSource clock;
    private final ObjectProvider<Catalogue.Prints> prints;

    CardPublishing(
            ServiceDefinitions stored,
            WorkingCalendars calendars,
            InstantSource clock,
            ObjectProvider<Catalogue.Prints> prints) {
        this.stored = stored;
        this.calendars = calendars;
        this.clock = clock;
        this.prints = prints;
    }

    /** Highest version that the office has of a service, or 0. */
    int newestVersion(String code) {
        return stored.newestVersion(code);
    }

    FlowSimulation simulation(ServiceDefinition definition) {
        return new FlowSimulation(definition, calendars.current()::workingDaysBetween);
    }

    /** All that keeps a definition from going live in this office. */
    List<DefinitionFault> check(ServiceDefinition definition) {
        List<DefinitionFault> faults =
                new ArrayList<>(DefinitionChecks.check(definition, calendars.current()::workingDaysBetween));
        Catalogue.Prints printer = prints.getIfAvailable();
        if (printer != null) {
            definition
                    .letters()
                    .forEach(letter -> printer.obstacles(letter)
                            .forEach(cure -> faults.add(new DefinitionFault("letters." + letter.code(), cure))));
        }
        return faults;
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
        List<DefinitionFault> faults = check(next);
        if (!faults.isEmpty()) {
            throw new DefinitionRefusedException(next.code(), faults);
        }
        stored.publish(next, clock.instant());
    }
}
