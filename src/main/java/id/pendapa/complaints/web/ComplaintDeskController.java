package id.pendapa.complaints.web;

import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Known;
import id.pendapa.complaints.register.ComplaintClock;
import id.pendapa.complaints.register.ComplaintDesk;
import id.pendapa.complaints.register.ComplaintDesk.Line;
import id.pendapa.complaints.register.ComplaintDesk.Lines;
import id.pendapa.complaints.register.ComplaintDesk.Opened;
import id.pendapa.complaints.register.ComplaintDesk.Posted;
import id.pendapa.complaints.register.ComplaintMoves;
import id.pendapa.complaints.web.DeskPage.Choices;
import id.pendapa.complaints.web.DeskPage.Listed;
import id.pendapa.complaints.web.DeskPage.Notice;
import id.pendapa.complaints.web.DeskPage.Row;
import id.pendapa.complaints.web.ReportPage.Photo;
import id.pendapa.files.FileDownload;
import id.pendapa.files.FileStore;
import id.pendapa.files.StoredFile;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/pengaduan}: officers deal with complaints. */
@Controller
class ComplaintDeskController {

    private static final String BASE = "/meja/pengaduan";
    private static final String ONE = BASE + "/{number}";
    private static final int LATE = 100;

    private final ComplaintDesk desk;
    private final ComplaintMoves moves;
    private final ComplaintClock clock;
    private final ComplaintWords words;
    private final FileStore files;

    ComplaintDeskController(
            ComplaintDesk desk, ComplaintMoves moves, ComplaintClock clock, ComplaintWords words, FileStore files) {
        this.desk = desk;
        this.moves = moves;
        this.clock = clock;
        this.words = words;
        this.files = files;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "selesai", defaultValue = "") String typed,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        boolean ended = typed.equals("ya");
        Lines found = desk.list(ended, after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next() + (ended ? "&selesai=ya" : "");
        model.addAttribute(
                "page", new Listed(found.lines().stream().map(this::row).toList(), ended, next));
        return "complaints/desk/list";
    }

    private Row row(Line line) {
        Instant ended = line.endedAt();
        String handler = line.handler();
        String state = words.say("complaints.state." + line.state());
        return new Row(
                line.number(),
                words.say("complaints.category." + line.category()),
                words.kelurahan(line.kelurahan()),
                handler == null ? state : state + ", " + words.handler(handler),
                ended == null
                        ? words.say("complaints.desk.due", words.at(line.solveDue()))
                        : words.say("complaints.desk.ended", words.at(ended)),
                line.level());
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

    @PostMapping(ONE + "/pelapor")
    String reveal(
            @PathVariable("number") String number,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            return page(number, desk.reveal(number, reason), Form.EMPTY, model);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> typed = Map.of("alasan", reason);
            return page(number, null, words.form(typed, Map.of("alasan", refused.code())), model);
        }
    }

    @GetMapping(ONE + "/foto/{key}")
    ResponseEntity<Resource> photo(@PathVariable("number") String number, @PathVariable("key") String key) {
        StoredFile photo = desk.photo(number, key);
        return FileDownload.of(photo, files.open(photo.key()));
    }

    /** What the form of SP4N-LAPOR asks, for whoever types it there. */
    @GetMapping(ONE + "/lapor.csv")
    ResponseEntity<Resource> export(@PathVariable("number") String number) {
        byte[] table = words.table(desk.export(number));
        return FileDownload.of(number + ".csv", "text/csv; charset=UTF-8", table);
    }

    private String page(String number, @Nullable Known known, Form form, Model model) {
        Opened opened = desk.open(number);
        Complaint complaint = opened.complaint();
        Course course = complaint.course();
        Instant due = course.clockDue();
        model.addAttribute(
                "page",
                new DeskPage(
                        number,
                        complaint.version(),
                        words.state(course),
                        due == null ? null : words.say("complaints.desk.step-due", words.at(due), clock.passed(course)),
                        due != null && clock.passed(course) >= LATE,
                        words.facts(complaint),
                        opened.thread().stream()
                                .map(entry -> words.line(entry, true))
                                .toList(),
                        opened.photos().stream()
                                .map(file -> new Photo(file.key(), file.displayName()))
                                .toList(),
                        opened.steps().stream().map(Enum::name).toList(),
                        choices(course),
                        reporter(complaint, known),
                        opened.reveals() && known == null,
                        notice(opened.notice(), form),
                        form));
        return "complaints/desk/one";
    }

    /** What was typed, if it was refused; else what is public. */
    private static Notice notice(@Nullable Posted shown, Form form) {
        if (form.get("langkah").equals(Complaint.Step.PUBLISH.name())) {
            return new Notice(form.get("judul"), form.get("ringkasan"), form.get("tempat"), form.get("hasil"));
        }
        return shown == null
                ? Notice.NONE
                : new Notice(
                        shown.title(),
                        shown.summary(),
                        Objects.requireNonNullElse(shown.place(), ""),
                        Objects.requireNonNullElse(shown.outcome(), ""));
    }

    private String reporter(Complaint complaint, @Nullable Known known) {
        return known != null
                ? words.say("complaints.desk.reporter.known", known.name(), known.contact())
                : complaint.told().anonymous()
                        ? words.say("complaints.desk.reporter.anonymous")
                        : complaint.told().confidential()
                                ? words.say("complaints.desk.reporter.confidential")
                                : words.say("complaints.desk.reporter.hidden");
    }

    private Choices choices(Course course) {
        return new Choices(
                words.options("complaints.kind.", Complaint.Kind.values()),
                words.options("complaints.category.", Complaint.Category.values()),
                words.options("complaints.class.", Complaint.Klass.values()),
                moves.handlers().stream()
                        .map(code -> Option.of(code, words.handler(code)))
                        .toList(),
                course.kind().name(),
                course.category().name(),
                course.klass().name());
    }
}
