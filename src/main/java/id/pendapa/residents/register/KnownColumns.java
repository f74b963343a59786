package id.pendapa.residents.register;

import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ColumnMapping.Column;
import id.pendapa.residents.table.TableRows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a heading means: as the office said last, else as our template, OpenSID or OpenDK name their columns. */
@Repository
class KnownColumns {

    private static final String DATA = "/residents/columns.json";
    private static final String OURS = "Pendapa";

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Item>> sources;

    KnownColumns(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        Map<String, Map<String, Item>> all = new LinkedHashMap<>(read());
        Words indonesian = words.in(Language.INDONESIAN);
        Map<String, Item> ours = new HashMap<>();
        for (Item item : Item.values()) {
            ours.put(ColumnMapping.plain(indonesian.say("residents.item." + item.name())), item);
        }
        all.put(OURS, Map.copyOf(ours));
        this.sources = Map.copyOf(all);
    }

    private static Map<String, Map<String, Item>> read() {
        try (InputStream in = KnownColumns.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No columns at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the columns below these headings seem to mean; no meaning twice. */
    ColumnMapping suggest(Row headings, String sheet) {
        Map<String, String> own = remembered();
        String source = likest(headings);
        List<Column> columns = new ArrayList<>();
        List<Item> taken = new ArrayList<>();
        for (int at = 0; at < headings.cells().size(); at++) {
            String heading = headings.cell(at).text();
            if (!heading.isEmpty()) {
                Item item = meaning(ColumnMapping.plain(heading), own, source);
                boolean first = item != null && !taken.contains(item);
                columns.add(new Column(at, heading, first ? item : null));
                if (first) {
                    taken.add(item);
                }
            }
        }
        return new ColumnMapping(headings.number(), sheet, source, columns);
    }

    private @Nullable Item meaning(String heading, Map<String, String> own, String source) {
        String said = own.get(heading);
        if (said != null) {
            return said.isEmpty() ? null : Item.valueOf(said);
        }
        return sources.getOrDefault(source, Map.of()).get(heading);
    }

    /** The source that knows most of the headings, or empty. */
    private String likest(Row headings) {
        String likest = "";
        long most = 0;
        for (Map.Entry<String, Map<String, Item>> source : new java.util.TreeMap<>(sources).entrySet()) {
            long known = headings.cells().stream()
                    .filter(cell -> source.getValue().containsKey(ColumnMapping.plain(cell.text())))
                    .count();
            if (known > most) {
                most = known;
                likest = source.getKey();
            }
        }
        return likest;
    }

    private Map<String, String> remembered() {
        Map<String, String> own = new HashMap<>();
        jdbc.sql("SELECT heading, item FROM import_mapping")
                .query((row, index) -> own.put(row.getString("heading"), row.getString("item")))
                .list();
        return own;
    }

    /** Remembers what the office said. */
    void remember(ColumnMapping mapping, Instant now) {
        String[] headings = mapping.columns().stream()
                .map(column -> ColumnMapping.plain(column.heading()))
                .toArray(String[]::new);
        String[] items = mapping.columns().stream()
                .map(column -> {
                    Item item = column.item();
                    return item == null ? "" : item.name();
                })
                .toArray(String[]::new);
        jdbc.sql("""
                        INSERT INTO import_mapping (heading, item, entered_at)
                        SELECT DISTINCT ON (said.heading) said.heading, said.item, CAST(:now AS timestamptz)
                        FROM unnest(CAST(:headings AS text[]), CAST(:items AS text[])) AS said (heading, item)
                        ON CONFLICT (heading) DO UPDATE SET item = excluded.item, entered_at = excluded.entered_at
                        """)
                .param("now", Timestamp.from(now))
                .param("headings", headings)
                .param("items", items)
                .update();
    }
}
