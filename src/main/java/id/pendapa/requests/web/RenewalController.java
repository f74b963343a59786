package id.pendapa.requests.web;

import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskContact;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/{nomor}/janji}: a reason and a new day for what is not done in time. */
@Controller
class RenewalController {

    private static final String PAGE = "requests/desk/renew";

    private final DeskContact contact;
    private final When when;
    private final Words words;

    RenewalController(DeskContact contact, When when, Words words) {
        this.contact = contact;
        this.when = when;
        this.words = words;
    }

    @GetMapping("/meja/{number}/janji")
    String open(@PathVariable("number") String number, Model model) {
        DeskContact.Promise promise = contact.promise(number);
        return page(promise, promise.version(), TypedDate.NOTHING, "", Map.of(), model);
    }

    @PostMapping("/meja/{number}/janji")
    String give(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        TypedDate day = TypedDate.of(values.get("sampai-hari"), values.get("sampai-bulan"), values.get("sampai-tahun"));
        try {
            contact.promise(number, version, day.date(), reason, formKey);
            return "redirect:/meja/" + number;
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String input = e.code().equals("request.promise.day") ? "sampai-hari" : "alasan";
            Map<String, String> errors =
                    Map.of(input, words.say("error." + e.code(), e.arguments().toArray()));
            return page(contact.promise(number), version, day, reason, errors, model);
        }
    }

    private String page(
            DeskContact.Promise promise,
            int version,
            TypedDate day,
            String reason,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("number", promise.number());
        model.addAttribute("version", version);
        model.addAttribute("promised", when.at(promise.promisedAt()));
        model.addAttribute("day", day);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
