package id.pendapa.office.web;

import id.pendapa.office.StandIns;
import id.pendapa.office.delegations.Delegations;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** {@code /pengaturan/pelimpahan}: who signs a.n. and u.b. whom. */
@Controller
class DelegationController {

    private static final String ADDRESS = "/pengaturan/pelimpahan";

    private final Delegations delegations;
    private final StandIns standIns;
    private final Words words;

    DelegationController(Delegations delegations, StandIns standIns, Words words) {
        this.delegations = delegations;
        this.standIns = standIns;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        PeriodForm form = new PeriodForm(values, words);
        Long giver = form.choice("dari", standIns.listPositions());
        Long taker = form.choice("kepada", standIns.listPositions());
        LocalDate from = form.date("mulai");
        LocalDate until = form.dateOrNone("sampai");
        if (giver != null && taker != null && from != null && form.errors().isEmpty()) {
            try {
                delegations.enter(new Delegations.Entry(giver, taker, form.text("sk"), from, until), formKey);
                return "redirect:" + ADDRESS;
            } catch (InvalidException e) {
                form.refuse(place(e.code()), e.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, form.errors(), model);
    }

    @PostMapping(ADDRESS + "/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        delegations.end(id);
        return "redirect:" + ADDRESS;
    }

    private static String place(String refusal) {
        return switch (refusal) {
            case "delegation.sk" -> "sk";
            case "delegation.period" -> "mulai-hari";
            case "delegation.overlap" -> "dari";
            default -> "kepada";
        };
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        List<StandInPage.Row> rows = delegations.list().stream()
                .map(found -> new StandInPage.Row(
                        found.id(),
                        found.giver(),
                        found.taker(),
                        PeriodForm.period(found.from(), found.until()),
                        found.skNumber()))
                .toList();
        model.addAttribute(
                "page",
                new StandInPage(rows, PeriodForm.options(standIns.listPositions(), words), List.of(), typed, errors));
        return "office/delegations";
    }
}
