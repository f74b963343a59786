package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /saya/akun/diri}: who holds the account, and the code for showing it at the counter. */
@Controller
class OwnPersonController {

    private static final String OWN = "/saya/akun/diri";
    private static final String SIGN_IN = "redirect:/saya/masuk";

    private final OwnPerson person;
    private final CitizenSessions sessions;
    private final OwnPages pages;

    OwnPersonController(OwnPerson person, CitizenSessions sessions, OwnPages pages) {
        this.person = person;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping(OWN)
    String show(HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("page", pages.person(holder.get(), person.own(holder.get())));
        return "citizens/person";
    }

    @PostMapping(OWN + "/kode")
    String makeCode(HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(person::makeCode);
        return holder.isEmpty() ? SIGN_IN : "redirect:" + OWN;
    }

    @PostMapping(OWN + "/lepas")
    String untie(HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(person::untie);
        return holder.isEmpty() ? SIGN_IN : "redirect:" + OWN;
    }
}
