package id.pendapa.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, oldest first.
 *
 * @param raised late requests that were put before this officer, the longest late first
 * @param next number of the last request where older ones follow, or null at the end
 */
public record DeskList(
        List<DeskItem> items,
        List<DeskItem> raised,
        @Nullable String next) {
    public DeskList {
        items = List.copyOf(items);
        raised = List.copyOf(raised);
    }
}
