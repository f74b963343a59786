package id.pendapa.integrity.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one side wrote to the other, opened.
 *
 * @param fields what was filled in, by name of the field; {@code state} where the contact moved the report on
 * @param photos ids of the photos that came with it
 */
public record ReportMessage(
        UUID id, boolean fromReporter, LocalDate day, Map<String, String> fields, List<UUID> photos) {

    public ReportMessage {
        fields = Map.copyOf(fields);
        photos = List.copyOf(photos);
    }

    /** What was filled in, or nothing. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The id that a form gives to what it sends in a report. */
    static UUID id(UUID report, UUID form) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(Derived.bytes(form + "|" + report, "message", 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "ReportMessage";
    }
}
