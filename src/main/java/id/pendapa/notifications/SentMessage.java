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
        /** By the WhatsApp Cloud API, with approved templates. */
        WHATSAPP,
        /** By the office's SMS gateway. */
        SMS,
        /** Example mode: read at {@code /contoh/pesan}. */
        OUTBOX,
        /** Nobody can be reached by machine: printed at the counter. */
        PRINT
    }

    /** Life of a message. What a provider reports is told as it is: taken is not delivered, delivered is not read. */
    public enum State {
        PLANNED,
        /** The next server took it. */
        SENT,
        /** The provider says that it reached the person's phone. */
        DELIVERED,
        /** The provider says that it was opened. */
        READ,
        /** Certainly not sent; tried again, or by the next way. */
        FAILED,
        /** The answer got lost: it may have been sent. Never sent again by itself. */
        UNKNOWN,
        TO_PRINT,
        /** Handed out at the counter. */
        PRINTED
    }
}
