package id.pendapa.privacy.web;

import id.pendapa.platform.page.Words;
import id.pendapa.privacy.DataQuestionDesk;
import id.pendapa.privacy.DataQuestionDesk.Item;
import id.pendapa.privacy.DataQuestionDesk.Items;
import id.pendapa.privacy.DataQuestionDesk.Opened;
import id.pendapa.privacy.DataSights.Sight;
import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.rights.DataRequestDesk;
import id.pendapa.privacy.rights.DataRequestDesk.Waiting;
import id.pendapa.privacy.web.QuestionPage.Listed;
import id.pendapa.privacy.web.QuestionPage.Row;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan}: the desk of the data-protection officer. */
@Controller
class QuestionDeskController {

    private static final String BASE = "/pelindungan";
    private static final String ONE = BASE + "/tanya/{id}";

    private final DataQuestionDesk desk;
    private final DataRequestDesk demands;
    private final BreachDesk breaches;
    private final SightsPages pages;
    private final Words words;

    QuestionDeskController(
            DataQuestionDesk desk, DataRequestDesk demands, BreachDesk breaches, SightsPages pages, Words words) {
        this.desk = desk;
        this.breaches = breaches;
        this.demands = demands;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "terjawab", defaultValue = "") String answered,
            @RequestParam(name = "sesudah", required = false) @Nullable Long after,
            Model model) {
        boolean old = answered.equals("ya");
        Items found = old ? desk.listAnswered(after) : desk.listOpen(after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next() + (old ? "&terjawab=ya" : "");
        model.addAttribute(
                "page", new Listed(found.items().stream().map(this::row).toList(), old, next));
        Waiting waiting = demands.waiting();
        model.addAttribute("waiting", waiting.open());
        model.addAttribute("alarm", RightsDeskController.alarm(waiting, words));
        BreachDesk.Waiting failures = breaches.waiting();
        model.addAttribute("failures", failures.open());
        model.addAttribute("failureAlarm", BreachPages.alarm(failures, words));
        return "privacy/desk/questions";
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return page(id, "", null, model);
    }

    @PostMapping(ONE)
    String answer(
            @PathVariable("id") long id,
            @RequestParam(name = "jawaban", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        try {
            desk.answer(id, text, formKey);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String error =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return page(id, text, error, model);
        }
        return "redirect:" + BASE + "/tanya/" + id;
    }

    private String page(long id, String typed, @Nullable String error, Model model) {
        Opened opened = desk.open(id);
        Sight sight = opened.sight();
        model.addAttribute(
                "page",
                new QuestionPage(
                        id,
                        opened.question().requestNumber(),
                        pages.asked(opened.question()),
                        opened.late(),
                        sight == null ? null : pages.lineForDesk(sight),
                        opened.others().stream().map(pages::lineForDesk).toList(),
                        typed,
                        error));
        return "privacy/desk/question";
    }

    private Row row(Item item) {
        Instant answered = item.answeredAt();
        return new Row(
                item.id(),
                item.requestNumber(),
                item.aboutSight(),
                pages.at(item.askedAt()),
                waits(item),
                item.late(),
                answered == null ? null : pages.at(answered));
    }

    private String waits(Item item) {
        String due = pages.at(item.dueAt());
        if (item.late()) {
            return words.say("protection.late", age(item.age()), due);
        }
        return item.age().toMinutes() < 1
                ? words.say("protection.due.new", due)
                : words.say("protection.due", age(item.age()), due);
    }

    private String age(Duration age) {
        return age.toHours() < 1
                ? words.say("shell.minutes", age.toMinutes())
                : words.say("shell.hours", age.toHours());
    }
}
