package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.IntegrityKeyRows.HeldKey;
import id.pendapa.integrity.reports.IntegrityKeyRows.KeyState;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A key takes the place of another: handed over by the contact who can still open the reports, or, where that key is lost,
 * agreed to by two. Then what was written before stays closed until its reporters send it again.
 */
@Service
public class KeyHandOver {

    private static final int PART = 100;

    private final Gate gate;
    private final IntegrityKeyRows keys;
    private final IntegrityReportRows reports;
    private final IntegrityMessageRows messages;
    private final OpenKeys open;
    private final Audit audit;
    private final OfficeTime time;

    KeyHandOver(
            Gate gate,
            IntegrityKeyRows keys,
            IntegrityReportRows reports,
            IntegrityMessageRows messages,
            OpenKeys open,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.keys = keys;
        this.reports = reports;
        this.messages = messages;
        this.open = open;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A key that waits.
     *
     * @param holder whose it is, by position
     * @param approved whether a first one has agreed
     * @param own whether it was whoever reads this
     */
    public record Waiting(
            UUID id, int version, String holder, String mark, LocalDate madeOn, boolean approved, boolean own) {}

    /** The key that waits, for those who may agree to it. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting() {
        Actor.Staff officer = gate.require(Permission.INTEGRITY_KEY_APPROVE);
        return keys.find(KeyState.WAITING).map(key -> {
            Long first = key.firstApprover();
            return new Waiting(
                    key.id(),
                    key.version(),
                    key.holder(),
                    IntegrityIntake.mark(key),
                    key.madeOn(),
                    first != null,
                    first != null && first == officer.accountId());
        });
    }

    /**
     * Agrees or refuses; anything else changes nothing.
     *
     * @throws ConflictException {@code integrity.key.stale} if it is another one now
     */
    @Transactional
    public void decide(String id, int version, String decision) {
        gate.require(Permission.INTEGRITY_KEY_APPROVE);
        UUID key = keys.find(KeyState.WAITING)
                .map(HeldKey::id)
                .filter(waiting -> waiting.toString().equals(id))
                .orElseThrow(KeyHandOver::stale);
        if (decision.equals("tolak")) {
            refuse(key, version);
        } else if (decision.equals("setuju")) {
            approve(key, version);
        }
    }

    /**
     * The first of two agrees, or the second, with whom it counts.
     *
     * @throws ForbiddenException {@code integrity.key.own} to whoever agreed before or holds the key
     * @throws ConflictException {@code integrity.key.stale} if it is another one now
     */
    private void approve(UUID id, int version) {
        Actor.Staff officer = gate.require(Permission.INTEGRITY_KEY_APPROVE);
        HeldKey key = waiting(id, version);
        Long first = key.firstApprover();
        if (key.account() == officer.accountId() || (first != null && first == officer.accountId())) {
            throw new ForbiddenException("integrity.key.own");
        }
        if (first == null) {
            if (!keys.approve(key, version, officer.accountId())) {
                throw stale();
            }
        } else {
            replace(keys.find(KeyState.ACTIVE), key);
        }
        write(first == null ? "integrity.key-first-approval" : "integrity.key-replaced", key);
    }

    /**
     * A key that nobody wants is taken away; nothing was encrypted for it.
     *
     * @throws ConflictException {@code integrity.key.stale} if it is another one now
     */
    private void refuse(UUID id, int version) {
        HeldKey key = waiting(id, version);
        if (!keys.withdraw(key)) {
            throw stale();
        }
        write("integrity.key-refused", key);
    }

    /**
     * Encrypts all that was written to this contact for the one who waits, and lets that key count.
     *
     * @param mark of the key that the contact saw on the page
     * @return false while the own key is locked
     * @throws ConflictException {@code integrity.key.stale} if another one waits, or none
     */
    @Transactional
    public boolean handOver(Browser browser, @Nullable String mark) {
        gate.require(Permission.INTEGRITY_CONTACT);
        Optional<OpenKeys.Open> own = open.find(browser);
        if (own.isEmpty()) {
            return false;
        }
        HeldKey active = keys.find(KeyState.ACTIVE)
                .filter(key -> key.id().equals(own.get().key()))
                .orElseThrow(KeyHandOver::stale);
        HeldKey next = keys.find(KeyState.WAITING)
                .filter(key -> IntegrityIntake.mark(key).equals(mark))
                .orElseThrow(KeyHandOver::stale);
        replace(Optional.of(active), next);
        List<StoredReport> part = reports.list(active.id(), 0, PART);
        while (!part.isEmpty()) {
            part.forEach(report -> {
                reports.moveTo(report.id(), next.id());
                messages.rewrap(report.id(), own.get().pair(), true, next.open());
            });
            part = reports.list(active.id(), 0, PART);
        }
        open.drop(browser);
        write("integrity.key-handed-over", next);
        return true;
    }

    private void replace(Optional<HeldKey> before, HeldKey next) {
        LocalDate today = time.today();
        boolean free = before.isEmpty() || keys.move(before.get(), KeyState.OLD, today);
        if (!free || !keys.move(next, KeyState.ACTIVE, today)) {
            throw stale();
        }
    }

    private HeldKey waiting(UUID id, int version) {
        return keys.find(KeyState.WAITING)
                .filter(key -> key.id().equals(id) && key.version() == version)
                .orElseThrow(KeyHandOver::stale);
    }

    private void write(String action, HeldKey key) {
        audit.acted(new Audit.Act(action, ContactKeys.STORE, Map.of("mark", IntegrityIntake.mark(key))));
    }

    private static ConflictException stale() {
        return new ConflictException("integrity.key.stale");
    }
}
