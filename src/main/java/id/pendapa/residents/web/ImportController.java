package id.pendapa.residents.web;

import id.pendapa.files.FileDownload;
import id.pendapa.files.Upload;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ImportDesk;
import id.pendapa.residents.register.ImportView;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /penduduk/impor}: files of residents, rehearsed, taken in and taken back. */
@Controller
class ImportController {

    private static final String ONE = ImportPages.BASE + "/{id}";
    private static final int PAGE = 20;

    private final ImportDesk desk;
    private final ImportPages pages;
    private final ResidentPages forms;
    private final ImportTemplate template;
    private final Words words;

    ImportController(ImportDesk desk, ImportPages pages, ResidentPages forms, ImportTemplate template, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
        this.template = template;
        this.words = words;
    }

    @GetMapping(ImportPages.BASE)
    String list(@RequestParam(name = "sesudah", required = false) @Nullable Long before, Model model) {
        desk.require();
        return list(before, Form.EMPTY, model);
    }

    private String list(@Nullable Long before, Form form, Model model) {
        model.addAttribute("page", pages.list(desk.list(before), PAGE, form));
        return "residents/imports";
    }

    @PostMapping(ImportPages.BASE)
    String upload(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model) {
        desk.require();
        try {
            if (file == null || file.isEmpty()) {
                throw new InvalidException("import.file");
            }
            return "redirect:" + ImportPages.BASE + "/" + desk.upload(desk.check(Upload.of(file)));
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String said =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return list(null, new Form(Map.of(), Map.of("berkas", said)), model);
        }
    }

    @GetMapping(ImportPages.BASE + "/templat")
    ResponseEntity<Resource> template() {
        desk.require();
        return FileDownload.of("templat-penduduk.xlsx", ImportTemplate.MEDIA_TYPE, template.make());
    }

    @GetMapping(ONE)
    String one(
            @PathVariable("id") long id,
            @RequestParam(name = "semua", defaultValue = "") String all,
            @RequestParam(name = "sesudah", defaultValue = "0") int after,
            Model model) {
        return one(desk.open(id, all.equals("ya"), after), all.equals("ya"), Form.EMPTY, model);
    }

    private String one(ImportView file, boolean all, Form form, Model model) {
        model.addAttribute("page", pages.file(file, all, form));
        return "residents/import";
    }

    @GetMapping(ONE + "/laporan.csv")
    ResponseEntity<Resource> report(@PathVariable("id") long id) {
        List<ImportView.Line> lines = desk.report(id);
        return FileDownload.of("laporan-impor-" + id + ".csv", "text/csv", pages.report(lines));
    }

    @PostMapping(ONE + "/periksa")
    String rehearse(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.rehearse(id, version, form);
        if (wrong.isEmpty()) {
            return "redirect:" + ImportPages.BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(desk.open(id, false, 0), false, forms.form(form, wrong), model);
    }

    @PostMapping(ONE + "/jalankan")
    String run(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.run(id, version);
        return "redirect:" + ImportPages.BASE + "/" + id;
    }

    @PostMapping(ONE + "/urungkan")
    String undo(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.undo(id, version);
        return "redirect:" + ImportPages.BASE + "/" + id;
    }

    @PostMapping(ONE + "/batal")
    String cancel(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.cancel(id, version);
        return "redirect:" + ImportPages.BASE;
    }
}
