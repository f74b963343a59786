package id.pendapa.platform.backup;

import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees and does about backups. */
@Service
public class BackupDesk {

    /** A backup that is older is as good as none. */
    static final Duration OLDEST = Duration.ofDays(7);

    private final Gate gate;
    private final BackupSettings settings;
    private final BackupRuns runs;
    private final Tasks tasks;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    BackupDesk(
            Gate gate,
            BackupSettings settings,
            BackupRuns runs,
            Tasks tasks,
            FormKeys formKeys,
            Audit audit,
            InstantSource clock) {
        this.gate = gate;
        this.settings = settings;
        this.runs = runs;
        this.tasks = tasks;
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How things stand.
     *
     * @param folder where the process puts its backups, or null where none is set
     * @param lastGood end of the newest backup that was restored on trial, or null
     * @param overdue whether that is more than seven days ago, or there is none
     */
    public record Standing(
            @Nullable String folder, @Nullable Instant lastGood, boolean overdue, List<Attempt> attempts) {
        public Standing {
            attempts = List.copyOf(attempts);
        }
    }

    /** One attempt; {@code trouble} is null where it is good. */
    public record Attempt(
            Instant at,
            @Nullable String fileName,
            long bytes,
            long rows,
            long files,
            @Nullable String trouble) {}

    @Transactional(readOnly = true)
    public Standing look() {
        gate.require(Permission.BACKUP_MAKE);
        Instant lastGood = runs.findLastGood().orElse(null);
        return new Standing(
                settings.folder() == null ? null : settings.folder().toString(),
                lastGood,
                lastGood == null || lastGood.isBefore(clock.instant().minus(OLDEST)),
                runs.listNewest().stream()
                        .map(run -> new Attempt(
                                run.endedAt(), run.fileName(), run.bytes(), run.rows(), run.files(), run.trouble()))
                        .toList());
    }

    /** Plans a backup for now, once per form. */
    @Transactional
    public void makeNow(UUID formKey) {
        gate.require(Permission.BACKUP_MAKE);
        formKeys.once(formKey, "backup", () -> {
            tasks.plan(OrderedBackup.TASK, formKey.toString(), clock.instant());
            audit.acted(new Audit.Act(
                    "platform.backup-ordered", new Audit.Subject("backup", formKey.toString()), Map.of()));
            return "planned";
        });
    }
}
