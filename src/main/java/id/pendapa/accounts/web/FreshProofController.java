package id.pendapa.accounts.web;

import id.pendapa.accounts.FreshProof;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /masuk/ulang}: a signed-in officer proves once more who they are, and goes on to where they wanted to go. */
@Controller
class FreshProofController {

    static final String ADDRESS = "/masuk/ulang";

    private final FreshProof proof;
    private final FreshProofPages pages;
    private final Challenges challenges;
    private final Words words;

    FreshProofController(FreshProof proof, FreshProofPages pages, Challenges challenges, Words words) {
        this.proof = proof;
        this.pages = pages;
        this.challenges = challenges;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!proof.isAsked()) {
            return "redirect:/masuk";
        }
        if (proof.isFresh()) {
            return "redirect:" + proof.next(request, response);
        }
        return page(null, null, request, response, model);
    }

    /** The password was looked at before this. */
    @PostMapping(ADDRESS)
    String go(
            @RequestAttribute(name = FreshProof.REFUSED, required = false) @Nullable DomainException refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refused != null) {
            response.setStatus(pages.status(refused).value());
            return page(pages.say(refused), null, request, response, model);
        }
        return proof.isAsked() && proof.isFresh() ? "redirect:" + proof.next(request, response) : "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/kunci-sandi")
    String byPasskey(
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!proof.isAsked()) {
            return "redirect:/masuk";
        }
        Optional<String> wrong = answer.isBlank()
                ? Optional.of("passkey.script")
                : proof.byPasskey(challenges.take(Challenges.Purpose.SHOW, request), answer);
        if (wrong.isEmpty()) {
            proof.note(request);
            return "redirect:" + proof.next(request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, words.say("error." + wrong.get(), proof.address()), request, response, model);
    }

    private String page(
            @Nullable String passwordError,
            @Nullable String passkeyError,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        FreshProofPage.Passkey passkey = proof.hasPasskey()
                ? new FreshProofPage.Passkey(
                        proof.requestOptions(challenges.make(Challenges.Purpose.SHOW, request)),
                        proof.address(),
                        passkeyError)
                : null;
        model.addAttribute("page", FreshProofPage.door(ADDRESS, passwordError, passkey));
        return FreshProofPages.VIEW;
    }
}
