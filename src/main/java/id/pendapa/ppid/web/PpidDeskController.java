package id.pendapa.ppid.web;

import id.pendapa.platform.page.Form;
import id.pendapa.ppid.register.PpidClock;
import id.pendapa.ppid.register.PpidDesk;
import id.pendapa.ppid.register.PpidDesk.Line;
import id.pendapa.ppid.register.PpidDesk.Lines;
import id.pendapa.ppid.register.PpidDesk.Opened;
import id.pendapa.ppid.register.PpidMoves;
import id.pendapa.ppid.register.PpidRequest;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.web.PpidDeskPage.Choices;
import id.pendapa.ppid.web.PpidDeskPage.Listed;
import id.pendapa.ppid.web.PpidDeskPage.Row;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/ppid}: officers deal with requests for information. */
@Controller
class PpidDeskController {

    private static final String BASE = "/meja/ppid";
    private static final String ONE = BASE + "/{number}";

    private final PpidDesk desk;
    private final PpidMoves moves;
    private final PpidClock clock;
    private final PpidWords words;

    PpidDeskController(PpidDesk desk, PpidMoves moves, PpidClock clock, PpidWords words) {
        this.desk = desk;
        this.moves = moves;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "selesai", defaultValue = "") String typed,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        boolean over = typed.equals("ya");
        Lines found = desk.list(over, after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next() + (over ? "&selesai=ya" : "");
        model.addAttribute(
                "page", new Listed(found.lines().stream().map(this::row).toList(), over, next, words.year()));
        return "ppid/desk/list";
    }

    private Row row(Line line) {
        Outcome outcome = line.outcome();
        Instant answered = line.answeredAt();
        String state = words.say("ppid.state." + line.state());
        String due = line.running()
                ? words.say("ppid.desk.due", words.at(line.due()))
                : answered == null
                        ? words.say("ppid.desk.received", words.at(line.receivedAt()))
                        : words.say("ppid.desk.answered", words.at(answered));
        return new Row(
                line.number(),
                outcome == null ? state : state + ": " + words.say("ppid.outcome." + outcome),
                due,
                line.running() ? line.level() : 0);
    }

    @GetMapping(ONE)
    String open(@PathVariable("number") String number, Model model) {
        return page(number, null, Form.EMPTY, model);
    }

    @PostMapping(ONE)
    String act(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = moves.take(number, version, typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, null, words.form(typed, wrong), model);
    }

    @PostMapping(ONE + "/pemohon")
    String reveal(
            @PathVariable("number") String number,
            @RequestParam(name = "keperluan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            return page(number, desk.reveal(number, reason), Form.EMPTY, model);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Form form = words.form(Map.of("keperluan", reason), Map.of("keperluan", refused.code()));
            return page(number, null, form, model);
        }
    }

    private String page(String number, @Nullable Known known, Form form, Model model) {
        Opened opened = desk.open(number);
        PpidRequest request = opened.request();
        Course course = request.course();
        boolean runs = course.from() != null;
        String left = words.say("ppid.desk.step-due", words.at(course.due()), clock.passed(course));
        model.addAttribute(
                "page",
                new PpidDeskPage(
                        number,
                        request.version(),
                        words.state(course),
                        runs ? left : null,
                        clock.isLate(course),
                        words.facts(request),
                        opened.thread().stream()
                                .map(entry -> words.line(entry, true))
                                .toList(),
                        opened.steps().stream().map(Enum::name).toList(),
                        choices(),
                        opened.same(),
                        known == null
                                ? words.say("ppid.desk.requester.hidden")
                                : words.say("ppid.desk.requester.known", known.name(), known.contact()),
                        opened.reveals() && known == null,
                        form));
        return "ppid/desk/one";
    }

    private Choices choices() {
        return new Choices(
                words.options("ppid.outcome.", Outcome.values()),
                words.grounds(moves.grounds()),
                words.options("ppid.decision.", Decision.values()));
    }
}
