package id.pendapa.office.web;

import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.office.StandIns;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/pelaksana}: the Sekcam enters a Plh. in a minute, from a phone. */
@Controller
class StandInController {

    private static final String PAGE = "office/standIns";
    private static final String ADDRESS = "redirect:/pengaturan/pelaksana";

    private final StandIns standIns;
    private final Words words;

    StandInController(StandIns standIns, Words words) {
        this.standIns = standIns;
        this.words = words;
    }

    @GetMapping("/pengaturan/pelaksana")
    String list(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping("/pengaturan/pelaksana")
    String enter(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        PeriodForm form = new PeriodForm(values, words);
        Long position = form.choice("jabatan", standIns.listPositions());
        Long official = form.choice("orang", standIns.listOfficials());
        LocalDate from = form.date("mulai");
        LocalDate until = form.date("sampai");
        if (position != null && official != null && from != null && until != null) {
            HoldKind kind = "PLT".equals(values.get("macam")) ? HoldKind.PLT : HoldKind.PLH;
            try {
                standIns.enter(new StandIns.Entry(position, official, kind, form.text("sk"), from, until), formKey);
                return ADDRESS;
            } catch (InvalidException e) {
                form.refuse(place(e.code()), e.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, form.errors(), model);
    }

    @PostMapping("/pengaturan/pelaksana/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        standIns.end(id);
        return ADDRESS;
    }

    private static String place(String refusal) {
        return switch (refusal) {
            case "stand-in.sk" -> "sk";
            case "stand-in.self" -> "orang";
            case "stand-in.period" -> "mulai-hari";
            default -> "jabatan";
        };
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute(
                "page",
                new StandInPage(
                        standIns.list().stream().map(StandInController::row).toList(),
                        PeriodForm.options(standIns.listPositions(), words),
                        PeriodForm.options(standIns.listOfficials(), words),
                        typed,
                        errors));
        return PAGE;
    }

    private static StandInPage.Row row(StandIns.StandIn found) {
        String kind = found.kind() == HoldKind.PLT ? "Plt. " : "Plh. ";
        return new StandInPage.Row(
                found.id(),
                kind + found.position(),
                found.name(),
                PeriodForm.period(found.from(), found.until()),
                found.skNumber());
    }
}
