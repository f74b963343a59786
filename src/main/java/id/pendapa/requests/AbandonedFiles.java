package id.pendapa.requests;

import id.pendapa.files.FileStore;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes files that came with a form which was then not handed in: at the counter, in a completion, in a correction, on the spot. Files
 * of citizens' drafts go with their drafts.
 */
@Service
class AbandonedFiles implements Tasks.Recurring {

    /** Beginnings of the owners of such files. */
    static final String COUNTER = "loket-";

    static final String COMPLETION = "lengkapi-";
    static final String CORRECTION = "betulkan-";
    static final String FIELD_CHECK = "lapangan-";

    private static final Duration KEPT = Duration.ofDays(1);

    private final FileStore files;
    private final InstantSource clock;

    AbandonedFiles(FileStore files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "remove-abandoned-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        List.of(COUNTER, COMPLETION, CORRECTION, FIELD_CHECK)
                .forEach(beginning ->
                        files.discardAbandoned(beginning, clock.instant().minus(KEPT)));
    }
}
