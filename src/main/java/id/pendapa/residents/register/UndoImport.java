package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.residents.register.ImportLog.Entry;
import id.pendapa.residents.register.ImportLog.Outcome;
import id.pendapa.residents.register.ResidentImport.State;
import id.pendapa.residents.register.ResidentRows.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes back all that an import did, last row first: new people go, changed ones are again as they were. Whoever was changed
 * since stays as they are, and the report says so.
 */
@Component
class UndoImport implements Tasks.Handler {

    static final String TASK = "residents-undo";

    private static final int AT_ONCE = 500;

    private final ImportRows imports;
    private final ImportLog log;
    private final ResidentTables tables;
    private final Sealing sealing;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    UndoImport(
            ImportRows imports,
            ImportLog log,
            ResidentTables tables,
            Sealing sealing,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.imports = imports;
        this.log = log;
        this.tables = tables;
        this.sealing = sealing;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long number = ImportDesk.number(id);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> takeBack(number)));
        }
    }

    /** Whether there may be more. */
    private boolean takeBack(long id) {
        ResidentImport file = imports.lock(id).orElseThrow();
        if (file.state() != State.UNDOING) {
            return false;
        }
        List<Entry> entries = log.listToUndo(id, AT_ONCE);
        if (entries.isEmpty()) {
            finish(file);
            return false;
        }
        Map<Long, Resident> now = new HashMap<>();
        tables.residents()
                .list(entries.stream().map(UndoImport::resident).toList())
                .forEach(resident -> now.put(resident.id(), resident));
        List<Integer> back = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        entries.forEach(entry -> {
            Resident resident = now.get(resident(entry));
            boolean same = resident != null && resident.version() == entry.versionAfter();
            (same ? back : kept).add(entry.row());
            if (same) {
                people.add(resident(entry));
            }
        });
        tables.cards().takeBack(people, id);
        restore(file, entries, now, back);
        log.undone(id, back, "BACK");
        log.undone(id, kept, "KEPT");
        return true;
    }

    private static long resident(Entry entry) {
        Long id = entry.residentId();
        return id == null ? 0 : id;
    }

    private void restore(ResidentImport file, List<Entry> entries, Map<Long, Resident> now, List<Integer> back) {
        Instant at = time.now();
        List<Resident> gone = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Entry entry : entries) {
            Resident resident = now.get(resident(entry));
            byte[] before = entry.before();
            if (resident == null || !back.contains(entry.row())) {
                continue;
            }
            if (entry.outcome() == Outcome.NEW) {
                gone.add(resident);
            } else if (before != null) {
                changes.add(new Change(
                        resident.id(),
                        resident.key(),
                        resident.version(),
                        sealing.openBefore(before, file.key() + "/" + entry.row())));
            }
        }
        if (tables.residents().removeAll(gone) != gone.size()
                || tables.residents().changeAll(changes, null, at) != changes.size()) {
            throw new IllegalStateException("Somebody changed a person in the same moment; the rows are tried again.");
        }
    }

    private void finish(ResidentImport file) {
        tables.cards().removeEmpty();
        if (imports.move(file, file.version(), State.UNDONE)) {
            audit.acted(new Audit.Act(
                    "import.undone",
                    ImportDesk.subject(file),
                    Map.of("kept", Integer.toString(log.countKept(file.id())))));
        }
    }
}
