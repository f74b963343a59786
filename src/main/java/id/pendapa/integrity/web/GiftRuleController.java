package id.pendapa.integrity.web;

import id.pendapa.integrity.gifts.GiftOutcomes;
import id.pendapa.integrity.gifts.GiftRules;
import id.pendapa.integrity.gifts.GiftRules.Code;
import id.pendapa.integrity.web.GiftDeskPage.Outcome;
import id.pendapa.integrity.web.GiftDeskPage.Rule;
import id.pendapa.integrity.web.GiftDeskPage.Settings;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/gratifikasi}: days and limits for gifts, and what may become of them. */
@Controller
class GiftRuleController implements SettingsPages {

    private static final String BASE = "/pengaturan/gratifikasi";
    private static final int ORDER = 90;

    private final GiftRules rules;
    private final GiftOutcomes outcomes;
    private final GiftWords words;

    GiftRuleController(GiftRules rules, GiftOutcomes outcomes, GiftWords words) {
        this.rules = rules;
        this.outcomes = outcomes;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(ORDER, Permission.GIFT_RULE_MANAGE, BASE, words.say("rules.title"), List::of));
    }

    @GetMapping(BASE)
    String show(Model model) {
        return page("", Form.EMPTY, model);
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam("versi") long seen,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return answer(typed.getOrDefault("aturan", ""), typed, rules.enter(seen, typed), response, model);
    }

    /** Adds an outcome, or takes one off the list. */
    @PostMapping(BASE + "/putusan")
    String outcome(
            @RequestParam(name = "hapus", defaultValue = "") String withdrawn,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (!withdrawn.isEmpty()) {
            outcomes.withdraw(withdrawn);
            return "redirect:" + BASE;
        }
        return answer("putusan", typed, outcomes.enter(typed), response, model);
    }

    private String answer(
            String open,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpServletResponse response,
            Model model) {
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(open, words.form(typed, wrong), model);
    }

    private String page(String open, Form form, Model model) {
        List<GiftRules.Rule> all = rules.all();
        model.addAttribute(
                "page",
                new Settings(
                        Arrays.stream(Code.values())
                                .map(code -> rule(code, all))
                                .toList(),
                        outcomes.list().stream().map(this::outcome).toList(),
                        List.of(
                                Option.of("ya", words.say("outcome.over.ya")),
                                Option.of("tidak", words.say("outcome.over.tidak"))),
                        open,
                        form));
        return "integrity/gifts/rules";
    }

    private Rule rule(Code code, List<GiftRules.Rule> all) {
        GiftRules.Rule now = GiftRules.last(all, words.today(), code);
        List<GiftRules.Rule> own =
                all.stream().filter(rule -> rule.code() == code).toList();
        return new Rule(
                code.name(),
                words.say("rule." + code),
                amount(now),
                now.example(),
                code.isMoney(),
                own.stream().mapToLong(GiftRules.Rule::id).max().orElse(0),
                own.stream().map(this::line).toList());
    }

    private String amount(GiftRules.Rule rule) {
        return rule.code().isMoney() ? Spoken.rupiah(rule.amount()) : words.say("rule.days", rule.amount());
    }

    private String line(GiftRules.Rule rule) {
        LocalDate from = rule.from();
        return words.say(
                "rule.line",
                amount(rule),
                from == null ? words.say("rule.always") : words.say("rule.from", Spoken.day(from)),
                rule.basis(),
                rule.example() ? words.say("rule.example") : words.say("rule.confirmed"));
    }

    private Outcome outcome(GiftOutcomes.Outcome outcome) {
        String over = words.say(outcome.handOver() ? "outcome.over.ya" : "outcome.over.tidak");
        return new Outcome(
                outcome.code(), words.say("outcome.line", outcome.label(), outcome.code(), over), outcome.example());
    }
}
