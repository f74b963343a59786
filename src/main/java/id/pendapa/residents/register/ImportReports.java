package id.pendapa.residents.register;

import id.pendapa.residents.register.ImportLog.Outcome;
import id.pendapa.residents.register.ResidentImport.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what became of files and their rows. */
@Component
class ImportReports {

    private static final int PAGE = 20;
    private static final int REPORT_PAGE = 50;

    private final ImportRows imports;
    private final ImportLog log;

    ImportReports(ImportRows imports, ImportLog log) {
        this.imports = imports;
        this.log = log;
    }

    List<ImportView> list(@Nullable Long before) {
        return imports.list(before == null ? Long.MAX_VALUE : before, PAGE).stream()
                .map(file -> view(file, Map.of(), List.of()))
                .toList();
    }

    ImportView open(ResidentImport file, boolean all, int after) {
        boolean rehearsal = isRehearsed(file);
        List<Outcome> outcomes = all ? List.of(Outcome.values()) : List.of(Outcome.SKIPPED);
        return view(
                file,
                log.count(file.id(), rehearsal),
                log.list(file.id(), rehearsal, outcomes, after, REPORT_PAGE + 1));
    }

    List<ImportView.Line> report(ResidentImport file) {
        return lines(
                log.list(file.id(), isRehearsed(file), List.of(Outcome.values()), 0, RehearseImport.MOST_ROWS + 1));
    }

    private static boolean isRehearsed(ResidentImport file) {
        return file.runAt() == null;
    }

    private ImportView view(ResidentImport file, Map<Outcome, Integer> counts, List<ImportLog.Entry> entries) {
        boolean rehearsal = isRehearsed(file);
        Map<String, Integer> words = new LinkedHashMap<>();
        counts.forEach((outcome, rows) -> words.put(outcome.name(), rows));
        List<ImportView.Column> found = file.mapping().columns().stream()
                .map(column -> new ImportView.Column(column.at(), column.heading(), column.item()))
                .toList();
        return new ImportView(
                file.id(),
                file.version(),
                file.state().name(),
                rehearsal,
                file.mapping().source(),
                file.mapping().sheet(),
                found,
                file.kelurahan(),
                file.failure(),
                file.total(),
                file.done(),
                words,
                file.state() == State.UNDONE ? log.countKept(file.id()) : 0,
                lines(entries.subList(0, Math.min(REPORT_PAGE, entries.size()))),
                entries.size() > REPORT_PAGE ? entries.get(REPORT_PAGE - 1).row() : null,
                file.uploadedAt(),
                file.uploadedBy(),
                file.runAt(),
                file.runBy());
    }

    private static List<ImportView.Line> lines(List<ImportLog.Entry> entries) {
        return entries.stream()
                .map(entry -> new ImportView.Line(
                        entry.row(), entry.outcome().name(), entry.heading(), entry.reason(), entry.undone()))
                .toList();
    }
}
