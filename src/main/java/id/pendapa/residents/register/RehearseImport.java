package id.pendapa.residents.register;

import id.pendapa.files.FileStore;
import id.pendapa.platform.Tasks;
import id.pendapa.residents.register.ResidentImport.State;
import id.pendapa.residents.table.TableFiles;
import id.pendapa.residents.table.TableRows;
import id.pendapa.residents.table.TableRows.Row;
import id.pendapa.shared.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Rehearses a file: says of each row what it would do, and does nothing of it. Begins anew where it was interrupted. */
@Component
class RehearseImport implements Tasks.Handler {

    static final String TASK = "residents-rehearse";

    static final int MOST_ROWS = 200_000;

    private static final int AT_ONCE = 1_000;

    private final ImportRows imports;
    private final ImportLog log;
    private final RowJudge judge;
    private final FileStore files;
    private final TransactionOperations transactions;

    RehearseImport(
            ImportRows imports, ImportLog log, RowJudge judge, FileStore files, TransactionOperations transactions) {
        this.imports = imports;
        this.log = log;
        this.judge = judge;
        this.files = files;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        long number = ImportDesk.number(id);
        imports.find(number).filter(file -> file.state() == State.CHECKING).ifPresent(this::rehearse);
    }

    private void rehearse(ResidentImport file) {
        transactions.executeWithoutResult(status -> log.forget(file.id(), true));
        Set<String> seen = new HashSet<>();
        int total = 0;
        String failure = null;
        try (TableRows rows = TableFiles.open(files.read(file.fileKey()))) {
            for (List<Row> chunk = next(rows, file); !chunk.isEmpty() && failure == null; chunk = next(rows, file)) {
                total += rehearse(file, chunk, seen);
                failure = total > MOST_ROWS ? "import.rows|" + MOST_ROWS : null;
            }
            failure = total == 0 ? "import.no-rows" : failure;
        } catch (DomainException broken) {
            failure = broken.code()
                    + (broken.arguments().isEmpty()
                            ? ""
                            : "|" + broken.arguments().get(0));
        }
        end(file, total, failure);
    }

    private void end(ResidentImport file, int total, @org.jspecify.annotations.Nullable String failure) {
        transactions.executeWithoutResult(status -> {
            imports.count(file.id(), total, failure);
            imports.move(file, file.version(), failure == null ? State.CHECKED : State.FAILED);
        });
    }

    private int rehearse(ResidentImport file, List<Row> chunk, Set<String> seen) {
        Integer counted = transactions.execute(status -> {
            List<ImportLog.Entry> entries = judge.judge(file, chunk, seen).stream()
                    .map(RowJudge.Judged::entry)
                    .toList();
            log.addAll(file.id(), true, entries);
            imports.progress(file.id(), chunk.get(chunk.size() - 1).number());
            return entries.size();
        });
        return counted == null ? 0 : counted;
    }

    private static List<Row> next(TableRows rows, ResidentImport file) {
        return next(rows, file.mapping().headingRow(), AT_ONCE);
    }

    /** The next rows behind a row, empty ones left out, or none behind the last. */
    static List<Row> next(TableRows rows, int after, int most) {
        List<Row> chunk = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row.number() > after && !row.isEmpty()) {
                chunk.add(row);
                if (chunk.size() == most) {
                    break;
                }
            }
        }
        return chunk;
    }
}
