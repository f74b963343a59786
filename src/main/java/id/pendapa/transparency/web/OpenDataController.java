package id.pendapa.transparency.web;

import id.pendapa.files.CsvTable;
import id.pendapa.performance.figures.PublicFigures;
import id.pendapa.shared.NotFoundException;
import id.pendapa.transparency.data.DataSet;
import id.pendapa.transparency.data.OpenTables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /data}: the figures as tables for programs, with what they mean (Satu Data Indonesia, Perpres 39/2019). */
@Controller
class OpenDataController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OpenTables tables;
    private final PublicFigures figures;
    private final OpenDataWords words;

    OpenDataController(OpenTables tables, PublicFigures figures, OpenDataWords words) {
        this.tables = tables;
        this.figures = figures;
        this.words = words;
    }

    @GetMapping("/data")
    String list(Model model) {
        Instant addedAt = figures.addedAt().orElse(null);
        model.addAttribute(
                "page",
                new OpenDataPage(Stream.of(DataSet.values())
                        .map(set -> words.set(set, addedAt))
                        .toList()));
        return "transparency/data";
    }

    @GetMapping("/data/{tabel}.csv")
    ResponseEntity<byte[]> csv(@PathVariable("tabel") String name) {
        DataSet set = find(name);
        byte[] table = CsvTable.forPrograms(set.columns(), tables.rows(set));
        return answer(CSV, tag(table, ""), table);
    }

    /** A data set as a program reads it. */
    record Document(Map<String, String> metadata, Map<String, String> kolom, List<Map<String, String>> data) {
        Document {
            data = List.copyOf(data);
        }
    }

    @GetMapping("/data/{tabel}.json")
    ResponseEntity<Document> json(@PathVariable("tabel") String name) {
        DataSet set = find(name);
        List<List<String>> rows = tables.rows(set);
        Map<String, String> metadata = words.metadata(set, figures.addedAt().orElse(null));
        List<Map<String, String>> data =
                rows.stream().map(row -> named(set.columns(), row)).toList();
        return answer(
                MediaType.APPLICATION_JSON,
                tag(CsvTable.forPrograms(set.columns(), rows), metadata.toString()),
                new Document(metadata, words.columns(set), data));
    }

    private static Map<String, String> named(List<String> columns, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            named.put(columns.get(at), row.get(at));
        }
        return named;
    }

    private static DataSet find(String name) {
        return DataSet.find(name).orElseThrow(() -> new NotFoundException("transparency.data"));
    }

    /** Stays as long as the content does, so that a repeated visit costs no bytes. */
    private static String tag(byte[] table, String metadata) {
        byte[] all = (new String(table, StandardCharsets.UTF_8) + metadata).getBytes(StandardCharsets.UTF_8);
        return '"' + DigestUtils.md5DigestAsHex(all) + '"';
    }

    private static <T> ResponseEntity<T> answer(MediaType type, String tag, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(body);
    }
}
