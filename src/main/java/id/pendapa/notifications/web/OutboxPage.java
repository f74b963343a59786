package id.pendapa.notifications.web;

import id.pendapa.notifications.delivery.Outbox;
import id.pendapa.shared.IndonesianDates;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of messages, ready to print.
 *
 * @param messages newest first
 * @param older where the older ones begin, or null
 */
public record OutboxPage(List<Item> messages, @Nullable Long older) {

    static OutboxPage of(List<Outbox.Entry> entries, @Nullable Long older, ZoneId zone) {
        return new OutboxPage(
                entries.stream()
                        .map(entry -> new Item(
                                entry.text().subject(),
                                IndonesianDates.weekdayMoment(entry.plannedAt().atZone(zone)),
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
