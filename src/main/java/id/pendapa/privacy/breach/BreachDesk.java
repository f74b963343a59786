package id.pendapa.privacy.breach;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.breach.DataBreach.Counts;
import id.pendapa.privacy.breach.DataBreach.Part;
import id.pendapa.privacy.breach.DataBreach.Step;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of failures of protection, as the officer and those affected read it. */
@Service
public class BreachDesk {

    private static final int PAGE = 25;

    private final Gate gate;
    private final BreachRows rows;
    private final PartRows parts;
    private final AffectedRows affected;
    private final StaffDirectory staff;
    private final OfficeTime time;

    BreachDesk(
            Gate gate, BreachRows rows, PartRows parts, AffectedRows affected, StaffDirectory staff, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.parts = parts;
        this.affected = affected;
        this.staff = staff;
        this.time = time;
    }

    /** How many are open, and of those whose people or agency are not told yet how many have less than a day and none. */
    public record Waiting(int open, int soon, int late) {}

    /**
     * A page of the register.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Items(List<DataBreach> breaches, @Nullable Long next, Waiting waiting) {
        public Items {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * One of the register.
     *
     * @param left how long people and the agency can be told in time; negative once that is over
     * @param accounts whose sights can be chosen
     */
    public record Opened(
            DataBreach breach,
            Duration left,
            List<Part> parts,
            Counts counts,
            List<Step> steps,
            List<StaffDirectory.Known> accounts) {
        public Opened {
            parts = List.copyOf(parts);
            steps = List.copyOf(steps);
            accounts = List.copyOf(accounts);
        }
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public Waiting waiting() {
        gate.require(Permission.BREACH_VIEW);
        return counted();
    }

    private Waiting counted() {
        BreachRows.Due due = rows.count(time.now());
        return new Waiting(due.open(), due.soon(), due.late());
    }

    /** Open ones, the least time first. */
    @Transactional(readOnly = true)
    public Items listOpen(@Nullable Long after) {
        gate.require(Permission.BREACH_VIEW);
        return items(rows.listOpen(after == null ? 0 : after, PAGE + 1));
    }

    /** Closed ones, newest first. */
    @Transactional(readOnly = true)
    public Items listClosed(@Nullable Long before) {
        gate.require(Permission.BREACH_VIEW);
        return items(rows.listClosed(before == null ? Long.MAX_VALUE : before, PAGE + 1));
    }

    private Items items(List<DataBreach> found) {
        List<DataBreach> shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null;
        return new Items(shown, next, counted());
    }

    /**
     * One with all that was done about it.
     *
     * @throws NotFoundException {@code data-breach} if there is none
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        DataBreach breach = get(id);
        return new Opened(
                breach, left(breach), parts.list(id), affected.count(id), parts.listSteps(id), staff.listAccounts());
    }

    /** One of the register. */
    @Transactional(readOnly = true)
    public DataBreach get(long id) {
        gate.require(Permission.BREACH_VIEW);
        return rows.find(id).orElseThrow(() -> new NotFoundException("data-breach"));
    }

    /** Whose sights can be chosen in a new one. */
    @Transactional(readOnly = true)
    public List<StaffDirectory.Known> listAccounts() {
        gate.require(Permission.BREACH_MANAGE);
        return staff.listAccounts();
    }

    /** How long people and the agency can be told in time. */
    public Duration left(DataBreach breach) {
        return Duration.between(time.now(), breach.dueAt());
    }

    /** What the applicant of a request was told, newest first. */
    @Transactional(readOnly = true)
    public List<DataBreach.Told> listToldOf(Admitted applicant) {
        return rows.listToldOf(applicant.number());
    }

    static Audit.Subject subject(DataBreach breach) {
        return subject(breach.key().toString());
    }

    static Audit.Subject subject(String key) {
        return new Audit.Subject("data-breach", key);
    }
}
