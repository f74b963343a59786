package id.pendapa.participation.forums.web;

import id.pendapa.participation.forums.Forum;
import id.pendapa.participation.forums.ForumDesk;
import id.pendapa.participation.forums.ForumDesk.Written;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/forum}: the office invites to forums, opens and closes them. */
@Controller
class ForumDeskController {

    static final String BASE = "/meja/forum";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{forum}";

    private final ForumDesk desk;
    private final ForumPages pages;
    private final ForumWords words;

    ForumDeskController(ForumDesk desk, ForumPages pages, ForumWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute("page", pages.list(desk.list(before)));
        return "participation/forum/deskList";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        desk.requireManage();
        return edit("", 0, Form.EMPTY, model);
    }

    private String edit(String code, int version, Form form, Model model) {
        model.addAttribute("page", pages.edit(code, version, form));
        return "participation/forum/edit";
    }

    @PostMapping(NEW)
    String write(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        AtomicReference<String> code = new AtomicReference<>("");
        Form form = words.take(typed, response, "topik", () -> {
            Written written = desk.write(typed, formKey);
            code.set(written.code());
            return written.wrong();
        });
        return form.errors().isEmpty() ? to(Objects.requireNonNull(code.get())) : edit("", 0, form, model);
    }

    static String to(String code) {
        return "redirect:" + BASE + "/" + code;
    }

    @GetMapping(ONE)
    String open(
            @PathVariable("forum") String code,
            @RequestParam(name = "sebelum", defaultValue = "") String before,
            Model model) {
        model.addAttribute("page", pages.desk(desk.open(code, ForumPages.id(before)), "", Form.EMPTY));
        return "participation/forum/desk";
    }

    private String refused(String code, Form form, Model model) {
        model.addAttribute("page", pages.desk(desk.open(code, Long.MAX_VALUE), "tambahan", form));
        return "participation/forum/desk";
    }

    @GetMapping(ONE + "/ubah")
    String change(@PathVariable("forum") String code, Model model) {
        Forum forum = desk.draft(code);
        return forum.state() == Forum.State.DRAFT
                ? edit(code, forum.version(), pages.typed(forum.facts()), model)
                : to(code);
    }

    @PostMapping(ONE + "/ubah")
    String change(
            @PathVariable("forum") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "topik", () -> desk.change(code, seen, typed, formKey));
        return form.errors().isEmpty() ? to(code) : edit(code, desk.draft(code).version(), form, model);
    }

    @PostMapping(ONE + "/buka")
    String publish(
            @PathVariable("forum") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(Map.of(), response, "keadaan", () -> {
            desk.publish(code, seen, formKey);
            return Map.of();
        });
        return form.errors().isEmpty() ? to(code) : refused(code, form, model);
    }

    @PostMapping(ONE + "/tutup")
    String close(
            @PathVariable("forum") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(Map.of(), response, "keadaan", () -> {
            desk.close(code, seen, formKey);
            return Map.of();
        });
        return form.errors().isEmpty() ? to(code) : refused(code, form, model);
    }

    @PostMapping(ONE + "/tambahan")
    String add(
            @PathVariable("forum") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "keadaan", () -> desk.addTo(code, typed, formKey));
        return form.errors().isEmpty() ? to(code) : refused(code, form, model);
    }
}
