package id.pendapa.letters.web;

import id.pendapa.letters.LetterForStaff;
import id.pendapa.letters.LetterSigning;
import id.pendapa.letters.LetterSigning.Chosen;
import id.pendapa.letters.LetterSigning.Progress;
import id.pendapa.letters.SignerReading;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /tanda-tangan/bersama}: several letters with one secret, and what became of each. */
@Controller
class SignTogetherController {

    private static final Pattern PICK = Pattern.compile("([2-9A-Z]{16}):([0-9]{1,9})");

    private final SignerReading reading;
    private final LetterSigning signing;
    private final SignPages pages;
    private final Words words;

    SignTogetherController(SignerReading reading, LetterSigning signing, SignPages pages, Words words) {
        this.reading = reading;
        this.signing = signing;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping("/tanda-tangan/daftar/bersama")
    String sign(
            @RequestParam(name = "pilih", defaultValue = "") List<String> picked,
            @RequestParam(name = "tampil", defaultValue = "") List<String> shown,
            @RequestParam(name = "semua", defaultValue = "") String all,
            @RequestParam(name = "sandi", defaultValue = "") String password,
            @RequestParam(name = "frasa", defaultValue = "") String passphrase,
            HttpServletResponse response,
            Model model) {
        List<String> wanted = all.isEmpty() ? picked : shown;
        List<Chosen> chosen = wanted.stream()
                .distinct()
                .map(PICK::matcher)
                .filter(Matcher::matches)
                .map(pick -> new Chosen(pick.group(1), Integer.parseInt(pick.group(2))))
                .limit(LetterSigning.TOGETHER)
                .toList();
        if (chosen.isEmpty()) {
            return again(wanted, new FieldError("pilih", words.say("letters.together.none")), response, model);
        }
        if (password.isEmpty() && passphrase.isEmpty()) {
            return again(wanted, new FieldError("rahasia", words.say("letters.together.secret")), response, model);
        }
        Progress progress = signing.signAll(chosen, password, passphrase);
        String address = "/tanda-tangan/bersama/" + progress.id();
        boolean faulty = progress.tried().stream().anyMatch(one -> one.fault() != null);
        if (faulty && progress.isOver()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setHeader("Content-Location", address);
            return outcomes(progress, model);
        }
        return "redirect:" + address;
    }

    /** How far it is; asks again by itself until all letters had their turn. */
    @GetMapping("/tanda-tangan/bersama/{code}")
    String progress(@PathVariable("code") String code, HttpServletResponse response, Model model) {
        Progress progress = reading.progress(code);
        if (!progress.isOver()) {
            response.setHeader("Refresh", "3");
        }
        return outcomes(progress, model);
    }

    private String outcomes(Progress progress, Model model) {
        model.addAttribute("page", pages.outcomes(progress));
        return "letters/signTogether";
    }

    private String again(List<String> picked, FieldError error, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        boolean many = picked.size() > LetterForStaff.PAGE;
        model.addAttribute(
                "page", pages.own("/tanda-tangan", reading.listWaiting("", many), many, null, picked, List.of(error)));
        return "letters/signList";
    }
}
