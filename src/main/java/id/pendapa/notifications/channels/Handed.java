package id.pendapa.notifications.channels;

import org.jspecify.annotations.Nullable;

/** How handing a message to a provider ended. Problems are codes: what a provider says in words may hold an address. */
public sealed interface Handed {

    /**
     * The provider took it.
     *
     * @param providerId under which it will report, or null
     */
    record Accepted(@Nullable String providerId) implements Handed {
        @Override
        public String toString() {
            return "Accepted"; // The id of some providers holds the number of the phone.
        }
    }

    /**
     * It was certainly not sent.
     *
     * @param later whether the same may succeed later
     */
    record NotSent(String problem, boolean later) implements Handed {}

    /** Nobody knows whether it was sent: the answer got lost. */
    record Lost(String problem) implements Handed {}
}
