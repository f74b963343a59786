package id.pendapa.notifications;

import java.time.Instant;

/**
 * One message and how far it got. No address in it.
 *
 * @param id number inside
 * @param template which message
 * @param channel by which way
 * @param state how far it got
 * @param changedAt when the state was reached
 */
public record SentMessage(long id, MessageTemplate template, Channel channel, State state, Instant changedAt) {

    /** Ways to reach a person. */
    public enum Channel {
        /** By the office's mail server. */
        EMAIL,
        /** Example mode: read at {@code /contoh/pesan}. */
        OUTBOX,
        /** Nobody can be reached by machine: printed at the counter. */
        PRINT
    }

    /** Life of a message. SENT means that the next server took it, not that it was read. */
    public enum State {
        PLANNED,
        SENT,
        FAILED,
        GIVEN_UP,
        TO_PRINT
    }
}
