package id.pendapa.accounts.web;

import id.pendapa.accounts.Passkeys;
import id.pendapa.accounts.Passkeys.Answer;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /masuk/kunci-sandi}: signing in with a passkey, alone or after the password. Both ways are counted and limited. */
@Controller
class PasskeySignInController {

    private static final String ADDRESS = "/masuk/kunci-sandi";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Words words;

    PasskeySignInController(Passkeys passkeys, Challenges challenges, Words words) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return passkeys.isDone() ? "redirect:/akun/mulai" : page(null, request, response, model);
    }

    @PostMapping(ADDRESS)
    String show(
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Answer shown = answer.isBlank()
                ? new Answer.Wrong("passkey.script")
                : passkeys.show(challenges.take(Challenges.Purpose.SHOW, request), answer);
        if (shown instanceof Answer.Right right) {
            return "redirect:" + passkeys.open(right, request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String code = ((Answer.Wrong) shown).code();
        return page(words.say("error." + code, passkeys.address()), request, response, model);
    }

    private String page(@Nullable String error, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("second", passkeys.isSecondStep());
        model.addAttribute("address", passkeys.address());
        model.addAttribute("options", passkeys.requestOptions(challenges.make(Challenges.Purpose.SHOW, request)));
        model.addAttribute("error", error);
        return "accounts/passkeySignIn";
    }
}
