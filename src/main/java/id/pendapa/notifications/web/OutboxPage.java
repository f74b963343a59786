package id.pendapa.notifications.web;

import id.pendapa.notifications.Outbox;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of messages, ready to print.
 *
 * @param messages newest first
 * @param older where the older ones begin, or null
 */
public record OutboxPage(List<Item> messages, @Nullable Long older) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'pukul' HH.mm", Locale.forLanguageTag("id"));

    static OutboxPage of(List<Outbox.Entry> entries, @Nullable Long older, ZoneId zone, String zoneLabel) {
        return new OutboxPage(
                entries.stream()
                        .map(entry -> new Item(
                                entry.text().subject(),
                                WHEN.format(entry.plannedAt().atZone(zone)) + ' ' + zoneLabel,
                                entry.printed() ? "notifications.outbox.printed" : "notifications.outbox.mailed",
                                entry.text().body().lines().toList(),
                                entry.path()))
                        .toList(),
                older);
    }

    /**
     * One message.
     *
     * @param subject its subject line
     * @param when when it was written
     * @param wayKey key of the words that say how it would go out
     * @param lines its text, line by line
     * @param path the page that it leads to
     */
    public record Item(String subject, String when, String wayKey, List<String> lines, String path) {}
}
