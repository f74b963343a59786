package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.files.Upload;
import id.pendapa.letters.PenDesk;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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

/** {@code /tanda-tangan/pena}: letters that are printed, signed by hand, stamped and scanned at the desk. */
@Controller
class PenController {

    private static final String BASE = "/tanda-tangan/pena";
    private static final String ONE = "letters/pen";

    private final PenDesk desk;
    private final SignPages pages;
    private final Words words;

    PenController(PenDesk desk, SignPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            @RequestParam(name = "selesai", required = false) @Nullable String done,
            Model model) {
        String said = done == null ? null : words.say("letters.pen.done");
        model.addAttribute("page", pages.list(BASE, "letters.pen", desk.listWaiting(after), said));
        return "letters/signList";
    }

    @GetMapping(BASE + "/{code}")
    String one(@PathVariable("code") String code, Model model) {
        return page(code, List.of(), model);
    }

    @PostMapping(BASE + "/{code}/cetak")
    ResponseEntity<Resource> print(@PathVariable("code") String code) {
        LetterFile file = desk.print(code);
        return FileDownload.of(file.fileName(), file.mediaType(), file.bytes());
    }

    @PostMapping(BASE + "/{code}/pindaian")
    String scan(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "pindaian", required = false) @Nullable MultipartFile scan,
            @RequestParam(name = "sudah", required = false) @Nullable String confirmed,
            HttpServletResponse response,
            Model model) {
        List<FieldError> errors = new ArrayList<>();
        if (confirmed == null) {
            errors.add(new FieldError("sudah", words.say("letters.pen.confirm.missing")));
        }
        if (scan == null || scan.isEmpty()) {
            errors.add(new FieldError("pindaian", words.say("letters.pen.scan.missing")));
        } else if (errors.isEmpty()) {
            try {
                desk.enterScan(code, version, Upload.of(scan));
                return "redirect:" + BASE + "?selesai=ya";
            } catch (InvalidException refused) {
                String text =
                        words.say("error." + refused.code(), refused.arguments().toArray());
                errors.add(new FieldError("pindaian", text));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, errors, model);
    }

    private String page(String code, List<FieldError> errors, Model model) {
        model.addAttribute("page", pages.one(desk.get(code), errors, ""));
        return ONE;
    }
}
