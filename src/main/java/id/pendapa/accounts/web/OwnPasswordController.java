package id.pendapa.accounts.web;

import id.pendapa.accounts.OwnPassword;
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

/** {@code /sandi/{kode}}: an officer sets the own password, with the link that the administrator handed over. */
@Controller
class OwnPasswordController {

    private final OwnPassword own;
    private final Words words;

    OwnPasswordController(OwnPassword own, Words words) {
        this.own = own;
        this.words = words;
    }

    @GetMapping("/sandi/{code}")
    String ask(@PathVariable("code") String code, HttpServletResponse response, Model model) {
        return page(code, own.username(code), Map.of(), response, model);
    }

    @PostMapping("/sandi/{code}")
    String set(
            @PathVariable("code") String code,
            @RequestParam(name = "sandi", defaultValue = "") String password,
            @RequestParam(name = "sandi-lagi", defaultValue = "") String again,
            HttpServletResponse response,
            Model model) {
        String username = own.username(code);
        Map<String, String> faults = own.faults(username, password, again);
        if (faults.isEmpty()) {
            own.set(code, password);
            return "redirect:/masuk";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, username, faults, response, model);
    }

    /** Passwords are not sent back to the browser. */
    private String page(
            String code, String username, Map<String, String> faults, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        model.addAttribute("code", code);
        model.addAttribute("username", username);
        model.addAttribute("errors", errors);
        return "accounts/ownPassword";
    }
}
