package id.pendapa.privacy.delay;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which sights are shown later.
 *
 * @param positions titles of the positions whose sights it holds back
 * @param purposes codes of the purposes of those sights; empty for all
 * @param reason why, as the citizen reads it
 * @param basis the law
 * @param days for how long from the approval on, at most {@link #MOST_DAYS}
 * @param approval null until a second person approved it
 * @param ended when somebody ended it, or null
 */
public record DisclosureDelay(
        long id,
        int version,
        Set<String> positions,
        Set<String> purposes,
        String reason,
        String basis,
        int days,
        String enteredBy,
        Instant enteredAt,
        @Nullable Approval approval,
        @Nullable Ended ended) {

    /** Nothing is held back longer, whatever a rule says. */
    public static final int MOST_DAYS = 90;

    public DisclosureDelay {
        positions = Set.copyOf(positions);
        purposes = Set.copyOf(purposes);
    }

    /**
     * That a second person agreed.
     *
     * @param at from when on sights are held back
     * @param until when they are shown by themselves
     */
    public record Approval(String by, Instant at, Instant until) {}

    /** That somebody ended it, also before it was approved. */
    public record Ended(String by, Instant at) {}

    /** Where a rule stands. */
    public enum State {
        WAITING,
        RUNNING,
        OVER
    }

    /** Where it stands. */
    public State state(Instant now) {
        if (ended != null) {
            return State.OVER;
        } else if (approval == null) {
            return State.WAITING;
        }
        return approval.until().isAfter(now) ? State.RUNNING : State.OVER;
    }

    /** Whether a running rule holds back what an officer saw. */
    public boolean covers(String position, String purpose, Instant at) {
        return approval != null
                && !at.isBefore(approval.at())
                && positions.contains(position)
                && (purposes.isEmpty() || purposes.contains(purpose));
    }
}
