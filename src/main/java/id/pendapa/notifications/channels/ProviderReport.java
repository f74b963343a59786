package id.pendapa.notifications.channels;

import id.pendapa.notifications.SentMessage.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says became of a message.
 *
 * @param providerId its own id of the message
 * @param key our key of it, where the provider gives it back, or null
 * @param progress how far it got
 * @param problem code of what went wrong, or null
 */
public record ProviderReport(
        Channel channel,
        String providerId,
        @Nullable UUID key,
        Progress progress,
        @Nullable String problem) {

    /** How far a message got with its provider. */
    public enum Progress {
        SENT,
        FAILED,
        DELIVERED,
        READ
    }

    @Override
    public String toString() {
        return "ProviderReport[" + channel + ", " + progress + ", " + problem + "]";
    }
}
