package id.pendapa.transparency.web;

import id.pendapa.performance.meetings.PublicPromises;
import id.pendapa.performance.meetings.PublicPromises.Promise;
import id.pendapa.performance.meetings.PublicPromises.Promises;
import id.pendapa.performance.meetings.PublicPromises.Standing;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /transparansi/janji}: what the leadership promised to everybody, and what became of it. */
@Controller
class PromiseController {

    private static final String PAGE = "/transparansi/janji";

    private final PublicPromises promises;
    private final Words words;

    PromiseController(PublicPromises promises, Words words) {
        this.promises = promises;
        this.words = words;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute("page", page(promises.list(id(before))));
        return "transparency/promises";
    }

    static long id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    private PromisePage page(Promises all) {
        boolean more = all.ended().size() > PublicPromises.PAGE;
        List<Promise> shown = more ? all.ended().subList(0, PublicPromises.PAGE) : all.ended();
        return new PromisePage(
                rows(all.open(), all.today()),
                rows(shown, all.today()),
                more ? PAGE + "?sebelum=" + shown.get(shown.size() - 1).id() : null);
    }

    private List<SummaryRow> rows(List<Promise> some, LocalDate today) {
        return some.stream().map(one -> row(one, today)).toList();
    }

    private SummaryRow row(Promise promise, LocalDate today) {
        Standing standing = promise.standing(today);
        LocalDate due = promise.dueOn();
        LocalDate ended = promise.endedOn();
        List<String> lines = new ArrayList<>(promise.words().lines().toList());
        lines.add(words.say("transparency.promise.due", Spoken.day(due)));
        if (ended != null) {
            lines.add(words.say("transparency.promise.ended." + promise.state(), Spoken.day(ended)));
        }
        String end = promise.end();
        if (end != null) {
            lines.addAll(end.lines().toList());
        }
        return SummaryRow.of(
                words.say("transparency.promise." + standing, Math.abs(ChronoUnit.DAYS.between(due, today))), lines);
    }
}
