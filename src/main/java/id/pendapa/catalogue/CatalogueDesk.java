package id.pendapa.catalogue;

import id.pendapa.catalogue.CardProposals.Row;
import id.pendapa.catalogue.CardProposals.Status;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the office makes the shipped services its own: requirements, promised times, legal basis, open or closed. One
 * officer proposes, another approves; the approved card is a new version, and requests keep theirs.
 */
@Service
public class CatalogueDesk {

    private final Gate gate;
    private final StoredCatalogue catalogue;
    private final CardPublishing publishing;
    private final CardProposals proposals;
    private final DefinitionDiff diff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    CatalogueDesk(
            Gate gate,
            StoredCatalogue catalogue,
            CardPublishing publishing,
            CardProposals proposals,
            DefinitionDiff diff,
            FormKeys formKeys,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.proposals = proposals;
        this.diff = diff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A service in the list.
     *
     * @param example whether the Camat has not adopted times and requirements
     * @param proposal the one that waits, or null
     */
    public record Line(
            String code,
            String title,
            int version,
            boolean example,
            boolean open,
            @Nullable Long proposal) {}

    /**
     * A service's card in the form.
     *
     * @param values what the inputs show, by name
     * @param minutes whether the second promise is counted in working minutes
     * @param proposable whether whoever looks may propose a change now
     * @param proposal the one that waits, or null
     */
    public record Card(
            String code,
            String title,
            int version,
            Map<String, String> values,
            boolean minutes,
            boolean proposable,
            @Nullable Long proposal) {
        public Card {
            values = Map.copyOf(values);
        }

        /** The parts of the service standard that have a text, in the order of the law. */
        public List<String> standard() {
            return CardText.STANDARD_PARTS.stream()
                    .filter(part -> values.containsKey(CardText.STANDARD + part))
                    .toList();
        }
    }

    /**
     * What became of a form.
     *
     * @param proposal number of the proposal, or null where something is wrong
     * @param faults code of what is wrong by the name of the input
     */
    public record Outcome(@Nullable Long proposal, Map<String, String> faults) {
        public Outcome {
            faults = Map.copyOf(faults);
        }
    }

    /** What a proposal changes in one input. */
    public record Change(String name, String before, String after) {}

    /**
     * A proposal with what it changes.
     *
     * @param standing stable code: {@code WAITING}, {@code APPROVED}, {@code DROPPED}
     * @param decidable whether whoever looks may approve it
     * @param droppable whether whoever looks may drop it
     */
    public record Proposal(
            long id,
            String code,
            String title,
            String reason,
            String by,
            Instant at,
            String standing,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            List<Change> changes,
            boolean decidable,
            boolean droppable) {
        public Proposal {
            changes = List.copyOf(changes);
        }
    }

    @Transactional(readOnly = true)
    public List<Line> list() {
        gate.require(Permission.CATALOGUE_PROPOSE);
        Map<String, Long> waiting =
                proposals.listWaiting().stream().collect(Collectors.toMap(Row::serviceCode, Row::id));
        return catalogue.listCards().stream()
                .map(PublishedService::definition)
                .map(service -> new Line(
                        service.code(),
                        service.card().title(),
                        service.version(),
                        service.card().contoh(),
                        service.card().isOpen(),
                        waiting.get(service.code())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Card open(String code) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        ServiceDefinition live = catalogue.getLive(code).definition();
        Long waiting = proposals.listWaiting().stream()
                .filter(row -> row.serviceCode().equals(live.code()))
                .map(Row::id)
                .findFirst()
                .orElse(null);
        return new Card(
                live.code(),
                live.card().title(),
                live.version(),
                CardText.of(live),
                CardText.isInMinutes(live),
                waiting == null && gate.may(Permission.CATALOGUE_PROPOSE),
                waiting);
    }

    /**
     * Proposes a card, once per form.
     *
     * @param versionSeen version of the service that the officer had before their eyes
     * @throws ConflictException {@code catalogue.proposal.stale} if the service changed, {@code catalogue.proposal.waiting}
     *     if another proposal waits
     */
    @Transactional
    public Outcome propose(String code, int versionSeen, Map<String, String> typed, String reason, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_PROPOSE);
        PublishedService live = catalogue.getLive(code);
        CardText.Read read = CardText.read(live.definition(), typed);
        Map<String, String> faults = new LinkedHashMap<>(read.faults());
        if (reason.isBlank()) {
            faults.put("alasan", "catalogue.card.reason");
        }
        ServiceDefinition next = read.definition();
        if (next == null || !faults.isEmpty()) {
            return new Outcome(null, faults);
        }
        if (live.definition().version() != versionSeen) {
            throw new ConflictException("catalogue.proposal.stale");
        }
        if (CardText.changes(live.definition(), next).isEmpty()) {
            return new Outcome(null, Map.of("alasan", "catalogue.card.same"));
        }
        String document = DefinitionJson.write(next);
        String id = formKeys.once(formKey, document + reason, () -> {
            long entered = proposals.insert(code, live, document, reason.strip(), staff, clock.instant());
            acted("catalogue.card-proposed", code, entered);
            return Long.toString(entered);
        });
        return new Outcome(Long.valueOf(id), Map.of());
    }

    @Transactional(readOnly = true)
    public Proposal get(long id) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_PROPOSE);
        Row row = row(id);
        ServiceDefinition next = DefinitionJson.readStored(row.document());
        boolean waits = row.status() == Status.WAITING;
        boolean own = row.proposedByAccount() == staff.accountId();
        boolean approver = gate.may(Permission.CATALOGUE_APPROVE);
        return new Proposal(
                row.id(),
                row.serviceCode(),
                next.card().title(),
                row.reason(),
                row.proposedBy(),
                row.proposedAt(),
                row.status().name(),
                row.decidedBy(),
                row.decidedAt(),
                row.decisionReason(),
                diff.changes(
                        row.baseId() == null
                                ? null
                                : catalogue.get(row.baseId()).definition(),
                        next),
                waits && approver && !own,
                waits && (approver || own));
    }

    /**
     * Makes the proposed card the live version. The definition's own sample citizens are run first. A second press by the same officer
     * changes nothing.
     *
     * @throws ForbiddenException {@code catalogue.proposal.own} for whoever proposed it
     * @throws ConflictException {@code catalogue.proposal.decided} or {@code catalogue.proposal.stale}
     */
    public void approve(long id) {
        transaction.executeWithoutResult(status -> approveNow(id));
        catalogue.forget();
    }

    private void approveNow(long id) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_APPROVE);
        Row row = row(id);
        if (row.proposedByAccount() == staff.accountId()) {
            throw new ForbiddenException("catalogue.proposal.own");
        }
        if (row.status() == Status.APPROVED && staff.label().equals(row.decidedBy())) {
            return;
        }
        ServiceDefinition next = DefinitionJson.readStored(row.document());
        proposals.decide(row, Status.APPROVED, staff, null, clock.instant());
        publishing.publish(next);
        acted("catalogue.card-approved", next.code(), id);
    }

    /**
     * Drops a proposal.
     *
     * @throws InvalidException {@code catalogue.card.reason} without a reason
     */
    @Transactional
    public void drop(long id, String reason) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_PROPOSE);
        Row row = row(id);
        if (row.proposedByAccount() != staff.accountId()) {
            gate.require(Permission.CATALOGUE_APPROVE);
        }
        if (reason.isBlank()) {
            throw new InvalidException("catalogue.card.reason");
        }
        proposals.decide(row, Status.DROPPED, staff, reason.strip(), clock.instant());
        acted("catalogue.card-dropped", row.serviceCode(), id);
    }

    private Row row(long id) {
        return proposals.find(id).orElseThrow(() -> new NotFoundException("catalogue.proposal.unknown"));
    }

    private void acted(String action, String code, long proposal) {
        audit.acted(
                new Audit.Act(action, new Audit.Subject("service", code), Map.of("proposal", Long.toString(proposal))));
    }
}
