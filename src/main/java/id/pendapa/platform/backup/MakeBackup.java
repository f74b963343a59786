package id.pendapa.platform.backup;

import id.pendapa.platform.Mode;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.backup.BackupRuns.Run;
import id.pendapa.platform.database.OwnerDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Backs up the whole installation into the folder of the settings, if there is one. */
@Component
class MakeBackup {

    /** So many backups stay; older ones go once a newer one is good. */
    static final int KEPT = 14;

    private static final Logger LOG = LoggerFactory.getLogger(MakeBackup.class);

    private final BackupSettings settings;
    private final PlatformSettings platform;
    private final OwnerDatabase database;
    private final InstantSource clock;
    private final Backups backups;

    MakeBackup(
            BackupSettings settings,
            PlatformSettings platform,
            Mode mode,
            @Value("${pendapa.key:}") String key,
            OwnerDatabase database,
            InstantSource clock) {
        this.settings = settings;
        this.platform = platform;
        this.database = database;
        this.clock = clock;
        this.backups = new Backups(key.isBlank() ? null : key, mode.isExample());
    }

    /** A failure is a result, told on the page and in the log; trying again at once would not mend it. */
    void make() {
        Path folder = settings.folder();
        if (folder == null) {
            return;
        }
        Path into = folder.toAbsolutePath();
        try {
            backups.make(database, platform.dataFolder().toAbsolutePath(), into, clock);
            Backups.keepNewest(into, KEPT);
        } catch (BackupException failure) {
            LOG.error("No backup was made.", failure);
            record(Run.bad(clock.instant(), String.valueOf(failure.getMessage())));
        }
    }

    private void record(Run run) {
        try {
            BackupRuns.record(database, run);
        } catch (SQLException failure) {
            LOG.error("The failed backup could not be written down.", failure);
        }
    }
}
