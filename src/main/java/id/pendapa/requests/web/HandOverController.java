package id.pendapa.requests.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskHandOver;
import id.pendapa.requests.DeskHandOver.Colleague;
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

/** {@code /meja/{nomor}/serahkan}: gives a taken request to a colleague by name. */
@Controller
class HandOverController {

    private final DeskHandOver handOver;
    private final Words words;

    HandOverController(DeskHandOver handOver, Words words) {
        this.handOver = handOver;
        this.words = words;
    }

    @GetMapping("/meja/{number}/serahkan")
    String choose(@PathVariable("number") String number, Model model) {
        return page(number, "", "", Map.of(), model);
    }

    @PostMapping("/meja/{number}/serahkan")
    String give(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "petugas", defaultValue = "") String account,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors;
        if (!account.matches("\\d{1,18}")) {
            errors = Map.of("petugas", words.say("desk.give.choose"));
        } else {
            try {
                handOver.give(number, version, Long.parseLong(account), reason, formKey);
                return "redirect:/meja";
            } catch (InvalidException e) {
                String field = e.code().equals("request.give.reason") ? "alasan" : "petugas";
                errors = Map.of(field, words.say("error." + e.code()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, account, reason, errors, model);
    }

    private String page(String number, String account, String reason, Map<String, String> errors, Model model) {
        DeskHandOver.Choice choice = handOver.open(number);
        model.addAttribute("number", number);
        model.addAttribute("version", choice.version());
        model.addAttribute("foreign", choice.foreign());
        model.addAttribute("colleagues", options(choice.colleagues()));
        model.addAttribute("account", account);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "requests/desk/handOver";
    }

    /** Colleagues to choose from, each with the position held. */
    static List<Option> options(List<Colleague> colleagues) {
        return colleagues.stream()
                .map(found -> Option.of(Long.toString(found.accountId()), found.name())
                        .withHint(found.title()))
                .toList();
    }
}
