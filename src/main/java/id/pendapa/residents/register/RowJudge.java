package id.pendapa.residents.register;

import id.pendapa.residents.register.ColumnMapping.Column;
import id.pendapa.residents.register.ImportLog.Entry;
import id.pendapa.residents.register.ImportLog.Outcome;
import id.pendapa.residents.register.Resident.Standing;
import id.pendapa.residents.table.TableRows.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what each row of a file would do to the register. It changes nothing. */
@Component
class RowJudge {

    private final ItemReader reader;
    private final ResidentRows residents;

    RowJudge(ItemReader reader, ResidentRows residents) {
        this.reader = reader;
        this.residents = residents;
    }

    /**
     * A judged row.
     *
     * @param entry what is written down; who it is about is known where they are there already
     * @param facts what the register knows of them afterwards, or null where the row does nothing
     * @param before who it is about, or null for somebody new
     */
    record Judged(
            Entry entry, @Nullable Facts facts, @Nullable Resident before) {}

    private record Read(Row row, @Nullable Facts facts, String reason, String heading) {}

    /**
     * Judges rows.
     *
     * @param seen numbers that stood in earlier rows of the file; those of these rows are added
     */
    List<Judged> judge(ResidentImport file, List<Row> rows, Set<String> seen) {
        Map<Item, Column> columns = file.mapping().byItem();
        List<Read> read = rows.stream()
                .filter(row -> !isEmpty(row, columns))
                .map(row -> read(row, columns, file.kelurahan()))
                .toList();
        Set<String> niks = new HashSet<>();
        read.forEach(each -> {
            Facts facts = each.facts();
            if (facts != null) {
                niks.add(facts.get(Item.NIK));
            }
        });
        Map<String, Resident> known = residents.findByNik(niks);
        List<Judged> judged = new ArrayList<>();
        for (Read each : read) {
            Facts facts = each.facts();
            judged.add(
                    facts == null
                            ? skipped(each.row(), each.reason(), each.heading())
                            : judge(file, each.row(), facts, known.get(facts.get(Item.NIK)), seen));
        }
        return judged;
    }

    /** A row with nothing in the columns that are taken is no row. */
    static boolean isEmpty(Row row, Map<Item, Column> columns) {
        return columns.values().stream()
                .allMatch(column -> row.cell(column.at()).text().isEmpty());
    }

    private static Judged skipped(Row row, String reason, String heading) {
        return new Judged(Entry.skipped(row.number(), reason, heading), null, null);
    }

    private Judged judge(ResidentImport file, Row row, Facts facts, @Nullable Resident known, Set<String> seen) {
        String heading = heading(file.mapping().byItem(), Item.NIK);
        boolean twice = !seen.add(facts.get(Item.NIK));
        if (twice || (known != null && isOf(file, known))) {
            return skipped(row, "twice", heading);
        }
        if (known == null) {
            return facts.get(Item.NAME).isEmpty()
                    ? skipped(row, "no-name", heading(file.mapping().byItem(), Item.NAME))
                    : new Judged(new Entry(row.number(), Outcome.NEW, "", "", null, 1, null, ""), facts, null);
        }
        if (known.standing() != Standing.HERE) {
            return skipped(row, "gone", heading);
        }
        Facts after = known.facts().with(facts);
        Outcome outcome = after.equals(known.facts()) ? Outcome.SAME : Outcome.CHANGED;
        int version = known.version() + (outcome == Outcome.CHANGED ? 1 : 0);
        return new Judged(
                new Entry(row.number(), outcome, "", "", known.id(), version, null, ""),
                outcome == Outcome.CHANGED ? after : null,
                known);
    }

    /** An earlier row of the same file wrote this person. */
    private static boolean isOf(ResidentImport file, Resident known) {
        Long writer = known.importId();
        return writer != null && writer == file.id();
    }

    private static String heading(Map<Item, Column> columns, Item item) {
        Column column = columns.get(item);
        return column == null ? "" : column.heading();
    }

    private Read read(Row row, Map<Item, Column> columns, @Nullable String kelurahan) {
        Map<Item, String> values = new EnumMap<>(Item.class);
        for (Map.Entry<Item, Column> column : columns.entrySet()) {
            ItemReader.Read read =
                    reader.read(column.getKey(), row.cell(column.getValue().at()));
            if (!read.wrong().isEmpty()) {
                return new Read(row, null, read.wrong(), column.getValue().heading());
            }
            values.put(column.getKey(), read.value());
        }
        if (values.getOrDefault(Item.NIK, "").isEmpty()) {
            return new Read(row, null, "no-nik", heading(columns, Item.NIK));
        }
        if (values.getOrDefault(Item.NIK, "").equals(values.get(Item.KK))) {
            return new Read(row, null, "kk-is-nik", heading(columns, Item.KK));
        }
        if (kelurahan != null && values.getOrDefault(Item.KELURAHAN, "").isEmpty()) {
            values.put(Item.KELURAHAN, kelurahan);
        }
        return new Read(row, new Facts(values), "", "");
    }
}
