package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.letters.LetterRevoking;
import id.pendapa.letters.RegisterBook;
import id.pendapa.letters.web.RegisterPages.Typed;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /surat}: the agenda book of outgoing letters, the archive, and the way to take a letter back. */
@Controller
class RegisterController {

    private static final String BASE = "/surat";
    private static final String LIST = "letters/register";
    private static final String ONE = "letters/registered";
    private static final Map<String, String> DONE = Map.of(
            "dicabut", "register.revoked", "dibetulkan", "register.revising", "dihentikan", "register.revision-ended");

    private final RegisterBook book;
    private final LetterRevoking revoking;
    private final RegisterPages pages;
    private final Words words;

    RegisterController(RegisterBook book, LetterRevoking revoking, RegisterPages pages, Words words) {
        this.book = book;
        this.revoking = revoking;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "cari", defaultValue = "") String sought,
            @RequestParam(name = "tahun", defaultValue = "") String year,
            @RequestParam(name = "sebelum", required = false) @Nullable Long before,
            HttpServletResponse response,
            Model model) {
        boolean good = year.isBlank() || year.strip().matches("20\\d\\d");
        Integer wanted = good && !year.isBlank() ? Integer.valueOf(year.strip()) : null;
        List<FieldError> errors = good ? List.of() : List.of(new FieldError("tahun", words.say("register.year.bad")));
        if (!good) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", pages.list(book.list(sought, wanted, before), sought, year, errors));
        return LIST;
    }

    @GetMapping(BASE + "/{code}")
    String one(
            @PathVariable("code") String code,
            @RequestParam(name = "selesai", defaultValue = "") String done,
            Model model) {
        model.addAttribute("page", pages.one(book.get(code), DONE.get(done), Typed.NOTHING, List.of()));
        return ONE;
    }

    @PostMapping(BASE + "/{code}/buka")
    Object open(@PathVariable("code") String code, @RequestParam(name = "untuk", defaultValue = "") String purpose) {
        try {
            LetterFile file = book.open(code, purpose);
            return FileDownload.of(file.fileName(), file.mediaType(), file.bytes());
        } catch (InvalidException refused) {
            return refused(code, new Typed(purpose, "", ""), "untuk", refused);
        }
    }

    @PostMapping(BASE + "/{code}/cabut")
    Object revoke(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam(name = "sandi", defaultValue = "") String password) {
        try {
            revoking.revoke(code, version, reason, password);
            return "redirect:" + BASE + "/" + code + "?selesai=dicabut";
        } catch (InvalidException refused) {
            String field = refused.code().equals("letter.revoke.password") ? "sandi" : "alasan";
            return refused(code, new Typed("", reason, ""), field, refused);
        }
    }

    @PostMapping(BASE + "/{code}/betulkan")
    Object revise(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan-betulkan", defaultValue = "") String reason) {
        try {
            revoking.revise(code, version, reason);
            return "redirect:" + BASE + "/" + code + "?selesai=dibetulkan";
        } catch (InvalidException refused) {
            return refused(code, new Typed("", "", reason), "alasan-betulkan", refused);
        }
    }

    @PostMapping(BASE + "/{code}/batal-betulkan")
    Object endRevision(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan-betulkan", defaultValue = "") String reason) {
        try {
            revoking.endRevision(code, version, reason);
            return "redirect:" + BASE + "/" + code + "?selesai=dihentikan";
        } catch (InvalidException refused) {
            return refused(code, new Typed("", "", reason), "alasan-betulkan", refused);
        }
    }

    private ModelAndView refused(String code, Typed typed, String field, InvalidException refused) {
        String text = words.say("error." + refused.code(), refused.arguments().toArray());
        ModelAndView page = new ModelAndView(ONE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("page", pages.one(book.get(code), null, typed, List.of(new FieldError(field, text))));
        return page;
    }
}
