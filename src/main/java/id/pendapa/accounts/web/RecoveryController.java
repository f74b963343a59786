package id.pendapa.accounts.web;

import id.pendapa.accounts.AccountRecovery;
import id.pendapa.accounts.AccountRecovery.Decided;
import id.pendapa.accounts.AccountRecovery.Lost;
import id.pendapa.accounts.AccountRecovery.Standing;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/pemulihan}: two officers together let a third one in again. */
@Controller
class RecoveryController {

    private static final String ADDRESS = "/pengaturan/pemulihan";

    private final AccountRecovery recovery;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final Words words;

    RecoveryController(AccountRecovery recovery, OfficeSeat seat, OfficeTime time, Words words) {
        this.recovery = recovery;
        this.seat = seat;
        this.time = time;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(name = "akun", defaultValue = "") String account, HttpServletResponse response, Model model) {
        return page(null, Map.of("akun", account), Map.of(), response, model);
    }

    @PostMapping(ADDRESS)
    String ask(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        String account = values.getOrDefault("akun", "");
        Optional<Lost> lost = Arrays.stream(Lost.values())
                .filter(known -> known.name().equals(values.get("hilang")))
                .findFirst();
        Map<String, String> errors = new LinkedHashMap<>();
        if (!account.matches("\\d{1,18}")) {
            errors.put("akun", "recovery.who");
        }
        if (lost.isEmpty()) {
            errors.put("hilang", "recovery.what");
        }
        if (errors.isEmpty()) {
            try {
                recovery.ask(Long.parseLong(account), lost.orElseThrow(), values.getOrDefault("alasan", ""), formKey);
                return "redirect:" + ADDRESS;
            } catch (InvalidException e) {
                errors.put(e.code().endsWith("reason") ? "alasan" : "hilang", e.code());
            }
        }
        errors.replaceAll((place, code) -> words.say("error." + code));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, values, Collections.unmodifiableMap(errors), response, model);
    }

    /** The link is in this answer and nowhere else. */
    @PostMapping(ADDRESS + "/{id}/buka")
    String open(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        Decided decided = recovery.open(id);
        if (decided.code() == null) {
            return "redirect:" + ADDRESS;
        }
        String link = seat.address() + "/sandi/" + decided.code();
        return page(new RecoveryPage.Made(decided.name(), link), Map.of(), Map.of(), response, model);
    }

    @PostMapping(ADDRESS + "/{id}/batal")
    String decline(@PathVariable("id") long id) {
        recovery.decline(id);
        return "redirect:" + ADDRESS;
    }

    private String page(
            RecoveryPage.@Nullable Made made,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Standing standing = recovery.standing();
        List<Option> people = Stream.concat(
                        Stream.of(Option.of("", words.say("accounts.recovery.choose"))),
                        standing.people().stream()
                                .map(person -> Option.of(Long.toString(person.account()), person.name())))
                .toList();
        List<Option> lost = Arrays.stream(Lost.values())
                .map(what -> Option.of(what.name(), words.say("accounts.recovery.lost." + what)))
                .toList();
        List<RecoveryPage.Waiting> waiting =
                standing.waiting().stream().map(this::waiting).toList();
        model.addAttribute("page", new RecoveryPage(waiting, people, lost, made, typed, errors));
        return "accounts/recovery";
    }

    private RecoveryPage.Waiting waiting(AccountRecovery.Waiting asked) {
        return new RecoveryPage.Waiting(
                asked.id(),
                asked.name(),
                words.say(
                        "accounts.recovery.line." + asked.lost(),
                        IndonesianDates.moment(asked.askedAt().atZone(time.zone())),
                        asked.askedBy(),
                        asked.reason()),
                words.say("accounts.recovery.open." + asked.lost()),
                asked.decidable());
    }
}
