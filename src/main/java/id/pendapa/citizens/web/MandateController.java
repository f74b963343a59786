package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.Mandates;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /saya/wakil}: who may act for whom. */
@Controller
class MandateController {

    private static final String BASE = "/saya/wakil";
    private static final String HERE = "redirect:" + BASE;
    private static final String SIGN_IN = "redirect:/saya/masuk";

    private final Mandates mandates;
    private final CitizenSessions sessions;
    private final MandatePages pages;
    private final Words words;

    MandateController(Mandates mandates, CitizenSessions sessions, MandatePages pages, Words words) {
        this.mandates = mandates;
        this.sessions = sessions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        return holder.isEmpty() ? SIGN_IN : page(holder.get(), "", Map.of(), model);
    }

    private String page(Holder holder, String typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.all(holder, mandates.list(holder), typed, errors));
        return "citizens/mandates";
    }

    @PostMapping(BASE)
    String give(
            @RequestParam(name = "lama", defaultValue = "") String months,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        try {
            mandates.give(holder.get(), months.matches("\\d{1,2}") ? Integer.parseInt(months) : 0);
            return HERE;
        } catch (InvalidException | TooManyRequestsException refused) {
            return refused(holder.get(), "", "lama", refused, response, model);
        }
    }

    @PostMapping(BASE + "/terima")
    String accept(
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        try {
            mandates.accept(holder.get(), code);
            return HERE;
        } catch (InvalidException | TooManyRequestsException refused) {
            return refused(holder.get(), code, "kode", refused, response, model);
        }
    }

    private String refused(
            Holder holder,
            String typed,
            String field,
            DomainException refused,
            HttpServletResponse response,
            Model model) {
        HttpStatus status =
                refused instanceof InvalidException ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.TOO_MANY_REQUESTS;
        response.setStatus(status.value());
        String why = words.say("error." + refused.code(), refused.arguments().toArray());
        return page(holder, typed, Map.of(field, why), model);
    }

    @PostMapping(BASE + "/{id}/akhiri")
    String end(@PathVariable("id") long id, HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(found -> mandates.end(found, id));
        return holder.isEmpty() ? SIGN_IN : HERE;
    }

    @GetMapping(BASE + "/{id}")
    String open(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("page", pages.of(holder.get(), mandates.open(holder.get(), id)));
        return "citizens/mandate";
    }
}
