package id.pendapa.accounts.web;

import id.pendapa.accounts.PasskeyOffice;
import id.pendapa.accounts.PasskeyOffice.Standing;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/kunci-sandi}: which duties ask for a passkey, and passkeys that somebody lost. */
@Controller
class PasskeyOfficeController {

    private static final String ADDRESS = "/pengaturan/kunci-sandi";

    private final PasskeyOffice office;
    private final OfficeTime time;
    private final Words words;

    PasskeyOfficeController(PasskeyOffice office, OfficeTime time, Words words) {
        this.office = office;
        this.time = time;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        return page("", "", Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String ask(
            @RequestParam(name = "tugas", required = false, defaultValue = "") List<String> duties,
            @RequestParam("versi") int version) {
        office.ask(Set.copyOf(duties), version);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/hilang")
    String report(
            @RequestParam(name = "akun", defaultValue = "") String account,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        if (!account.matches("\\d{1,18}")) {
            return refused(account, reason, "akun", "passkey-loss.who", response, model);
        }
        try {
            office.report(Long.parseLong(account), reason, formKey);
            return "redirect:" + ADDRESS;
        } catch (InvalidException e) {
            return refused(account, reason, "alasan", e.code(), response, model);
        }
    }

    @PostMapping(ADDRESS + "/hilang/{id}/hapus")
    String remove(@PathVariable("id") long id) {
        office.decide(id, true);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/hilang/{id}/batal")
    String decline(@PathVariable("id") long id) {
        office.decide(id, false);
        return "redirect:" + ADDRESS;
    }

    private String refused(
            String chosen, String typed, String place, String code, HttpServletResponse response, Model model) {
        String page = page(chosen, typed, Map.of(place, words.say("error." + code)), model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }

    private String page(String chosen, String typed, Map<String, String> errors, Model model) {
        Standing standing = office.standing();
        model.addAttribute(
                "page",
                new PasskeyOfficePage(
                        standing.duties().stream()
                                .map(duty -> Option.of(duty, words.say("accounts.duty." + duty)))
                                .toList(),
                        List.copyOf(standing.asking()),
                        standing.version(),
                        Stream.concat(
                                        Stream.of(Option.of("", words.say("accounts.passkey.loss.choose"))),
                                        standing.holders().stream()
                                                .map(person ->
                                                        Option.of(Long.toString(person.account()), person.name())))
                                .toList(),
                        standing.losses().stream().map(this::loss).toList(),
                        chosen,
                        typed,
                        errors));
        return "accounts/passkeyOffice";
    }

    private PasskeyOfficePage.Loss loss(PasskeyOffice.Loss loss) {
        return new PasskeyOfficePage.Loss(
                loss.id(),
                loss.name(),
                words.say(
                        "accounts.passkey.loss.line",
                        IndonesianDates.moment(loss.askedAt().atZone(time.zone())),
                        loss.askedBy(),
                        loss.reason()),
                loss.decidable());
    }
}
