package id.pendapa.notifications;

import id.pendapa.platform.Audit;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent. It carries a number and a link and nothing personal.
 *
 * @param template which message
 * @param recipient where to
 * @param number public number of the request, the code of a draft, or the last day of a draft
 * @param path path of the page that it leads to, beginning with a slash, without secrets
 * @param subject the record that the message is about
 * @param occasion what happened, unique for each time that it happens; the same template for the same subject and
 *     occasion is sent once, however often it is asked for
 * @param detail one thing more to say, for example a new day in words, never anything personal; or null
 */
public record Notice(
        MessageTemplate template,
        Recipient recipient,
        String number,
        String path,
        Audit.Subject subject,
        String occasion,
        @Nullable String detail) {

    public Notice {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A message leads to a page of this office.");
        }
    }

    public Notice(
            MessageTemplate template,
            Recipient recipient,
            String number,
            String path,
            Audit.Subject subject,
            String occasion) {
        this(template, recipient, number, path, subject, occasion, null);
    }
}
