package id.pendapa.residents.web;

import id.pendapa.files.FileDownload;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ExportDesk;
import id.pendapa.residents.register.ExportDesk.Export;
import id.pendapa.residents.register.ExportDesk.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /penduduk/ekspor}: people of the register in a file, for a purpose. */
@Controller
class ExportController {

    private static final String ADDRESS = ResidentPages.BASE + "/ekspor";

    private final ExportDesk desk;
    private final ExportFiles files;
    private final ResidentPages pages;
    private final Kelurahans kelurahans;
    private final Words words;

    ExportController(ExportDesk desk, ExportFiles files, ResidentPages pages, Kelurahans kelurahans, Words words) {
        this.desk = desk;
        this.files = files;
        this.pages = pages;
        this.kelurahans = kelurahans;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        desk.require();
        return form(Form.EMPTY, model);
    }

    private String form(Form form, Model model) {
        List<Option> areas = Stream.concat(
                        Stream.of(Option.of("", words.say("residents.export.everywhere"))),
                        kelurahans.list().stream()
                                .map(each -> Option.of(each.code().dotted(), each.name())))
                .toList();
        model.addAttribute("page", new ResidentPage.Export(areas, form));
        return "residents/export";
    }

    /** Sends the file while it is made, so that a hundred thousand people need no more memory than a few hundred. */
    @PostMapping(ADDRESS)
    @Nullable
    String export(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model)
            throws IOException {
        ExportDesk.Begun begun = desk.begin(typed);
        Export export = begun.export();
        if (export == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(pages.form(typed, begun.wrong()), model);
        }
        send(export, typed.getOrDefault("bentuk", ""), response);
        return null;
    }

    private void send(Export export, String shape, HttpServletResponse response) throws IOException {
        String name = "penduduk-" + export.key().toString().substring(0, 8) + "." + shape;
        FileDownload.prepare(response, name, shape.equals("csv") ? "text/csv" : ImportTemplate.MEDIA_TYPE);
        int people = 0;
        boolean whole = false;
        try (DigestOutputStream out = ExportFiles.digested(response.getOutputStream())) {
            try (ExportFiles.Sheet sheet = files.open(shape, export, out)) {
                for (List<Line> lines = desk.next(export, 0);
                        !lines.isEmpty();
                        lines = desk.next(export, lines.get(lines.size() - 1).id())) {
                    people += lines.size();
                    sheet.add(lines);
                }
            }
            desk.done(
                    export,
                    people,
                    HexFormat.of().formatHex(out.getMessageDigest().digest()));
            whole = true;
        } finally {
            if (!whole) {
                desk.brokeOff(export, people);
            }
        }
    }
}
