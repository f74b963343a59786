package id.pendapa.requests.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantActions.ContactWays;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.shared.InvalidException;
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

/** {@code /cek/{nomor}/kabar}: the applicant chooses how to be told what happens. */
@Controller
class ContactWayController {

    private static final String PAGE = "requests/contactWay";

    private final ApplicantGrants grants;
    private final ApplicantActions actions;
    private final Words words;

    ContactWayController(ApplicantGrants grants, ApplicantActions actions, Words words) {
        this.grants = grants;
        this.actions = actions;
        this.words = words;
    }

    @GetMapping("/cek/{number}/kabar")
    String show(@PathVariable("number") String number, HttpServletRequest request, Model model) {
        Optional<Grant> grant = grant(request, number);
        return grant.isEmpty() ? "redirect:/cek/" + number : page(grant.get(), Map.of(), model);
    }

    @PostMapping("/cek/{number}/kabar")
    String choose(
            @PathVariable("number") String number,
            @RequestParam(name = "cara", defaultValue = "") String way,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Grant> grant = grant(request, number);
        if (grant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        try {
            actions.chooseWay(grant.get(), way);
            return "redirect:/cek/" + number;
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(grant.get(), Map.of("cara", words.say("error." + e.code())), model);
        }
    }

    private Optional<Grant> grant(HttpServletRequest request, String number) {
        return grants.findIdentified(number, request);
    }

    private String page(Grant grant, Map<String, String> errors, Model model) {
        ContactWays ways = actions.contactWays(grant);
        model.addAttribute("number", grant.number());
        model.addAttribute("chosen", ways.chosen());
        model.addAttribute(
                "options",
                ways.codes().stream()
                        .map(code -> Option.of(code, words.say("requests.contact." + code)))
                        .toList());
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
