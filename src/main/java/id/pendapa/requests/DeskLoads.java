package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.DeskHandOver.Colleague;
import id.pendapa.shared.InvalidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that one officer has taken, given to a colleague at once: for whoever is ill or has left. */
@Service
public class DeskLoads {

    private final Gate gate;
    private final DeskQueue queue;
    private final DeskHandOver handOver;
    private final StaffDirectory staff;
    private final Catalogue catalogue;
    private final FormKeys formKeys;

    DeskLoads(
            Gate gate,
            DeskQueue queue,
            DeskHandOver handOver,
            StaffDirectory staff,
            Catalogue catalogue,
            FormKeys formKeys) {
        this.gate = gate;
        this.queue = queue;
        this.handOver = handOver;
        this.staff = staff;
        this.catalogue = catalogue;
        this.formKeys = formKeys;
    }

    /** An officer and how many open requests they have taken. */
    public record Load(long accountId, String label, int count) {}

    /** One officer's load and those who can take over at least a part of it. */
    public record Choice(Load load, List<Colleague> colleagues) {
        public Choice {
            colleagues = List.copyOf(colleagues);
        }
    }

    /** How many were given, and how many the colleague may not have: another duty, four eyes, their own request. */
    public record Given(int given, int kept) {

        private static Given of(String answer) {
            int comma = answer.indexOf(',');
            return new Given(
                    Integer.parseInt(answer.substring(0, comma)), Integer.parseInt(answer.substring(comma + 1)));
        }
    }

    /** Everybody in the superior's area who has taken something, the fullest first. */
    @Transactional(readOnly = true)
    public List<Load> list() {
        return queue.loads(gate.require(Permission.REQUEST_REASSIGN));
    }

    @Transactional(readOnly = true)
    public Choice open(long accountId) {
        Actor.Staff superior = gate.require(Permission.REQUEST_REASSIGN);
        List<DeskQueue.Row> rows = queue.listTakenBy(accountId, superior);
        String label =
                rows.stream().map(DeskQueue.Row::assignedLabel).findFirst().orElse(null);
        Map<Long, Colleague> colleagues = new LinkedHashMap<>();
        rows.stream()
                .flatMap(this::duties)
                .distinct()
                .flatMap(duty -> staff.holdersOf(duty.duty(), duty.kelurahanCode()).stream())
                .filter(holder -> holder.accountId() != accountId)
                .forEach(holder -> colleagues.put(
                        holder.accountId(), new Colleague(holder.accountId(), holder.name(), holder.title())));
        return new Choice(
                new Load(accountId, label == null ? "–" : label, rows.size()), List.copyOf(colleagues.values()));
    }

    private Stream<HeldDuty> duties(DeskQueue.Row row) {
        return catalogue.get(row.definitionId()).definition().flow().from(row.state()).stream()
                .filter(action ->
                        !action.duty().equals(Action.SYSTEM) && !action.duty().equals(Action.APPLICANT))
                .map(action ->
                        new HeldDuty(action.duty(), action.level() == Level.KELURAHAN ? row.kelurahanCode() : null));
    }

    /**
     * Gives all that the colleague may have, once per form; the rest stays where it is.
     *
     * @throws InvalidException {@code request.give.reason} without a reason
     */
    @Transactional
    public Given giveAll(long fromAccount, long toAccount, String reason, UUID formKey) {
        Actor.Staff superior = gate.require(Permission.REQUEST_REASSIGN);
        if (reason.isBlank()) {
            throw new InvalidException("request.give.reason");
        }
        return Given.of(formKeys.once(formKey, fromAccount + "|" + toAccount + "|" + reason, () -> {
            List<DeskQueue.Row> rows = queue.listTakenBy(fromAccount, superior);
            long given = rows.stream()
                    .filter(row -> handOver.giveIfPossible(row.number(), toAccount, reason.strip()))
                    .count();
            return given + "," + (rows.size() - given);
        }));
    }
}
