package id.pendapa.privacy.web;

import id.pendapa.platform.page.Words;
import id.pendapa.privacy.AlarmDesk;
import id.pendapa.privacy.AlarmDesk.Alarm;
import id.pendapa.privacy.AlarmDesk.Alarms;
import id.pendapa.privacy.AlarmDesk.Closed;
import id.pendapa.privacy.AlarmDesk.Limits;
import id.pendapa.privacy.web.AlarmPage.Row;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/peringatan}: alarms about sights of personal data. */
@Controller
class AlarmController {

    private static final String BASE = "/pelindungan/peringatan";

    private final AlarmDesk desk;
    private final SightsPages pages;
    private final Words words;

    AlarmController(AlarmDesk desk, SightsPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", required = false) @Nullable Long before, Model model) {
        return page(before, Map.of(), Map.of(), model);
    }

    @PostMapping(BASE + "/{id}")
    String close(
            @PathVariable("id") long id,
            @RequestParam(name = "catatan", defaultValue = "") String note,
            @RequestParam(name = "sebelum", required = false) @Nullable Long before,
            HttpServletResponse response,
            Model model) {
        try {
            desk.close(id, note);
        } catch (InvalidException refused) {
            String field = "catatan-" + id;
            return again(before, Map.of(field, note), Map.of(field, error(refused)), response, model);
        }
        return "redirect:" + BASE + (before == null ? "" : "?sebelum=" + before);
    }

    @PostMapping(BASE + "/batas")
    String setLimits(
            @RequestParam(name = "per-jam", defaultValue = "") String perHour,
            @RequestParam(name = "per-hari", defaultValue = "") String perDay,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        try {
            desk.setLimits(perHour, perDay, version);
        } catch (InvalidException refused) {
            Map<String, String> typed = Map.of("per-jam", perHour, "per-hari", perDay);
            return again(null, typed, Map.of("per-jam", error(refused)), response, model);
        }
        return "redirect:" + BASE;
    }

    private String error(InvalidException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }

    private String again(
            @Nullable Long before,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(before, typed, errors, model);
    }

    private String page(@Nullable Long before, Map<String, String> typed, Map<String, String> errors, Model model) {
        Alarms found = desk.list(before);
        Limits limits = found.limits();
        Map<String, String> values = new HashMap<>(
                Map.of("per-jam", Integer.toString(limits.perHour()), "per-hari", Integer.toString(limits.perDay())));
        values.putAll(typed);
        Instant adopted = limits.adoptedAt();
        model.addAttribute("before", before == null ? "" : before.toString());
        model.addAttribute(
                "page",
                new AlarmPage(
                        found.alarms().stream().map(this::row).toList(),
                        found.next() == null ? null : BASE + "?sebelum=" + found.next(),
                        limits.version(),
                        adopted == null ? null : limits.adoptedBy() + ", " + pages.at(adopted),
                        values,
                        errors));
        return "privacy/desk/alarms";
    }

    private Row row(Alarm alarm) {
        Closed closed = alarm.closed();
        return new Row(
                alarm.id(),
                words.say("protection.alarm." + alarm.kind(), alarm.count()),
                alarm.position(),
                pages.at(alarm.seenAt()),
                words.say("purpose." + alarm.purpose()),
                alarm.subject(),
                closed == null ? null : closed.note(),
                closed == null ? null : closed.by() + ", " + pages.at(closed.at()));
    }
}
