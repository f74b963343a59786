package id.pendapa.accounts.web;

import id.pendapa.accounts.FirstAdministrator;
import id.pendapa.accounts.FirstAdministrator.Entry;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pasang/{kode}}: the first administrator of an office, by the link that production prints at its start. */
@Controller
class FirstAdministratorController {

    private static final String PAGE = "accounts/firstAdministrator";

    private final FirstAdministrator first;
    private final Words words;

    FirstAdministratorController(FirstAdministrator first, Words words) {
        this.first = first;
        this.words = words;
    }

    @GetMapping("/pasang/{code}")
    String ask(@PathVariable("code") String code, HttpServletResponse response, Model model) {
        first.requireGood(code);
        return page(code, Map.of(), Map.of(), response, model);
    }

    @PostMapping("/pasang/{code}")
    String make(
            @PathVariable("code") String code,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        first.requireGood(code);
        Entry entry = new Entry(
                values.getOrDefault("nama", ""),
                values.getOrDefault("akun", ""),
                values.getOrDefault("nik", ""),
                values.getOrDefault("sandi", ""),
                values.getOrDefault("sandi-lagi", ""));
        Map<String, String> faults = first.faults(entry);
        if (faults.isEmpty()) {
            first.make(code, entry);
            return "redirect:/masuk";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, values, faults, response, model);
    }

    /** Passwords are not sent back to the browser; everything else is. */
    private String page(
            String code,
            Map<String, String> typed,
            Map<String, String> faults,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        model.addAttribute("code", code);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
