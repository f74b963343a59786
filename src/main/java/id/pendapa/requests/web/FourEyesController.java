package id.pendapa.requests.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.FourEyes;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/{nomor}/orang-kedua}: the superior lifts the four-eyes rule for one action, with a reason. */
@Controller
class FourEyesController {

    private final FourEyes fourEyes;
    private final Words words;

    FourEyesController(FourEyes fourEyes, Words words) {
        this.fourEyes = fourEyes;
        this.words = words;
    }

    @GetMapping("/meja/{number}/orang-kedua")
    String open(@PathVariable("number") String number, Model model) {
        return page(number, "", "", Map.of(), model);
    }

    @PostMapping("/meja/{number}/orang-kedua")
    String lift(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "tindakan", defaultValue = "") String action,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            fourEyes.lift(number, version, action, reason, formKey);
            return "redirect:/meja/" + number;
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String place = e.code().equals("four-eyes.reason") ? "alasan" : "tindakan";
            return page(number, action, reason, Map.of(place, words.say("error." + e.code())), model);
        }
    }

    private String page(String number, String action, String reason, Map<String, String> errors, Model model) {
        FourEyes.Liftable liftable = fourEyes.open(number);
        List<Option> options = liftable.guarded().stream()
                .map(found -> Option.of(found.code(), found.label()))
                .toList();
        model.addAttribute("number", number);
        model.addAttribute("version", liftable.version());
        model.addAttribute("serviceTitle", liftable.serviceTitle());
        model.addAttribute("actions", options);
        model.addAttribute("action", action);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "requests/desk/fourEyes";
    }
}
