package id.pendapa.requests.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskLoads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** {@code /meja/limpahkan}: everything that an officer who is away has taken goes to a colleague. */
@Controller
class DeskLoadController {

    private static final String BASE = "/meja/limpahkan";

    private final DeskLoads loads;
    private final Words words;

    DeskLoadController(DeskLoads loads, Words words) {
        this.loads = loads;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "dilimpahkan", defaultValue = "") String given,
            @RequestParam(name = "tinggal", defaultValue = "") String kept,
            Model model) {
        model.addAttribute(
                "head", List.of(Cell.of(words.say("desk.loads.who")), Cell.of(words.say("desk.loads.count"))));
        model.addAttribute(
                "rows",
                loads.list().stream()
                        .map(load -> List.of(
                                Cell.link(load.label(), BASE + "/" + load.accountId()),
                                Cell.number(Integer.toString(load.count()))))
                        .toList());
        boolean told = given.matches("\\d{1,4}") && kept.matches("\\d{1,4}");
        model.addAttribute("told", told ? words.say("desk.loads.done", given, kept) : "");
        return "requests/desk/loads";
    }

    @GetMapping(BASE + "/{id}")
    String choose(@PathVariable("id") long account, Model model) {
        return page(account, "", "", Map.of(), model);
    }

    @PostMapping(BASE + "/{id}")
    String give(
            @PathVariable("id") long account,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "petugas", defaultValue = "") String to,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!to.matches("\\d{1,18}")) {
            errors.put("petugas", words.say("desk.give.choose"));
        }
        if (reason.isBlank()) {
            errors.put("alasan", words.say("error.request.give.reason"));
        }
        if (errors.isEmpty()) {
            DeskLoads.Given given = loads.giveAll(account, Long.parseLong(to), reason, formKey);
            return "redirect:" + BASE + "?dilimpahkan=" + given.given() + "&tinggal=" + given.kept();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(account, to, reason, errors, model);
    }

    private String page(long account, String to, String reason, Map<String, String> errors, Model model) {
        DeskLoads.Choice choice = loads.open(account);
        model.addAttribute("load", choice.load());
        model.addAttribute("colleagues", HandOverController.options(choice.colleagues()));
        model.addAttribute("account", to);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "requests/desk/load";
    }
}
