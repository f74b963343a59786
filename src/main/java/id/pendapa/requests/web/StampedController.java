package id.pendapa.requests.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.Desk;
import id.pendapa.requests.Desk.Stamped;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/legalisir}: the register of copies that were stamped as true. */
@Controller
class StampedController {

    private static final int PAGE = 25;

    private final Desk desk;
    private final Words words;

    StampedController(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/meja/legalisir")
    String list(@RequestParam(name = "sebelum", required = false) @Nullable Long before, Model model) {
        List<Stamped> found = desk.listStamped(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        model.addAttribute(
                "head",
                Stream.of("number", "day", "what", "request", "by")
                        .map(key -> Cell.of(words.say("desk.stamped." + key)))
                        .toList());
        model.addAttribute(
                "rows", found.stream().limit(PAGE).map(StampedController::row).toList());
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/meja/legalisir?sebelum=" + found.get(PAGE - 1).id()
                        : "");
        return "requests/desk/stamped";
    }

    private static List<Cell> row(Stamped stamped) {
        return List.of(
                Cell.of(stamped.number()),
                Cell.of(IndonesianDates.day(stamped.day())),
                Cell.of(stamped.what()),
                Cell.link(stamped.requestNumber(), "/meja/" + stamped.requestNumber()),
                Cell.of(stamped.by()));
    }
}
