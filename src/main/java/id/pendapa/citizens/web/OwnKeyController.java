package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnPasskeys;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen's passkeys: {@code /saya/masuk/kunci-sandi} to sign in, {@code /saya/akun/kunci-sandi} to keep them. */
@Controller
class OwnKeyController {

    private static final String SIGN_IN = "/saya/masuk/kunci-sandi";
    private static final String HERE = "/saya/akun/kunci-sandi";
    private static final String NOBODY = "redirect:/saya/masuk";

    /** Ties what is asked to the browser that is asked. */
    private static final OwnCookie BROWSER = new OwnCookie("tantangan", Duration.ofMinutes(10));

    private final OwnPasskeys passkeys;
    private final CitizenSessions sessions;
    private final OwnPages pages;
    private final Words words;

    OwnKeyController(OwnPasskeys passkeys, CitizenSessions sessions, OwnPages pages, Words words) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(SIGN_IN)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        return sessions.find(request).isPresent() ? "redirect:/saya" : signIn(null, request, response, model);
    }

    private String signIn(
            @Nullable String error, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("question", passkeys.signInQuestion(browser(request, response)));
        model.addAttribute("error", error);
        return "citizens/signInByKey";
    }

    @PostMapping(SIGN_IN)
    String show(
            @RequestParam(name = "tantangan", defaultValue = "") String challenge,
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            String token = passkeys.signIn(
                    BROWSER.read(request).orElse(""),
                    challenge,
                    answer,
                    ClientAddress.of(request),
                    request.getHeader("User-Agent"));
            sessions.keep(token, request, response);
            BROWSER.forget(request, response);
            return "redirect:/saya";
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return signIn(say(refused), request, response, model);
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return signIn(say(refused), request, response, model);
        }
    }

    @GetMapping(HERE)
    String list(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Holder> holder = sessions.find(request);
        return holder.isEmpty() ? NOBODY : page(holder.get(), "", null, request, response, model);
    }

    private String page(
            Holder holder,
            String typed,
            @Nullable InvalidException refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnPasskeys.Own own = passkeys.own(holder, browser(request, response));
        model.addAttribute("page", pages.keys(holder, own, typed, refused));
        return "citizens/keys";
    }

    @PostMapping(HERE)
    String add(
            @RequestParam(name = "tantangan", defaultValue = "") String challenge,
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            @RequestParam(name = "nama", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return NOBODY;
        }
        String name = typed.isBlank() ? words.say("citizens.passkey.unnamed") : typed;
        try {
            passkeys.add(holder.get(), BROWSER.read(request).orElse(""), challenge, answer, name);
            return "redirect:" + HERE;
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(holder.get(), typed, refused, request, response, model);
        }
    }

    @PostMapping(HERE + "/{id}/hapus")
    String remove(@PathVariable("id") long id, HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(found -> passkeys.remove(found, id));
        return holder.isEmpty() ? NOBODY : "redirect:" + HERE;
    }

    private static String browser(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> known = BROWSER.read(request).filter(value -> !value.isEmpty());
        if (known.isPresent()) {
            return known.get();
        }
        String fresh = CitizenSessions.random();
        BROWSER.write(request, response, fresh);
        return fresh;
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
