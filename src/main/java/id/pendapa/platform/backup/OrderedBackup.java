package id.pendapa.platform.backup;

import id.pendapa.platform.Tasks;
import org.springframework.stereotype.Component;

/** The backup that somebody asked for. */
@Component
class OrderedBackup implements Tasks.Handler {

    static final String TASK = "platform-backup-ordered";

    private final MakeBackup backup;

    OrderedBackup(MakeBackup backup) {
        this.backup = backup;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        backup.make();
    }
}
