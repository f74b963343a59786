package id.pendapa.ppid.web;

import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.ppid.items.InformationItem;
import id.pendapa.ppid.register.PpidIntake;
import id.pendapa.ppid.register.PpidIntake.From;
import id.pendapa.ppid.register.PpidIntake.Taken;
import id.pendapa.ppid.register.PpidRequest.Requester;
import id.pendapa.ppid.register.PpidRequest.Way;
import id.pendapa.ppid.register.RequesterAccess;
import id.pendapa.ppid.terms.PpidTerms;
import id.pendapa.ppid.terms.PpidTerms.Days;
import id.pendapa.ppid.web.PpidPage.Ask;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /ppid/minta}: anybody asks for information, without an account. */
@Controller
class PpidAskController {

    private static final String ASK = "/ppid/minta";

    /** Counts what one browser sends; says nothing of who it is. */
    private static final OwnCookie BROWSER = new OwnCookie("peminta", Duration.ofDays(90));

    private final PpidIntake intake;
    private final RequesterAccess access;
    private final PpidTerms terms;
    private final PpidWords words;

    PpidAskController(PpidIntake intake, RequesterAccess access, PpidTerms terms, PpidWords words) {
        this.intake = intake;
        this.access = access;
        this.terms = terms;
        this.words = words;
    }

    @GetMapping(ASK)
    String form(HttpServletRequest visitor, HttpServletResponse response, Model model) {
        if (BROWSER.read(visitor).isEmpty()) {
            BROWSER.write(visitor, response, UUID.randomUUID().toString());
        }
        return page(Form.EMPTY, List.of(), model);
    }

    @PostMapping(ASK)
    String ask(
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "tetap", defaultValue = "") String still,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Map<String, String> asked = new LinkedHashMap<>(typed);
        List.of("kunci", "tetap", "_csrf").forEach(asked::remove);
        From from = new From(BROWSER.read(visitor).orElse(formKey.toString()), ClientAddress.of(visitor));
        try {
            Taken taken = intake.ask(asked, still.equals("ya"), formKey, from);
            if (!taken.number().isEmpty()) {
                PpidThreadController.COOKIE.write(
                        visitor, response, access.grant(taken.number()).cookie());
                return "redirect:/ppid/" + taken.number() + "/terima";
            }
            if (!taken.wrong().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return page(words.form(asked, taken.wrong()), taken.there(), model);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            String why = words.say("error." + many.code(), many.arguments().toArray());
            return page(new Form(asked, Map.of("informasi", why)), List.of(), model);
        }
    }

    private String page(Form form, List<InformationItem> there, Model model) {
        Days days = terms.get().days();
        model.addAttribute(
                "page",
                new Ask(
                        words.options("ppid.requester.", Requester.values()),
                        words.options("ppid.way.", Way.values()),
                        there.stream().map(words::item).toList(),
                        words.say("ppid.ask.days", days.answer(), days.extend()),
                        form));
        return "ppid/ask";
    }
}
