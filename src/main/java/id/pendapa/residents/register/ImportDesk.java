package id.pendapa.residents.register;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.residents.register.ImportLog.Outcome;
import id.pendapa.residents.register.ResidentImport.State;
import id.pendapa.residents.register.RightDesk.RegisterRight;
import id.pendapa.residents.table.TableFiles;
import id.pendapa.residents.table.TableRows;
import id.pendapa.residents.table.TableRows.Row;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of residents in: what their columns mean, a rehearsal, the run, and all of it back. */
@Service
public class ImportDesk {

    private static final int HEADING_WITHIN = 20;
    private static final String OWNER = "impor-";

    private final Gate gate;
    private final RegisterDoor door;
    private final ImportRows imports;
    private final ImportLog log;
    private final ImportReports reports;
    private final KnownColumns columns;
    private final FileStore files;
    private final Tasks tasks;
    private final Audit audit;
    private final OfficeTime time;

    ImportDesk(
            Gate gate,
            RegisterDoor door,
            ImportRows imports,
            ImportLog log,
            ImportReports reports,
            KnownColumns columns,
            FileStore files,
            Tasks tasks,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.door = door;
        this.imports = imports;
        this.log = log;
        this.reports = reports;
        this.columns = columns;
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    /** Asks for the right to take files in, while the register is open. */
    @Transactional(readOnly = true)
    public void require() {
        gate.require(Permission.RESIDENT_IMPORT);
        door.requireOpen();
    }

    /**
     * Checks a file without keeping it; takes its time, so call it before {@link #upload}.
     *
     * @throws InvalidException with a code of its own for each reason to refuse
     */
    public Checked check(Upload upload) {
        gate.require(Permission.RESIDENT_IMPORT);
        CleanFile clean = files.cleanTable(upload);
        try (InputStream in = upload.content().getInputStream();
                TableRows rows = TableFiles.open(in.readAllBytes())) {
            for (Row row = rows.next(); row != null && row.number() <= HEADING_WITHIN; row = rows.next()) {
                if (!row.isEmpty()) {
                    return new Checked(clean, row, rows.sheet());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new InvalidException("import.no-rows");
    }

    /** A file that was let in, with its row of headings. */
    public record Checked(CleanFile file, Row headings, String sheet) {}

    /**
     * Keeps a checked file.
     *
     * @return its number
     * @throws InvalidException {@code import.same-file} if the same content was taken in before
     */
    @Transactional
    public long upload(Checked checked) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_IMPORT);
        RegisterRight right = door.requireOpen();
        UUID key = UUID.randomUUID();
        StoredFile file = files.accept(checked.file(), Owner.draft(OWNER + key));
        refuseTwice(file.sha256());
        ColumnMapping mapping = columns.suggest(checked.headings(), checked.sheet());
        if (mapping.byItem().isEmpty()) {
            throw new InvalidException("import.headings", checked.sheet().isEmpty() ? "CSV" : checked.sheet());
        }
        long id = imports.add(
                new ImportRows.Upload(key, file.key(), file.sha256(), right.id(), mapping),
                time.now(),
                officer.label());
        acted("import.uploaded", id);
        return id;
    }

    private void refuseTwice(String hash) {
        imports.findTaken(hash).ifPresent(at -> {
            throw new InvalidException("import.same-file", IndonesianDates.moment(at.atZone(time.zone())));
        });
    }

    /** Files, newest first. */
    @Transactional(readOnly = true)
    public List<ImportView> list(@Nullable Long before) {
        gate.require(Permission.RESIDENT_IMPORT);
        return reports.list(before);
    }

    /**
     * One file with what became of its rows: those that were left out, or all of them.
     *
     * @param after the row behind which the list begins
     */
    @Transactional(readOnly = true)
    public ImportView open(long id, boolean all, int after) {
        gate.require(Permission.RESIDENT_IMPORT);
        return reports.open(get(id), all, after);
    }

    /** The whole report of a file, row by row. */
    @Transactional(readOnly = true)
    public List<ImportView.Line> report(long id) {
        gate.require(Permission.RESIDENT_IMPORT);
        return reports.report(get(id));
    }

    private ResidentImport get(long id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("import"));
    }

    /**
     * Says what the columns mean and has the file rehearsed.
     *
     * @return what is wrong, by field
     */
    @Transactional
    public Map<String, String> rehearse(long id, int version, Map<String, String> typed) {
        gate.require(Permission.RESIDENT_IMPORT);
        door.requireOpen();
        ResidentImport file = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<Integer, Item> meanings = meanings(file.mapping(), typed, wrong);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        ColumnMapping mapping = file.mapping().with(meanings);
        move(file, version, Set.of(State.UPLOADED, State.CHECKED, State.FAILED), State.CHECKING);
        String kelurahan = typed.getOrDefault("kelurahan", "");
        imports.map(id, mapping, kelurahan.isEmpty() ? null : kelurahan);
        columns.remember(mapping, time.now());
        plan(RehearseImport.TASK, file);
        return wrong;
    }

    private static Map<Integer, Item> meanings(
            ColumnMapping mapping, Map<String, String> typed, Map<String, String> wrong) {
        Map<Integer, Item> meanings = new HashMap<>();
        Set<Item> taken = EnumSet.noneOf(Item.class);
        for (ColumnMapping.Column column : mapping.columns()) {
            String field = "kolom-" + column.at();
            String said = typed.getOrDefault(field, "");
            for (Item item : Item.values()) {
                if (item.name().equals(said)) {
                    meanings.put(column.at(), item);
                    if (!taken.add(item)) {
                        wrong.put(field, "import.column-twice");
                    }
                }
            }
        }
        String first = "kolom-"
                + (mapping.columns().isEmpty() ? 0 : mapping.columns().get(0).at());
        if (!taken.contains(Item.NIK) || !taken.contains(Item.NAME)) {
            wrong.putIfAbsent(first, "import.columns-needed");
        }
        return meanings;
    }

    /** Takes a rehearsed file in. */
    @Transactional
    public void run(long id, int version) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_IMPORT);
        door.requireOpen();
        ResidentImport file = get(id);
        Map<Outcome, Integer> counts = log.count(id, true);
        if (file.state() == State.CHECKED && !counts.containsKey(Outcome.NEW) && !counts.containsKey(Outcome.CHANGED)) {
            throw new ConflictException("import.nothing");
        }
        try {
            move(file, version, Set.of(State.CHECKED), State.RUNNING);
        } catch (DuplicateKeyException taken) {
            throw new ConflictException("import.taken");
        }
        imports.began(id, time.now(), officer.label());
        acted("import.run", id);
        plan(RunImport.TASK, file);
    }

    /** Takes back all that an import did. */
    @Transactional
    public void undo(long id, int version) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_IMPORT);
        door.requireOpen();
        ResidentImport file = get(id);
        move(file, version, Set.of(State.DONE), State.UNDOING);
        imports.undone(id, time.now(), officer.label());
        acted("import.undo", id);
        plan(UndoImport.TASK, file);
    }

    /** Drops a file that was not taken in. */
    @Transactional
    public void cancel(long id, int version) {
        gate.require(Permission.RESIDENT_IMPORT);
        ResidentImport file = get(id);
        move(file, version, Set.of(State.UPLOADED, State.CHECKED, State.FAILED), State.CANCELLED);
        drop(file);
    }

    void drop(ResidentImport file) {
        files.discard(file.fileKey());
        acted("import.cancelled", file.id());
    }

    private void move(ResidentImport file, int version, Set<State> from, State to) {
        if (!from.contains(file.state()) || !imports.move(file, version, to)) {
            throw new ConflictException("import.stale");
        }
    }

    /** The version makes each step a task of its own. */
    private void plan(String task, ResidentImport file) {
        Instant now = time.now();
        tasks.plan(task, file.id() + "-" + (file.version() + 1), now);
    }

    static long number(String task) {
        return Long.parseLong(task.replaceFirst("-.*", ""));
    }

    static Audit.Subject subject(ResidentImport file) {
        return new Audit.Subject("resident-import", Long.toString(file.id()));
    }

    private void acted(String action, long id) {
        audit.acted(new Audit.Act(action, new Audit.Subject("resident-import", Long.toString(id)), Map.of()));
    }
}
