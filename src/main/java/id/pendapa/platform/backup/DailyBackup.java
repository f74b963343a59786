package id.pendapa.platform.backup;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The backup of every day. The run comes for every office; it works for the first one only, since one backup holds all.
 */
@Component
class DailyBackup implements Tasks.Recurring {

    private final PlatformSettings platform;
    private final MakeBackup backup;

    DailyBackup(PlatformSettings platform, MakeBackup backup) {
        this.platform = platform;
        this.backup = backup;
    }

    @Override
    public String task() {
        return "platform-backup-daily";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        if (CurrentOffice.get().equals(new OfficeKey(platform.office().key()))) {
            backup.make();
        }
    }
}
