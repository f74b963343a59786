package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import id.pendapa.residents.register.ResidentImport.State;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files with which nobody went on for a week go: they are full of people. */
@Service
class DropAbandonedImports implements Tasks.Recurring {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportRows imports;
    private final ImportDesk desk;
    private final OfficeTime time;

    DropAbandonedImports(ImportRows imports, ImportDesk desk, OfficeTime time) {
        this.imports = imports;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public String task() {
        return "drop-abandoned-imports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    @Transactional
    public void run() {
        for (ResidentImport file : imports.listAbandoned(time.now().minus(KEPT))) {
            if (imports.move(file, file.version(), State.CANCELLED)) {
                desk.drop(file);
            }
        }
    }
}
