package id.pendapa.accounts.web;

import id.pendapa.accounts.StaffAccountDesk;
import id.pendapa.accounts.StaffAccountDesk.Entry;
import id.pendapa.accounts.StaffAccountDesk.Made;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/akun}: who may sign in. */
@Controller
class AccountDeskController {

    private static final String LIST = "accounts/accounts";
    private static final String ONE = "accounts/manage";
    private static final String ADDRESS = "/pengaturan/akun";

    private final StaffAccountDesk desk;
    private final AccountPages pages;
    private final Words words;

    AccountDeskController(StaffAccountDesk desk, AccountPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        return list(Map.of(), Map.of(), model);
    }

    /** The link is in the answer itself and nowhere else: a second press leads to the account without it. */
    @PostMapping(ADDRESS)
    String make(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Entry entry = new Entry(
                values.getOrDefault("nama", ""),
                values.getOrDefault("akun", ""),
                values.getOrDefault("nik", ""),
                id(values, "orang"),
                id(values, "jabatan"));
        Map<String, String> errors = new LinkedHashMap<>();
        desk.faults(entry).forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        if (errors.isEmpty()) {
            try {
                Made made = desk.make(entry, formKey);
                return made.code() == null
                        ? "redirect:" + ADDRESS + "/" + made.id()
                        : account(made.id(), made.code(), Map.of(), Map.of(), response, model);
            } catch (InvalidException e) {
                errors.put(e.code().contains(".nik.") ? "nik" : "akun", words.say("error." + e.code()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(values, errors, model);
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable("id") long id, HttpServletResponse response, Model model) {
        return account(id, null, Map.of(), Map.of(), response, model);
    }

    @PostMapping(ADDRESS + "/{id}/tautan")
    String renewLink(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        return account(id, desk.renewLink(id, version), Map.of(), Map.of(), response, model);
    }

    @PostMapping(ADDRESS + "/{id}/tutup")
    String close(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            desk.close(id, version, reason);
            return "redirect:" + ADDRESS + "/" + id;
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return account(
                    id,
                    null,
                    Map.of("alasan", reason),
                    Map.of("alasan", words.say("error." + e.code())),
                    response,
                    model);
        }
    }

    /** All three parts left empty: no last day. */
    @PostMapping(ADDRESS + "/{id}/batas")
    String end(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam(name = "batas-hari", defaultValue = "") String day,
            @RequestParam(name = "batas-bulan", defaultValue = "") String month,
            @RequestParam(name = "batas-tahun", defaultValue = "") String year,
            HttpServletResponse response,
            Model model) {
        boolean none = (day + month + year).isBlank();
        Optional<LocalDate> on = none ? Optional.empty() : IndonesianDates.find(day, month, year);
        String wrong = "office.date";
        if (none || on.isPresent()) {
            try {
                desk.end(id, version, on.orElse(null));
                return "redirect:" + ADDRESS + "/" + id;
            } catch (InvalidException e) {
                wrong = "error." + e.code();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> typed = Map.of("batas-hari", day, "batas-bulan", month, "batas-tahun", year);
        return account(id, null, typed, Map.of("batas-hari", words.say(wrong)), response, model);
    }

    @PostMapping(ADDRESS + "/{id}/buka")
    String reopen(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.reopen(id, version);
        return "redirect:" + ADDRESS + "/" + id;
    }

    private String list(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.list(typed, errors));
        return LIST;
    }

    private String account(
            long id,
            @Nullable String code,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", pages.account(id, code, typed, errors));
        return ONE;
    }

    private static @Nullable Long id(Map<String, String> values, String name) {
        String typed = values.getOrDefault(name, "");
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
