package id.pendapa.learning.web;

import id.pendapa.files.FileDownload;
import id.pendapa.learning.lessons.FolderDesk;
import id.pendapa.learning.lessons.FolderDesk.Filed;
import id.pendapa.learning.lessons.FolderDesk.Opened;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Lessons leave as a folder and come back as drafts, below {@code /pengaturan/pelajaran}. */
@Controller
class FolderController {

    private static final String BASE = LessonDeskController.BASE + "/impor";
    private static final String ONE = BASE + "/{id}";

    private final FolderDesk desk;
    private final LessonDeskPages pages;
    private final Words words;

    FolderController(FolderDesk desk, LessonDeskPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(LessonDeskController.BASE + "/pelajaran.zip")
    ResponseEntity<Resource> export() {
        return FileDownload.of("pelajaran.zip", "application/zip", desk.export());
    }

    @GetMapping(BASE)
    String choose(Model model) {
        desk.require();
        return choose(Form.EMPTY, model);
    }

    private static String choose(Form form, Model model) {
        model.addAttribute("page", form);
        return "learning/desk/bring";
    }

    @PostMapping(BASE)
    String bring(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        desk.require();
        byte[] packed = file == null ? new byte[0] : file.getInputStream().readNBytes(desk.mostBytes() + 1);
        try {
            if (packed.length > desk.mostBytes()) {
                throw new InvalidException("learning.folder.big");
            }
            return "redirect:" + BASE + "/" + desk.bring(packed);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String said =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return choose(new Form(Map.of(), Map.of("berkas", said)), model);
        }
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        Opened opened = desk.open(id);
        String key = opened.taken() ? "folder.taken" : opened.takes() == 0 ? "folder.nothing" : "folder.takes";
        model.addAttribute(
                "page",
                new FolderPage(
                        id,
                        pages.say(key, opened.takes()),
                        !opened.taken() && opened.takes() > 0,
                        opened.files().stream().map(this::row).toList()));
        return "learning/desk/folder";
    }

    private SummaryRow row(Filed file) {
        List<String> lines = Stream.concat(
                        Stream.of(pages.say("folder.fate." + file.fate())),
                        file.faults().stream().map(pages::fault))
                .toList();
        return SummaryRow.of(file.code(), lines);
    }

    @PostMapping(ONE)
    String take(@PathVariable("id") long id, @RequestParam("kunci") UUID formKey) {
        desk.take(id, formKey);
        return "redirect:" + BASE + "/" + id;
    }
}
