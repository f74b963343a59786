package id.pendapa.accounts.web;

import id.pendapa.accounts.Passkeys;
import id.pendapa.accounts.Passkeys.Answer;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /akun/kunci-sandi}: an officer's own passkeys. */
@Controller
class PasskeyController {

    private static final String ADDRESS = "/akun/kunci-sandi";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final OfficeTime time;
    private final Words words;

    PasskeyController(Passkeys passkeys, Challenges challenges, OfficeTime time, Words words) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.time = time;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page("", Map.of(), request, response, model);
    }

    /** Whoever had to make their first one goes on to where they wanted to go. */
    @PostMapping(ADDRESS)
    String add(
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            @RequestParam(name = "nama", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (answer.isBlank()) {
            return refused("kunci", "passkey.script", typed, request, response, model);
        }
        boolean first = passkeys.own().first();
        String name = typed.isBlank() ? words.say("accounts.passkey.unnamed") : typed;
        try {
            Answer made = passkeys.add(challenges.take(Challenges.Purpose.MAKE, request), answer, name);
            if (made instanceof Answer.Wrong wrong) {
                return refused("kunci", wrong.code(), typed, request, response, model);
            }
            String next = passkeys.open((Answer.Right) made, request, response);
            return "redirect:" + (first ? next : ADDRESS);
        } catch (InvalidException e) {
            return refused("nama", e.code(), typed, request, response, model);
        }
    }

    @PostMapping(ADDRESS + "/{id}/hapus")
    String remove(
            @PathVariable("id") long id,
            @RequestParam(name = "sandi", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            passkeys.remove(id, password);
            return "redirect:" + ADDRESS;
        } catch (InvalidException e) {
            return refused("sandi-" + id, e.code(), "", request, response, model);
        }
    }

    private String refused(
            String place,
            String code,
            String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(typed, Map.of(place, words.say("error." + code, passkeys.address())), request, response, model);
    }

    private String page(
            String typed,
            Map<String, String> errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        String options = passkeys.creationOptions(challenges.make(Challenges.Purpose.MAKE, request));
        Passkeys.Own own = passkeys.own();
        model.addAttribute(
                "page", new PasskeyPage(own, own.keys().stream().map(this::row).toList(), options, typed, errors));
        return "accounts/passkeys";
    }

    private PasskeyPage.Row row(Passkeys.Key key) {
        Instant used = key.usedAt();
        return new PasskeyPage.Row(
                key.id(),
                key.name(),
                moment(key.madeAt()),
                used == null ? words.say("accounts.passkey.unused") : moment(used));
    }

    private String moment(Instant at) {
        return IndonesianDates.moment(at.atZone(time.zone()));
    }
}
