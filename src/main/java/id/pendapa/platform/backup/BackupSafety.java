package id.pendapa.platform.backup;

import id.pendapa.platform.SafetyProof;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the newest backup was restored on trial: before that it does not count. */
@Component
@Order(2)
class BackupSafety implements SafetyProof {

    private final BackupRuns runs;
    private final InstantSource clock;

    BackupSafety(BackupRuns runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Standing> read() {
        return List.of(runs.findLastGood()
                .map(at -> new Standing("backup", isOld(at) ? "bad" : "good", at, List.of()))
                .orElse(new Standing("backup", "none", null, List.of())));
    }

    private boolean isOld(Instant at) {
        return at.isBefore(clock.instant().minus(BackupDesk.OLDEST));
    }
}
