package id.pendapa.participation.forums.web;

import id.pendapa.participation.forums.ForumAgreements;
import id.pendapa.participation.forums.ForumDesk;
import id.pendapa.participation.forums.ForumRecords;
import id.pendapa.participation.forums.ForumTalk;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/forum/...}: what was said in a forum, what was agreed, and what became of it. */
@Controller
class ForumTalkController {

    private static final String ONE = ForumDeskController.BASE + "/{forum}";
    private static final String STATE = "keadaan";

    private final ForumDesk desk;
    private final ForumTalk talk;
    private final ForumAgreements agreements;
    private final ForumRecords records;
    private final ForumPages pages;
    private final ForumWords words;

    ForumTalkController(
            ForumDesk desk,
            ForumTalk talk,
            ForumAgreements agreements,
            ForumRecords records,
            ForumPages pages,
            ForumWords words) {
        this.desk = desk;
        this.talk = talk;
        this.agreements = agreements;
        this.records = records;
        this.pages = pages;
        this.words = words;
    }

    private String after(String code, String sent, Form form, Model model) {
        if (form.errors().isEmpty()) {
            return ForumDeskController.to(code);
        }
        model.addAttribute("page", pages.desk(desk.open(code, Long.MAX_VALUE), sent, form));
        return "participation/forum/desk";
    }

    /** What somebody says at the counter. */
    @PostMapping(ONE + "/tanggapan")
    String enter(
            @PathVariable("forum") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, STATE, () -> talk.enter(code, typed, formKey));
        return after(code, "tanggapan", form, model);
    }

    /** A voice is shown, or hidden with a reason. */
    @PostMapping(ONE + "/tanggapan/{voice}")
    String look(
            @PathVariable("forum") String code,
            @PathVariable("voice") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        boolean show = "ya".equals(typed.get("tampil"));
        Form form = words.take(typed, response, STATE, () -> talk.look(code, id, seen, show, typed, formKey));
        return after(code, "tanggapan-" + id, form, model);
    }

    @PostMapping(ONE + "/kesepakatan")
    String agree(
            @PathVariable("forum") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, STATE, () -> agreements.agree(code, typed, formKey));
        return after(code, "kesepakatan", form, model);
    }

    /** What came of an agreement. */
    @PostMapping(ONE + "/kesepakatan/{agreement}")
    String end(
            @PathVariable("forum") String code,
            @PathVariable("agreement") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        boolean done = "ya".equals(typed.get("selesai"));
        Form form = words.take(typed, response, STATE, () -> agreements.end(code, id, seen, done, typed, formKey));
        return after(code, "kesepakatan-" + id, form, model);
    }

    @PostMapping(ONE + "/berita-acara")
    String record(
            @PathVariable("forum") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, STATE, () -> agreements.record(code, seen, typed, formKey));
        return after(code, "berita-acara", form, model);
    }

    @GetMapping(ONE + "/berita-acara")
    String paper(@PathVariable("forum") String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("page", records.getAtDesk(code));
        return "participation/forum/deskRecord";
    }
}
