package id.pendapa.practice;

import id.pendapa.ledger.LogOfActs.Entry;
import java.util.List;
import java.util.Optional;

/** What the log of a practice office says was done since a situation began. */
record Deeds(List<Entry> entries) {

    private static final String REQUEST = "request";

    Deeds {
        entries = List.copyOf(entries);
    }

    /** The request that was entered at the counter, or none. */
    Optional<String> entered() {
        return entries.stream()
                .filter(entry -> entry.what().equals("request.submitted")
                        && entry.says("channel", "LOKET")
                        && entry.actorKey().startsWith("staff:"))
                .map(entry -> entry.subject().key())
                .findFirst();
    }

    /** Whether a request took this step. */
    boolean moved(String action, String number) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.what().equals("request.acted") && entry.says("action", action) && isAbout(entry, number));
    }

    /** Whether personal data of a request were looked at for this purpose. */
    boolean saw(String purpose, String number) {
        return entries.stream().anyMatch(entry -> entry.what().equals(purpose) && isAbout(entry, number));
    }

    /** Whether personal data of a request were looked at. */
    boolean sawAny(String number) {
        return entries.stream().anyMatch(entry -> entry.isSight() && isAbout(entry, number));
    }

    private static boolean isAbout(Entry entry, String number) {
        return entry.subject().kind().equals(REQUEST) && entry.subject().key().equals(number);
    }
}
