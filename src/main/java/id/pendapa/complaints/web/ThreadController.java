package id.pendapa.complaints.web;

import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ReporterAccess;
import id.pendapa.complaints.register.ReporterAccess.Grant;
import id.pendapa.complaints.register.ReporterThread;
import id.pendapa.complaints.web.ReportPage.Entry;
import id.pendapa.complaints.web.ReportPage.Followed;
import id.pendapa.complaints.web.ReportPage.Receipt;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaduan/{number}}: the reporter follows it, writes, and says whether it is solved. */
@Controller
class ThreadController {

    static final OwnCookie COOKIE = new OwnCookie("aduan", Duration.ofMinutes(30));

    private static final String FOLLOW = "/pengaduan/ikuti";
    private static final String ONE = "/pengaduan/{number}";

    private final ReporterAccess access;
    private final ReporterThread threads;
    private final ComplaintWords words;

    ThreadController(ReporterAccess access, ReporterThread threads, ComplaintWords words) {
        this.access = access;
        this.threads = threads;
        this.words = words;
    }

    @GetMapping(FOLLOW)
    String ask(@RequestParam(name = "nomor", defaultValue = "") String number, Model model) {
        model.addAttribute("page", new Entry(number, null));
        return "complaints/follow";
    }

    @PostMapping(FOLLOW)
    String enter(
            @RequestParam(name = "nomor", defaultValue = "") String number,
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Optional<Grant> grant = access.check(number, code, ClientAddress.of(visitor));
        if (grant.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new Entry(number, words.say("complaints.follow.wrong")));
            return "complaints/follow";
        }
        COOKIE.write(visitor, response, grant.get().cookie());
        return "redirect:/pengaduan/" + grant.get().number();
    }

    @GetMapping(ONE + "/terima")
    String receipt(@PathVariable("number") String number, HttpServletRequest visitor, Model model) {
        if (!opens(number, visitor)) {
            return away(number);
        }
        Complaint complaint = threads.open(number).complaint();
        Instant verify = Objects.requireNonNullElse(
                complaint.course().clockDue(), complaint.course().solveDue());
        model.addAttribute(
                "page",
                new Receipt(
                        number,
                        access.code(number),
                        words.at(verify),
                        words.at(complaint.course().solveDue()),
                        complaint.told().anonymous()));
        return "complaints/receipt";
    }

    @GetMapping(ONE)
    String show(@PathVariable("number") String number, HttpServletRequest visitor, Model model) {
        return opens(number, visitor) ? page(number, Form.EMPTY, model) : away(number);
    }

    @PostMapping(ONE + "/tulis")
    String write(
            @PathVariable("number") String number,
            @RequestParam(name = "pesan", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        if (!opens(number, visitor)) {
            return away(number);
        }
        Map<String, String> wrong = threads.write(number, text, formKey);
        return answer(number, Map.of("pesan", text), wrong, response, model);
    }

    @PostMapping(ONE + "/selesai")
    String judge(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "jawaban", defaultValue = "") String answer,
            @RequestParam(name = "alasan", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        if (!opens(number, visitor)) {
            return away(number);
        }
        Map<String, String> wrong = threads.judge(number, version, answer, text, formKey);
        return answer(number, Map.of("jawaban", answer, "alasan", text), wrong, response, model);
    }

    private String answer(
            String number,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpServletResponse response,
            Model model) {
        if (wrong.isEmpty()) {
            return "redirect:/pengaduan/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, words.form(typed, wrong), model);
    }

    private boolean opens(String number, HttpServletRequest visitor) {
        return COOKIE.read(visitor)
                .filter(cookie -> access.opens(cookie, number))
                .isPresent();
    }

    private static String away(String number) {
        return "redirect:" + FOLLOW + "?nomor=" + number;
    }

    private String page(String number, Form form, Model model) {
        ReporterThread.Opened opened = threads.open(number);
        Complaint complaint = opened.complaint();
        Instant until = complaint.course().replyUntil();
        model.addAttribute(
                "page",
                new Followed(
                        number,
                        complaint.version(),
                        words.state(complaint.course()),
                        words.facts(complaint),
                        opened.thread().stream()
                                .map(entry -> words.line(entry, false))
                                .toList(),
                        Step.WRITE.isOpenIn(complaint.course().state()),
                        complaint.course().state() == State.ANSWERED,
                        until == null ? null : words.lastDay(until),
                        form));
        return "complaints/thread";
    }
}
