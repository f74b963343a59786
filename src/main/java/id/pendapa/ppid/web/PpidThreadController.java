package id.pendapa.ppid.web;

import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.ppid.register.PpidRequest;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.ppid.register.RequesterAccess;
import id.pendapa.ppid.register.RequesterAccess.Grant;
import id.pendapa.ppid.register.RequesterThread;
import id.pendapa.ppid.register.RequesterThread.Opened;
import id.pendapa.ppid.terms.PpidTerms;
import id.pendapa.ppid.web.PpidPage.Door;
import id.pendapa.ppid.web.PpidPage.Followed;
import id.pendapa.ppid.web.PpidPage.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** {@code /ppid/{number}}: the requester follows it, writes, and objects. */
@Controller
class PpidThreadController {

    static final OwnCookie COOKIE = new OwnCookie("informasi", Duration.ofMinutes(30));

    private static final String FOLLOW = "/ppid/ikuti";
    private static final String ONE = "/ppid/{number}";

    private final RequesterAccess access;
    private final RequesterThread threads;
    private final PpidTerms terms;
    private final PpidWords words;

    PpidThreadController(RequesterAccess access, RequesterThread threads, PpidTerms terms, PpidWords words) {
        this.access = access;
        this.threads = threads;
        this.terms = terms;
        this.words = words;
    }

    @GetMapping(FOLLOW)
    String ask(@RequestParam(name = "nomor", defaultValue = "") String number, Model model) {
        model.addAttribute("page", new Door(number, null));
        return "ppid/follow";
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
            model.addAttribute("page", new Door(number, words.say("ppid.follow.wrong")));
            return "ppid/follow";
        }
        COOKIE.write(visitor, response, grant.get().cookie());
        return "redirect:/ppid/" + grant.get().number();
    }

    @GetMapping(ONE + "/terima")
    String receipt(@PathVariable("number") String number, HttpServletRequest visitor, Model model) {
        if (!opens(number, visitor)) {
            return away(number);
        }
        PpidRequest request = threads.open(number).request();
        model.addAttribute(
                "page",
                new Receipt(
                        number, access.code(number), words.at(request.course().due())));
        return "ppid/receipt";
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
        return opens(number, visitor)
                ? answer(number, Map.of("pesan", text), threads.write(number, text, formKey), response, model)
                : away(number);
    }

    @PostMapping(ONE + "/keberatan")
    String object(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "dasar", defaultValue = "") String ground,
            @RequestParam(name = "uraian", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        if (!opens(number, visitor)) {
            return away(number);
        }
        Map<String, String> wrong = threads.object(number, version, ground, text, formKey);
        return answer(number, Map.of("dasar", ground, "uraian", text), wrong, response, model);
    }

    private String answer(
            String number,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpServletResponse response,
            Model model) {
        if (wrong.isEmpty()) {
            return "redirect:/ppid/" + number;
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
        return "redirect:" + FOLLOW + "?nomor=" + UriUtils.encode(number, StandardCharsets.UTF_8);
    }

    private String page(String number, Form form, Model model) {
        Opened opened = threads.open(number);
        PpidRequest request = opened.request();
        model.addAttribute(
                "page",
                new Followed(
                        number,
                        request.version(),
                        words.state(request.course()),
                        notes(opened),
                        words.facts(request),
                        opened.thread().stream()
                                .map(entry -> words.line(entry, false))
                                .toList(),
                        Step.WRITE.isOpenIn(request.course().state()),
                        opened.objectionUntil() != null,
                        words.grounds(opened.grounds()),
                        form));
        return "ppid/thread";
    }

    /** Until when the office must do something, and until when the requester may. */
    private List<String> notes(Opened opened) {
        Course course = opened.request().course();
        List<String> notes = new ArrayList<>();
        Instant reply = course.replyUntil();
        if (course.from() != null) {
            String key = course.state() == State.OBJECTED ? "decide" : course.extended() ? "extended" : "answer";
            notes.add(words.say("ppid.note." + key, words.at(course.due())));
        } else if (reply != null) {
            notes.add(words.say("ppid.note.reply", words.lastDay(reply)));
        }
        Instant objection = opened.objectionUntil();
        if (objection != null) {
            notes.add(words.say("ppid.note.objection", words.lastDay(objection)));
        }
        Instant dispute = opened.disputeUntil();
        if (dispute != null) {
            notes.add(words.say("ppid.note.dispute", words.lastDay(dispute)));
            notes.add(terms.get().where());
        }
        return notes;
    }
}
