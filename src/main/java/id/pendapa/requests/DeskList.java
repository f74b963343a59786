package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, oldest first.
 *
 * @param raised late requests that were put before this officer, the longest late first
 * @param next number of the last request where older ones follow, or null at the end
 */
public record DeskList(
        List<Item> items, List<Item> raised, @Nullable String next) {
    public DeskList {
        items = List.copyOf(items);
        raised = List.copyOf(raised);
    }

    /** The lists of a desk. */
    public enum Tab {
        /** What this officer took. */
        MINE,
        /** What waits for one of this officer's duties. */
        UNIT,
        /** What waits for its applicant. */
        WAITING,
        /** What is past its promise. */
        LATE
    }

    /**
     * A request in a list of the desk. It carries nothing personal.
     *
     * @param dueAt the promise that counts now
     * @param late whether it is past
     * @param assignedTo position of the officer who took it, or null
     */
    public record Item(
            String number,
            String serviceTitle,
            String stateLabel,
            Channel channel,
            @Nullable String kelurahanCode,
            Instant submittedAt,
            Instant dueAt,
            boolean late,
            @Nullable String assignedTo) {}
}
