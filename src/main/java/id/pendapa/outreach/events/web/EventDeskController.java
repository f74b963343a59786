package id.pendapa.outreach.events.web;

import id.pendapa.outreach.events.EventDesk;
import id.pendapa.outreach.events.EventDesk.Opened;
import id.pendapa.outreach.events.EventDesk.Written;
import id.pendapa.outreach.events.PublicEvent;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/acara}: the office invites, changes, calls off and writes down how it went. */
@Controller
class EventDeskController {

    static final String BASE = "/meja/acara";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{event}";

    private final EventDesk desk;
    private final EventDeskPages pages;
    private final EventWords words;

    EventDeskController(EventDesk desk, EventDeskPages pages, EventWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute("page", pages.list(desk.list(before)));
        return "outreach/event/deskList";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        desk.requireManage();
        return edit(NEW, null, Form.EMPTY, model);
    }

    private String edit(String action, @Nullable PublicEvent event, Form form, Model model) {
        model.addAttribute("page", pages.edit(action, event, desk.kelurahans(), form));
        return "outreach/event/edit";
    }

    @PostMapping(NEW)
    String write(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        AtomicReference<String> code = new AtomicReference<>("");
        Form form = words.take(typed, response, "judul", () -> {
            Written written = desk.write(typed, formKey);
            code.set(written.code());
            return written.wrong();
        });
        return form.errors().isEmpty() ? to(Objects.requireNonNull(code.get())) : edit(NEW, null, form, model);
    }

    private static String to(String code) {
        return "redirect:" + BASE + "/" + code;
    }

    @GetMapping(ONE)
    String open(@PathVariable("event") String code, Model model) {
        return open(code, "", Form.EMPTY, model);
    }

    private String open(String code, String sent, Form form, Model model) {
        model.addAttribute("page", pages.one(desk.open(code), sent, form));
        return "outreach/event/desk";
    }

    @GetMapping(ONE + "/ubah")
    String change(@PathVariable("event") String code, Model model) {
        desk.requireManage();
        Opened opened = desk.open(code);
        return edit(BASE + "/" + code + "/ubah", opened.event(), words.facts(opened.event(), opened.aims()), model);
    }

    @PostMapping(ONE + "/ubah")
    String change(
            @PathVariable("event") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "judul", () -> desk.change(code, seen, typed, formKey));
        return form.errors().isEmpty()
                ? to(code)
                : edit(BASE + "/" + code + "/ubah", desk.open(code).event(), form, model);
    }

    @PostMapping(ONE + "/terbit")
    String publish(
            @PathVariable("event") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(Map.of(), response, "terbit", () -> {
            desk.publish(code, seen, formKey);
            return Map.of();
        });
        return form.errors().isEmpty() ? to(code) : open(code, "terbit", form, model);
    }

    @PostMapping(ONE + "/batal")
    String cancel(
            @PathVariable("event") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "alasan", () -> desk.cancel(code, seen, typed, formKey));
        return form.errors().isEmpty() ? to(code) : open(code, "batal", form, model);
    }

    @PostMapping(ONE + "/tutup")
    String close(
            @PathVariable("event") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "risalah", () -> desk.close(code, seen, typed, formKey));
        return form.errors().isEmpty() ? to(code) : open(code, "tutup", form, model);
    }
}
