package id.pendapa.files;

import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes contents that no row names: left by a crash between the content and its row, or after a discarded row. */
@Component
class RemoveOrphans implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveOrphans.class);

    private final FileContents contents;
    private final FileRows rows;
    private final FileSettings settings;
    private final InstantSource clock;

    RemoveOrphans(FileContents contents, FileRows rows, FileSettings settings, InstantSource clock) {
        this.contents = contents;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "files-remove-orphans";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        List<String> orphans = contents.listOlderThan(clock.instant().minus(settings.orphanAge())).stream()
                .filter(name -> !rows.exists(name))
                .toList();
        orphans.forEach(contents::delete);
        if (!orphans.isEmpty()) {
            LOG.info("{} contents without a row removed.", orphans.size());
        }
    }
}
