package id.pendapa.residents.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register, as somebody who looked with a reason sees them.
 *
 * @param lookup the search that opened them
 * @param values printed, masked unless they were revealed
 * @param mergedInto who they turned out to be, or null
 */
public record ResidentView(
        long id,
        int version,
        UUID lookup,
        String standing,
        boolean temporary,
        boolean revealed,
        Map<Item, String> values,
        @Nullable Long mergedInto,
        List<Line> family,
        List<Happened> events) {

    public ResidentView {
        values = Map.copyOf(values);
        family = List.copyOf(family);
        events = List.copyOf(events);
    }

    /**
     * Somebody in a list: enough to tell them apart, and masked.
     *
     * @param bornYear or empty
     * @param kelurahan its name, or empty
     * @param role in the family, or empty
     */
    public record Line(
            long id, String name, String nik, String bornYear, String kelurahan, String standing, String role) {}

    /**
     * Something that happened to them.
     *
     * @param kind its code
     * @param day as ISO writes it, or empty
     * @param reason empty as long as they are masked
     */
    public record Happened(String kind, String day, String reason, Instant recordedAt, String recordedBy) {}
}
