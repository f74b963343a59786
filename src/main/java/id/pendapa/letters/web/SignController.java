package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.letters.ChangeToPen;
import id.pendapa.letters.LetterSigning;
import id.pendapa.letters.LetterSigning.Outcome;
import id.pendapa.letters.SignerReading;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
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

/** {@code /tanda-tangan}: what waits for the signatory. */
@Controller
class SignController {

    private static final String BASE = "/tanda-tangan";
    private static final String LIST = "letters/signList";
    private static final String ONE = "letters/sign";

    private final SignerReading reading;
    private final LetterSigning signing;
    private final ChangeToPen changeToPen;
    private final SignPages pages;
    private final Words words;

    SignController(
            SignerReading reading, LetterSigning signing, ChangeToPen changeToPen, SignPages pages, Words words) {
        this.reading = reading;
        this.signing = signing;
        this.changeToPen = changeToPen;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            @RequestParam(name = "banyak", defaultValue = "") String many,
            @RequestParam(name = "selesai", required = false) @Nullable String done,
            Model model) {
        String said =
                done == null ? null : words.find("letters.sign.done." + done).orElse(null);
        model.addAttribute(
                "page",
                pages.own(
                        BASE,
                        reading.listWaiting(after, !many.isEmpty()),
                        !many.isEmpty(),
                        said,
                        List.of(),
                        List.of()));
        return LIST;
    }

    @GetMapping(BASE + "/{code}")
    String one(@PathVariable("code") String code, Model model) {
        return page(code, List.of(), "", model);
    }

    @GetMapping(BASE + "/{code}/surat")
    ResponseEntity<Resource> paper(@PathVariable("code") String code) {
        LetterFile file = reading.readPaper(code);
        return FileDownload.of(file.fileName(), file.mediaType(), file.bytes());
    }

    @PostMapping(BASE + "/{code}/tandatangani")
    String sign(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "sandi", defaultValue = "") String password,
            @RequestParam(name = "frasa", defaultValue = "") String passphrase,
            HttpServletResponse response,
            Model model) {
        boolean service = reading.get(code).method() == SigningMethod.BSRE;
        String wrong;
        try {
            if (signing.sign(code, version, service ? passphrase : password) == Outcome.SIGNED) {
                return "redirect:" + BASE + "?selesai=ditandatangani";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            wrong = words.say("letters.sign.wrong-password");
        } catch (UnavailableException down) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            wrong = say(down);
        } catch (InvalidException refused) {
            if (!service) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            wrong = say(refused);
        }
        return page(code, List.of(new FieldError(service ? "frasa" : "sandi", wrong)), "", model);
    }

    @PostMapping(BASE + "/{code}/kembalikan")
    String sendBack(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            signing.sendBack(code, version, reason);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code, List.of(new FieldError("alasan", say(refused))), reason, model);
        }
        return "redirect:" + BASE + "?selesai=dikembalikan";
    }

    @PostMapping(BASE + "/{code}/pena")
    String takePen(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan-pena", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            changeToPen.change(code, version, reason);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code, List.of(new FieldError("alasan-pena", say(refused))), reason, model);
        }
        return "redirect:" + BASE + "/" + code;
    }

    private String page(String code, List<FieldError> errors, String reason, Model model) {
        model.addAttribute("page", pages.one(reading.get(code), errors, reason));
        return ONE;
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
