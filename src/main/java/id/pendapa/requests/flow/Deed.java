package id.pendapa.requests.flow;

import org.jspecify.annotations.Nullable;

/**
 * That somebody did an action of the flow on this request before.
 *
 * @param actionCode code of the action
 * @param actorKey key of the actor
 * @param officialId the person behind the account, or null for applicant and system
 */
public record Deed(
        String actionCode, String actorKey, @Nullable Long officialId) {}
