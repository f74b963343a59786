package id.pendapa.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests that somebody proposes to destroy because their term is over.
 *
 * @param approvals who approved it so far
 * @param items its requests, by number
 */
public record DestructionList(Head head, List<Approval> approvals, List<Item> items) {

    public DestructionList {
        approvals = List.copyOf(approvals);
        items = List.copyOf(items);
    }

    /** How far a list got. */
    public enum State {
        DRAWN,
        APPROVED,
        CANCELLED,
        DONE
    }

    /**
     * A list without its requests.
     *
     * @param end how it ended, or null
     */
    public record Head(
            long id,
            int version,
            State state,
            Instant drawnAt,
            long drawnByAccount,
            long drawnByOfficial,
            String drawnBy,
            int requests,
            @Nullable End end) {}

    /** The end of a list; the reason is empty where it was carried out. */
    public record End(Instant at, String by, String reason) {}

    /** That somebody approved it. */
    public record Approval(long account, long official, Instant at, String by) {}

    /** Why a request of a list was kept after all. */
    public enum Kept {
        HELD,
        ASKED,
        CHANGED,
        CANCELLED
    }

    /**
     * A request whose term is over.
     *
     * @param keptUntil last day of its term
     * @param klass class of the schedule
     */
    public record Proposed(String number, String serviceCode, LocalDate endedOn, LocalDate keptUntil, String klass) {}

    /**
     * A request of a list.
     *
     * @param doneAt when it was destroyed or kept, or null while it waits
     * @param kept why it was kept, or null
     */
    public record Item(
            long id,
            Proposed request,
            @Nullable Instant doneAt,
            @Nullable Kept kept,
            int letters,
            int files) {

        /** Whether it is gone. */
        public boolean destroyed() {
            return doneAt != null && kept == null;
        }
    }
}
