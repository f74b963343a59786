package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnAccount;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /saya}: what is in a citizen's account, and taking a request into it. */
@Controller
class OwnController {

    private static final String SIGN_IN = "redirect:/saya/masuk";
    private static final String HOME = "redirect:/saya";

    private final CitizenSessions sessions;
    private final OwnAccount own;
    private final OwnPages pages;
    private final Words words;

    OwnController(CitizenSessions sessions, OwnAccount own, OwnPages pages, Words words) {
        this.sessions = sessions;
        this.own = own;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/saya")
    String home(HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("page", pages.home(holder.get(), own.requests(holder.get())));
        return "citizens/own";
    }

    @GetMapping("/saya/permohonan")
    String form(HttpServletRequest request, Model model) {
        return sessions.find(request).isEmpty() ? SIGN_IN : form("", "", null, model);
    }

    private String form(String number, String code, @Nullable String error, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("code", code);
        model.addAttribute("error", error);
        return "citizens/takeIn";
    }

    @PostMapping("/saya/permohonan")
    String takeIn(
            @RequestParam(name = "nomor", defaultValue = "") String number,
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        try {
            own.takeIn(holder.get(), number, code);
            return HOME;
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(number, code, say(refused), model);
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(number, code, say(refused), model);
        }
    }

    @PostMapping("/saya/permohonan/{number}/lepas")
    String letGo(@PathVariable("number") String number, HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(found -> own.letGo(found, number));
        return holder.isEmpty() ? SIGN_IN : HOME;
    }

    @PostMapping("/saya/keluar")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request, response);
        return "redirect:/";
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
