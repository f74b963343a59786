package id.pendapa.catalogue;

import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.OfficeSetup;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the definitions of the jar for an office that lacks them: each is checked and its own sample citizens are
 * run first. One that fails stops the start, with the places and the cure.
 */
@Component
class ShippedServices implements OfficeSetup {

    static final List<String> CODES = List.of(
            "umum",
            "disp-nikah",
            "sktm",
            "keramaian",
            "domisili",
            "beda-nama",
            "akta-mati",
            "skck",
            "ktp-rekam",
            "waris",
            "riset",
            "legalisir");

    private static final int ORDER = 300;

    private final ServiceDefinitions stored;
    private final CardProposals proposals;
    private final ServiceRetirements retirements;
    private final StoredCatalogue catalogue;
    private final WorkingCalendars calendars;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ShippedServices(
            ServiceDefinitions stored,
            CardProposals proposals,
            ServiceRetirements retirements,
            StoredCatalogue catalogue,
            WorkingCalendars calendars,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.proposals = proposals;
        this.retirements = retirements;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        CODES.stream().map(ShippedServices::read).forEach(this::publishWhereNew);
    }

    static ServiceDefinition read(String name) {
        return DefinitionJson.read(DefinitionJson.resource("/catalogue/" + name + ".json"));
    }

    /** What the office has made its own or taken away is never replaced by a newer Pendapa; the office reads it up and proposes. */
    void publishWhereNew(ServiceDefinition definition) {
        transaction.executeWithoutResult(status -> {
            if (stored.newestVersion(definition.code()) < definition.version()
                    && !proposals.isAdopted(definition.code())
                    && !retirements.isRetired(definition.code())) {
                DefinitionChecks.require(definition, calendars.current()::workingDaysBetween);
                stored.publish(definition, clock.instant());
            }
        });
        catalogue.forget();
    }
}
