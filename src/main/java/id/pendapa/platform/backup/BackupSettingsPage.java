package id.pendapa.platform.backup;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of backups, and whether a good one is there. */
@Component
class BackupSettingsPage implements SettingsPages {

    private final BackupRuns runs;
    private final InstantSource clock;
    private final Words words;

    BackupSettingsPage(BackupRuns runs, InstantSource clock, Words words) {
        this.runs = runs;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                70, Permission.BACKUP_MAKE, "/pengaturan/cadangan", words.say("shell.menu.backup"), this::missing));
    }

    private List<String> missing() {
        boolean good = runs.findLastGood()
                .filter(last -> last.isAfter(clock.instant().minus(BackupDesk.OLDEST)))
                .isPresent();
        return good ? List.of() : List.of(words.say("backup.missing"));
    }
}
