package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out. Never printed whole: it holds an address.
 *
 * @param key the same at every attempt
 * @param number public number, first variable of its template
 * @param link second variable
 * @param detail third variable, or null
 */
public record Outgoing(
        UUID key,
        Recipient recipient,
        MessageTemplate template,
        String number,
        String link,
        @Nullable String detail,
        MessageText text) {

    @Override
    public String toString() {
        return "Outgoing[" + key + ", " + template + "]";
    }
}
