package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.SignInByCode;
import id.pendapa.citizens.SignInByCode.Asked;
import id.pendapa.citizens.SignInByCode.Tried;
import id.pendapa.citizens.SignInByIdentity;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /saya/masuk}: a citizen asks for a code and signs in with it. Opening a page or a message uses nothing up. */
@Controller
class SignInController {

    private static final String ASK = "citizens/signIn";
    private static final String CODE = "citizens/code";
    static final OwnCookie ASKED = new OwnCookie("kode", Duration.ofMinutes(15));

    private final SignInByCode signIn;
    private final CitizenSessions sessions;
    private final SignInByIdentity identities;
    private final OwnPages pages;
    private final Words words;

    SignInController(
            SignInByCode signIn, CitizenSessions sessions, SignInByIdentity identities, OwnPages pages, Words words) {
        this.signIn = signIn;
        this.identities = identities;
        this.pages = pages;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping("/saya/masuk")
    String ask(@RequestParam(name = "oidc", defaultValue = "") String failed, HttpServletRequest request, Model model) {
        identities
                .name()
                .flatMap(name -> pages.notSignedIn(failed, name))
                .ifPresent(why -> model.addAttribute("failed", why));
        return sessions.find(request).isPresent() ? "redirect:/saya" : form("", null, request, model);
    }

    private String form(String typed, @Nullable String error, HttpServletRequest request, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute("over", sessions.isOver(request));
        identities.name().ifPresent(name -> model.addAttribute("provider", name));
        return ASK;
    }

    @PostMapping("/saya/masuk")
    String send(
            @RequestParam(name = "kontak", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            ASKED.write(request, response, signIn.ask(typed, null, ClientAddress.of(request)));
            return "redirect:/saya/masuk/kode";
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, say(refused), request, model);
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(typed, say(refused), request, model);
        }
    }

    @GetMapping("/saya/masuk/kode")
    String code(HttpServletRequest request, Model model) {
        Optional<Asked> asked = asked(request);
        return asked.isEmpty() ? "redirect:/saya/masuk" : code(asked.get(), null, model);
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        return ASKED.read(request).flatMap(signIn::find);
    }

    private String code(Asked asked, @Nullable String error, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("error", error);
        return CODE;
    }

    @PostMapping("/saya/masuk/kode")
    String confirm(
            @RequestParam(name = "kode", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> browser = ASKED.read(request);
        if (browser.flatMap(signIn::find).isEmpty()) {
            return "redirect:/saya/masuk";
        }
        Holder owner = sessions.find(request).orElse(null);
        Tried tried = signIn.confirm(browser.get(), typed, owner, request.getHeader("User-Agent"));
        if (tried instanceof Tried.SignedIn right) {
            sessions.keep(right.token(), request, response);
            ASKED.forget(request, response);
            return "redirect:/saya";
        } else if (tried instanceof Tried.Added) {
            ASKED.forget(request, response);
            return "redirect:/saya/akun";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String code = tried instanceof Tried.Wrong ? "citizens.code.wrong" : "citizens.code.over";
        return code(signIn.find(browser.get()).orElseThrow(), words.say(code), model);
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
