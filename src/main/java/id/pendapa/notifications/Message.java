package id.pendapa.notifications;

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
        @Nullable String email,
        String number,
        String path,
        int attempts,
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
