package id.pendapa.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list of the desk. It carries nothing personal.
 *
 * @param dueAt the promise that counts now
 * @param late whether it is past
 * @param assignedTo position of the officer who took it, or null
 */
public record DeskItem(
        String number,
        String serviceTitle,
        String stateLabel,
        Channel channel,
        @Nullable String kelurahanCode,
        Instant submittedAt,
        Instant dueAt,
        boolean late,
        @Nullable String assignedTo) {}
