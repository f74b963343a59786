package id.pendapa.requests.draft;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that is being filled in. Opened only by the browser that began it or took it up by code and birth date.
 *
 * @param code secret code; part of the draft's address
 * @param service the live version of the service
 * @param changed whether the service was changed since the last answer was saved
 * @param answers what was answered so far
 * @param version counts the saved changes
 * @param expiresAt when it is removed by itself
 * @param filesOwner what its files belong to
 * @param requestNumber number of the request that it became, or null
 * @param retired since when and why its service is offered no more, so that it cannot be sent; or null
 */
public record Draft(
        String code,
        PublishedService service,
        boolean changed,
        Answers answers,
        int version,
        Instant expiresAt,
        Owner filesOwner,
        @Nullable String requestNumber,
        Catalogue.@Nullable Retired retired) {

    public boolean isSent() {
        return requestNumber != null;
    }

    @Override
    public String toString() {
        return "Draft[" + service.definition().code() + ", version " + version + "]";
    }
}
