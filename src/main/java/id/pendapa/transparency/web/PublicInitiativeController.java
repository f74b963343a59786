package id.pendapa.transparency.web;

import id.pendapa.performance.initiatives.PublicInitiatives;
import id.pendapa.performance.initiatives.PublicInitiatives.Shown;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /transparansi/prakarsa}: what the office does to become better, and what came of it. */
@Controller
class PublicInitiativeController {

    private static final String PAGE = "/transparansi/prakarsa";

    private final PublicInitiatives initiatives;
    private final IndicatorWords indicators;
    private final Words words;

    PublicInitiativeController(PublicInitiatives initiatives, IndicatorWords indicators, Words words) {
        this.initiatives = initiatives;
        this.indicators = indicators;
        this.words = words;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        List<Shown> all = initiatives.list(PromiseController.id(before));
        List<Shown> ended = all.stream().filter(one -> one.endedOn() != null).toList();
        boolean more = ended.size() > PublicInitiatives.PAGE;
        List<Shown> shown = more ? ended.subList(0, PublicInitiatives.PAGE) : ended;
        model.addAttribute(
                "page",
                new PromisePage(
                        all.stream()
                                .filter(one -> one.endedOn() == null)
                                .map(this::row)
                                .toList(),
                        shown.stream().map(this::row).toList(),
                        more ? PAGE + "?sebelum=" + shown.get(shown.size() - 1).id() : null));
        return "transparency/initiatives";
    }

    private SummaryRow row(Shown one) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "transparency.initiative." + (one.late() ? "late" : one.state().name()), one.owner()));
        LocalDate ended = one.endedOn();
        lines.add(
                ended == null
                        ? words.say("transparency.initiative.due", Spoken.day(one.dueOn()))
                        : words.say("transparency.initiative.ended", Spoken.day(ended)));
        BigDecimal before = one.before();
        lines.add(words.say(
                before == null ? "transparency.initiative.aim" : "transparency.initiative.aim.before",
                indicators.name(one.indicator()),
                indicators.value(one.indicator(), one.expected()),
                before == null ? "" : indicators.value(one.indicator(), before)));
        return SummaryRow.of(one.title(), lines);
    }
}
