package id.pendapa.residents.register;

import id.pendapa.files.FileStore;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.residents.register.ImportLog.Entry;
import id.pendapa.residents.register.ImportLog.Outcome;
import id.pendapa.residents.register.ResidentImport.State;
import id.pendapa.residents.register.ResidentRows.Change;
import id.pendapa.residents.register.RowJudge.Judged;
import id.pendapa.residents.table.TableFiles;
import id.pendapa.residents.table.TableRows;
import id.pendapa.residents.table.TableRows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file in, some hundred rows in one transaction with the place that was reached. Killed anywhere, it goes on behind
 * that place, so each row counts at most once.
 */
@Component
class RunImport implements Tasks.Handler {

    static final String TASK = "residents-import";

    static final int AT_ONCE = 500;

    private final ImportRows imports;
    private final ImportLog log;
    private final RowJudge judge;
    private final ResidentTables tables;
    private final Sealing sealing;
    private final RegisterDoor door;
    private final FileStore files;
    private final Audit audit;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    RunImport(
            ImportRows imports,
            ImportLog log,
            RowJudge judge,
            ResidentTables tables,
            Sealing sealing,
            RegisterDoor door,
            FileStore files,
            Audit audit,
            OfficeTime time,
            TransactionOperations transactions) {
        this.imports = imports;
        this.log = log;
        this.judge = judge;
        this.tables = tables;
        this.sealing = sealing;
        this.door = door;
        this.files = files;
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
        ResidentImport file = imports.find(ImportDesk.number(id)).orElseThrow();
        if (file.state() != State.RUNNING) {
            return;
        }
        int after = Math.max(file.done(), file.mapping().headingRow());
        try (TableRows rows = TableFiles.open(files.read(file.fileKey()))) {
            for (List<Row> chunk = RehearseImport.next(rows, after, AT_ONCE);
                    !chunk.isEmpty();
                    chunk = RehearseImport.next(rows, after, AT_ONCE)) {
                List<Row> these = chunk;
                transactions.executeWithoutResult(status -> take(file, these));
            }
        }
        transactions.executeWithoutResult(status -> finish(file));
    }

    private void take(ResidentImport file, List<Row> chunk) {
        ResidentImport now = imports.lock(file.id()).orElseThrow();
        int last = chunk.get(chunk.size() - 1).number();
        if (now.state() != State.RUNNING || now.done() >= last) {
            throw new IllegalStateException("Another run of import " + file.id() + " was faster.");
        }
        door.requireOpen();
        Instant at = time.now();
        List<Judged> judged = judge.judge(file, chunk, new HashSet<>());
        Map<UUID, Judged> fresh = new LinkedHashMap<>();
        judged.stream()
                .filter(each -> each.entry().outcome() == Outcome.NEW)
                .forEach(each -> fresh.put(UUID.randomUUID(), each));
        Map<UUID, Long> ids = tables.residents()
                .addAll(
                        fresh.entrySet().stream()
                                .map(each -> new ResidentRows.Entry(each.getKey(), facts(each.getValue())))
                                .toList(),
                        file.id(),
                        at);
        change(file, judged, at);
        List<Entry> entries = new ArrayList<>();
        List<CardRows.Member> members = new ArrayList<>();
        fresh.forEach((key, each) -> note(file, each, ids.getOrDefault(key, 0L), entries, members));
        judged.stream()
                .filter(each -> each.entry().outcome() != Outcome.NEW)
                .forEach(each -> note(
                        file, each, each.before() == null ? 0 : each.before().id(), entries, members));
        tables.cards().place(members, file.id(), at);
        log.addAll(file.id(), false, entries);
        imports.progress(file.id(), last);
    }

    private static Facts facts(Judged judged) {
        Facts facts = judged.facts();
        if (facts == null) {
            throw new IllegalStateException("A row that does nothing.");
        }
        return facts;
    }

    private void change(ResidentImport file, List<Judged> judged, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (Judged each : judged) {
            Resident before = each.before();
            Facts after = each.facts();
            if (before != null && after != null) {
                changes.add(new Change(before.id(), before.key(), before.version(), after));
            }
        }
        if (tables.residents().changeAll(changes, file.id(), at) != changes.size()) {
            throw new IllegalStateException("Somebody changed a person in the same moment; the rows are tried again.");
        }
    }

    private void note(
            ResidentImport file, Judged each, long resident, List<Entry> entries, List<CardRows.Member> members) {
        Entry entry = each.entry();
        Resident before = each.before();
        Facts facts = each.facts();
        byte[] sealed = before != null && facts != null
                ? sealing.sealBefore(before.facts(), file.key() + "/" + entry.row())
                : null;
        entries.add(new Entry(
                entry.row(),
                entry.outcome(),
                entry.reason(),
                entry.heading(),
                resident == 0 ? null : resident,
                entry.versionAfter(),
                sealed,
                ""));
        if (facts != null) {
            members.add(new CardRows.Member(resident, facts.get(Item.KK), facts.get(Item.ROLE)));
        }
    }

    private void finish(ResidentImport file) {
        ResidentImport now = imports.lock(file.id()).orElseThrow();
        if (imports.move(now, now.version(), State.DONE)) {
            Map<String, String> facts = new LinkedHashMap<>();
            log.count(file.id(), false).forEach((outcome, rows) -> facts.put(outcome.name(), Integer.toString(rows)));
            audit.acted(new Audit.Act("import.done", ImportDesk.subject(file), facts));
            files.discard(file.fileKey());
        }
    }
}
