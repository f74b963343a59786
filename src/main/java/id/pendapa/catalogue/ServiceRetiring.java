package id.pendapa.catalogue;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a service out of the hall, and lets somebody propose to offer it again. Running requests keep their version and
 * go on; drafts cannot be sent any more, which {@code requests} tells their applicants.
 */
@Component
class ServiceRetiring {

    private static final int LONGEST = 500;

    private final Gate gate;
    private final StoredCatalogue catalogue;
    private final ServiceRetirements retirements;
    private final CardProposals proposals;
    private final FormKeys formKeys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ServiceRetiring(
            Gate gate,
            StoredCatalogue catalogue,
            ServiceRetirements retirements,
            CardProposals proposals,
            FormKeys formKeys,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.retirements = retirements;
        this.proposals = proposals;
        this.formKeys = formKeys;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Map<String, String> retire(String code, int versionSeen, String reason, String instead, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_RETIRE);
        Map<String, String> faults = new LinkedHashMap<>();
        check("alasan", reason, faults);
        check("gantinya", instead, faults);
        if (faults.isEmpty()) {
            transaction.executeWithoutResult(status -> formKeys.once(
                    formKey,
                    String.join("|", code, Integer.toString(versionSeen), reason, instead),
                    () -> retireNow(code, versionSeen, reason.strip(), instead.strip(), staff)));
            catalogue.forget();
        }
        return faults;
    }

    private static void check(String name, String text, Map<String, String> faults) {
        if (text.isBlank()) {
            faults.put(name, "catalogue.retire." + name);
        } else if (text.length() > LONGEST) {
            faults.put(name, "catalogue.retire.long");
        }
    }

    private String retireNow(String code, int versionSeen, String reason, String instead, Actor.Staff staff) {
        PublishedService live = catalogue.getLive(code);
        if (live.definition().version() != versionSeen) {
            throw new ConflictException("catalogue.retire.stale");
        }
        if (proposals.findWaiting(code).isPresent()) {
            throw new ConflictException("catalogue.retire.waiting");
        }
        Instant now = clock.instant();
        retirements.insert(live, reason, instead, staff, now);
        audit.acted(new Audit.Act(
                "catalogue.service-retired",
                new Audit.Subject("service", code),
                Map.of("version", Integer.toString(versionSeen), "definition", Long.toString(live.id()))));
        events.publishEvent(new Catalogue.Stopped(code, now));
        return code;
    }

    long offerAgain(String code, String reason, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_PROPOSE);
        PublishedService retired = catalogue
                .findRetired(code)
                .map(Catalogue.Retired::service)
                .orElseThrow(() -> new NotFoundException("service.unknown"));
        ServiceDefinition next =
                DefinitionDesk.under(retired.definition(), retired.definition().version() + 1);
        String id = formKeys.once(formKey, code + "|" + reason, () -> {
            long entered =
                    proposals.insert(code, retired, DefinitionJson.write(next), reason.strip(), staff, clock.instant());
            audit.acted(new Audit.Act(
                    "catalogue.offer-again-proposed",
                    new Audit.Subject("service", code),
                    Map.of("proposal", Long.toString(entered))));
            return Long.toString(entered);
        });
        return Long.parseLong(id);
    }
}
