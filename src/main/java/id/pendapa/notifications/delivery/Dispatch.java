package id.pendapa.notifications.delivery;

import id.pendapa.notifications.SentMessage.Channel;

/**
 * One message by one way.
 *
 * @param attempts how often it certainly failed
 */
record Dispatch(long id, long messageId, Channel channel, State state, int attempts) {

    /**
     * How far it got. What a provider reports may come twice and in any order: only a later one of these states replaces
     * an earlier one.
     */
    enum State {
        /** The day's money was spent; this way was left out. */
        LEFT_OUT,
        /** Certainly not sent, and not tried again. */
        NOT_SENT,
        /** Certainly not sent, tried again. */
        RETRY,
        /** Written before it is handed over: found like this after a crash, nobody knows whether it was sent. */
        SENDING,
        UNKNOWN,
        SENT,
        FAILED,
        DELIVERED,
        READ;

        boolean isBefore(State other) {
            return compareTo(other) < 0;
        }

        /** Whether the next way is to be tried. */
        boolean isOver() {
            return this == LEFT_OUT || this == NOT_SENT || this == FAILED;
        }
    }
}
