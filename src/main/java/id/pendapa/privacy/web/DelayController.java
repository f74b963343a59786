package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.delay.DelayDesk;
import id.pendapa.privacy.delay.DelayDesk.Typed;
import id.pendapa.privacy.delay.DisclosureDelay;
import id.pendapa.privacy.delay.DisclosureDelay.State;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/penundaan}: rules by which sights are shown to the citizen only later. */
@Controller
class DelayController {

    private static final String BASE = "/pelindungan/penundaan";

    private final DelayDesk desk;
    private final OfficeTime time;
    private final Words words;

    DelayController(DelayDesk desk, OfficeTime time, Words words) {
        this.desk = desk;
        this.time = time;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sesudah", required = false) @Nullable Long before, Model model) {
        return page(before, new Typed(List.of(), List.of(), "", "", ""), Map.of(), model);
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam(name = "jabatan", defaultValue = "") List<String> positions,
            @RequestParam(name = "tujuan", defaultValue = "") List<String> purposes,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam(name = "dasar", defaultValue = "") String basis,
            @RequestParam(name = "hari", defaultValue = "") String days,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(positions, purposes, reason, basis, days);
        Map<String, String> wrong = new LinkedHashMap<>();
        desk.enter(typed, formKey).forEach((field, code) -> wrong.put(field, words.say("error." + code)));
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, typed, wrong, model);
    }

    @PostMapping(BASE + "/{id}/setujui")
    String approve(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.approve(id, version);
        return "redirect:" + BASE;
    }

    @PostMapping(BASE + "/{id}/akhiri")
    String end(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.end(id, version);
        return "redirect:" + BASE;
    }

    private String page(@Nullable Long before, Typed typed, Map<String, String> errors, Model model) {
        DelayDesk.Page found = desk.list(before);
        model.addAttribute(
                "page",
                new AlarmPage.Delays(
                        found.rules().stream().map(rule -> rule(rule, found)).toList(),
                        found.next() == null ? null : BASE + "?sesudah=" + found.next(),
                        found.mayEnter(),
                        found.positions().stream()
                                .map(title -> Option.of(title, title))
                                .toList(),
                        found.purposes().stream()
                                .map(code -> Option.of(code, words.say("purpose." + code)))
                                .toList(),
                        Map.of("jabatan", List.copyOf(typed.positions()), "tujuan", List.copyOf(typed.purposes())),
                        Map.of("alasan", typed.reason(), "dasar", typed.basis(), "hari", typed.days()),
                        errors));
        return "privacy/desk/delays";
    }

    private AlarmPage.Delays.Rule rule(DisclosureDelay rule, DelayDesk.Page page) {
        State state = rule.state(time.now());
        List<String> lines = new ArrayList<>();
        lines.add(words.say("protection.delay.entered", rule.enteredBy(), at(rule.enteredAt()), rule.days()));
        DisclosureDelay.Approval approval = rule.approval();
        if (approval != null) {
            lines.add(words.say("protection.delay.approved", approval.by(), at(approval.at()), at(approval.until())));
        }
        DisclosureDelay.Ended ended = rule.ended();
        if (ended != null) {
            lines.add(words.say("protection.delay.ended", ended.by(), at(ended.at())));
        }
        String seen = rule.purposes().isEmpty()
                ? words.say("protection.delay.all")
                : rule.purposes().stream()
                        .map(code -> words.say("purpose." + code))
                        .collect(Collectors.joining("; "));
        return new AlarmPage.Delays.Rule(
                rule.id(),
                rule.version(),
                rule.reason() + " (" + rule.basis() + ")",
                String.join(", ", rule.positions()) + ": " + seen,
                lines,
                words.say("protection.delay.state." + state),
                page.mayApprove() && state == State.WAITING,
                (page.mayApprove() || page.mayEnter()) && state != State.OVER);
    }

    private String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(time.zone()));
    }
}
