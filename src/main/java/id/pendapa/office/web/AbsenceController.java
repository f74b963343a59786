package id.pendapa.office.web;

import id.pendapa.office.StandIns;
import id.pendapa.office.delegations.Absences;
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

/** {@code /pengaturan/cuti}: on which days an official is away. */
@Controller
class AbsenceController {

    private static final String ADDRESS = "/pengaturan/cuti";

    private final Absences absences;
    private final StandIns standIns;
    private final Words words;

    AbsenceController(Absences absences, StandIns standIns, Words words) {
        this.absences = absences;
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
        Long official = form.choice("orang", standIns.listOfficials());
        LocalDate first = form.date("mulai");
        LocalDate last = form.date("sampai");
        if (official != null && first != null && last != null) {
            try {
                absences.enter(new Absences.Entry(official, form.text("sebab"), first, last), formKey);
                return "redirect:" + ADDRESS;
            } catch (InvalidException e) {
                form.refuse(e.code().equals("absence.reason") ? "sebab" : "mulai-hari", e.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, form.errors(), model);
    }

    @PostMapping(ADDRESS + "/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        absences.end(id);
        return "redirect:" + ADDRESS;
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        List<StandInPage.Row> rows = absences.list().stream()
                .map(found -> new StandInPage.Row(
                        found.id(), "", found.name(), PeriodForm.period(found.first(), found.last()), found.reason()))
                .toList();
        model.addAttribute(
                "page",
                new StandInPage(rows, List.of(), PeriodForm.options(standIns.listOfficials(), words), typed, errors));
        return "office/absences";
    }
}
