package id.pendapa.residents.web;

import id.pendapa.files.CsvTable;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ImportView;
import id.pendapa.residents.register.Item;
import id.pendapa.residents.web.ImportPage.Column;
import id.pendapa.residents.web.ImportPage.File;
import id.pendapa.residents.web.ImportPage.Line;
import id.pendapa.residents.web.ImportPage.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts files of residents into words. */
@Component
class ImportPages {

    static final String BASE = ResidentPages.BASE + "/impor";

    private static final Set<String> MAPPABLE = Set.of("UPLOADED", "CHECKED", "FAILED");
    private static final Set<String> WORKING = Set.of("CHECKING", "RUNNING", "UNDOING");
    private static final List<String> OUTCOMES = List.of("NEW", "CHANGED", "SAME", "SKIPPED");

    private final Words words;
    private final Kelurahans kelurahans;
    private final ResidentPages residents;

    ImportPages(Words words, Kelurahans kelurahans, ResidentPages residents) {
        this.words = words;
        this.kelurahans = kelurahans;
        this.residents = residents;
    }

    ImportPage list(List<ImportView> files, int page, Form form) {
        return new ImportPage(
                files.stream()
                        .map(file -> new Row(BASE + "/" + file.id(), title(file), state(file)))
                        .toList(),
                files.size() < page
                        ? null
                        : BASE + "?sesudah=" + files.get(files.size() - 1).id(),
                form);
    }

    private String title(ImportView file) {
        return words.say("residents.import.of", residents.at(file.uploadedAt()), file.uploadedBy());
    }

    private String state(ImportView file) {
        return words.say("residents.import.state." + file.state());
    }

    File file(ImportView file, boolean all, Form form) {
        boolean mapping = MAPPABLE.contains(file.state());
        String kelurahan = file.kelurahan();
        Integer next = file.next();
        return new File(
                file.id(),
                file.version(),
                title(file),
                state(file),
                failure(file),
                mapping,
                file.source().isEmpty() ? "" : words.say("residents.import.recognized", file.source()),
                file.columns().stream().map(this::column).toList(),
                meanings(),
                kelurahan(),
                kelurahan == null ? "" : kelurahan,
                progress(file),
                file.done(),
                Math.max(1, Math.max(file.total(), file.done())),
                counts(file),
                file.rehearsal(),
                file.state().equals("CHECKED"),
                file.state().equals("DONE"),
                mapping,
                all,
                file.lines().stream().map(this::line).toList(),
                next == null ? null : BASE + "/" + file.id() + "?sesudah=" + next + (all ? "&semua=ya" : ""),
                form);
    }

    /** How many rows there are is known once the rehearsal has gone through all of them. */
    private String progress(ImportView file) {
        if (!WORKING.contains(file.state())) {
            return "";
        }
        if (file.done() == 0) {
            return words.say("residents.import.progress.waiting");
        }
        return file.total() < file.done()
                ? words.say("residents.import.progress.open", file.done())
                : words.say("residents.import.progress", file.done(), file.total());
    }

    private String failure(ImportView file) {
        String failure = file.failure();
        if (failure == null) {
            return "";
        }
        String[] parts = failure.split("\\|", 2);
        return words.say("error." + parts[0], parts.length > 1 ? parts[1] : "");
    }

    private Column column(ImportView.Column column) {
        Item item = column.item();
        return new Column("kolom-" + column.at(), column.heading(), item == null ? "" : item.name());
    }

    private List<Option> meanings() {
        return Stream.concat(
                        Stream.of(Option.of("", words.say("residents.import.not-taken"))),
                        Arrays.stream(Item.values())
                                .filter(item -> item != Item.NO_NIK)
                                .map(item -> Option.of(item.name(), residents.label(item))))
                .toList();
    }

    private List<Option> kelurahan() {
        return Stream.concat(
                        Stream.of(Option.of("", words.say("residents.import.kelurahan.none"))),
                        kelurahans.list().stream()
                                .map(each -> Option.of(each.code().dotted(), each.name())))
                .toList();
    }

    private List<SummaryRow> counts(ImportView file) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!file.counts().isEmpty()) {
            String tense = file.rehearsal() ? "rehearsal" : "run";
            OUTCOMES.forEach(outcome -> rows.add(SummaryRow.of(
                    words.say("residents.import.count." + tense + "." + outcome),
                    Integer.toString(file.counts().getOrDefault(outcome, 0)))));
        }
        if (file.state().equals("UNDONE")) {
            rows.add(SummaryRow.of(words.say("residents.import.kept"), Integer.toString(file.kept())));
        }
        return rows;
    }

    private Line line(ImportView.Line line) {
        return new Line(line.row(), outcome(line), line.heading(), reason(line));
    }

    private String outcome(ImportView.Line line) {
        return words.say(
                line.undone().isEmpty()
                        ? "residents.import.outcome." + line.outcome()
                        : "residents.import.undone." + line.undone());
    }

    private String reason(ImportView.Line line) {
        return line.reason().isEmpty() ? "" : words.say("residents.import.reason." + line.reason());
    }

    /** The report for a spreadsheet. */
    byte[] report(List<ImportView.Line> lines) {
        return CsvTable.of(
                Stream.of("row", "outcome", "column", "reason")
                        .map(key -> words.say("residents.import.report." + key))
                        .toList(),
                lines.stream()
                        .map(line -> List.of(Integer.toString(line.row()), outcome(line), line.heading(), reason(line)))
                        .toList());
    }
}
