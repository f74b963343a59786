package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.platform.Audit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is kept, opened. Never printed whole: it may hold an address. */
record Message(
        long id,
        UUID key,
        MessageTemplate template,
        SentMessage.Channel channel,
        SentMessage.State state,
        Recipient recipient,
        String number,
        String path,
        @Nullable String detail,
        Audit.Subject subject,
        Instant plannedAt,
        Instant changedAt) {

    SentMessage sent() {
        return new SentMessage(id, template, channel, state, changedAt);
    }

    boolean isOpen() {
        return state == SentMessage.State.PLANNED || state == SentMessage.State.FAILED;
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + template + ", " + channel + ", " + state + "]";
    }
}
