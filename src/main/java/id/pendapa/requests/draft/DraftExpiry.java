package id.pendapa.requests.draft;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes drafts that nobody came back to, with their files. */
@Service
class DraftExpiry implements Tasks.Recurring {

    private final Drafts drafts;
    private final DraftStand stand;
    private final FileStore files;
    private final InstantSource clock;

    DraftExpiry(Drafts drafts, DraftStand stand, FileStore files, InstantSource clock) {
        this.drafts = drafts;
        this.stand = stand;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "remove-expired-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        removeExpired();
    }

    /**
     * Removes up to a hundred of them.
     *
     * @return how many were removed
     */
    @Transactional
    public int removeExpired() {
        List<Drafts.Row> expired = drafts.listExpired(clock.instant());
        for (Drafts.Row row : expired) {
            stand.tellGivenUp(row, row.expiresAt());
            files.discardAll(Owner.draft(row.key()));
            drafts.delete(row.id());
        }
        return expired.size();
    }
}
