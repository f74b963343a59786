package id.pendapa.ppid.web;

import id.pendapa.platform.page.Form;
import id.pendapa.ppid.items.InformationDesk;
import id.pendapa.ppid.items.InformationItem;
import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Text;
import id.pendapa.ppid.items.InformationRegister.Found;
import id.pendapa.ppid.web.PpidDeskPage.Edited;
import id.pendapa.ppid.web.PpidDeskPage.Items;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

/** {@code /meja/ppid/informasi}: officers enter, change and withdraw items of the register. */
@Controller
class InformationDeskController {

    private static final String BASE = "/meja/ppid/informasi";
    private static final String ONE = BASE + "/{id}";

    private final InformationDesk desk;
    private final PpidWords words;

    InformationDeskController(InformationDesk desk, PpidWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sesudah", defaultValue = "") String after, Model model) {
        Found found = desk.list(after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0);
        Long next = found.next();
        model.addAttribute(
                "page",
                new Items(
                        found.items().stream().map(words::item).toList(),
                        next == null ? null : BASE + "?sesudah=" + next,
                        desk.publishes()));
        return "ppid/desk/items";
    }

    @GetMapping(BASE + "/baru")
    String fresh(Model model) {
        desk.list(0); // Whoever may not see the register gets no form either.
        return fresh(Form.EMPTY, model);
    }

    private String fresh(Form form, Model model) {
        String title = words.say("ppid.item.new");
        model.addAttribute(
                "page", new Edited(0, 0, title, false, false, desk.publishes(), List.of(), words.classes(), form));
        return "ppid/desk/item";
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.enter(typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return fresh(words.form(typed, wrong), model);
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        InformationItem item = desk.get(id);
        return page(item, new Form(typed(item.text()), Map.of()), model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.change(id, version, typed);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(desk.get(id), words.form(typed, wrong), model);
    }

    @PostMapping(ONE + "/tarik")
    String withdraw(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam(name = "tampil", defaultValue = "") String shown) {
        desk.withdraw(id, version, !shown.equals("ya"));
        return "redirect:" + BASE;
    }

    private String page(InformationItem item, Form form, Model model) {
        model.addAttribute(
                "page",
                new Edited(
                        item.id(),
                        item.version(),
                        item.text().title(),
                        item.example(),
                        item.withdrawnAt() != null,
                        desk.publishes(),
                        words.facts(item),
                        words.classes(),
                        form));
        return "ppid/desk/item";
    }

    private static Map<String, String> typed(Text text) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "klas", text.klass().name(),
                "judul", text.title(),
                "ringkasan", text.summary(),
                "penguasa", text.holder(),
                "bentuk", text.form()));
        put(typed, "tautan", text.link());
        put(typed, "isian", text.body());
        day(typed, "tanggal", text.datedOn());
        Exclusion exclusion = text.exclusion();
        if (exclusion != null) {
            typed.put("pasal", exclusion.article());
            typed.put("konsekuensi", exclusion.consequence());
            day(typed, "sampai", exclusion.until());
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }

    private static void day(Map<String, String> typed, String field, @Nullable LocalDate day) {
        if (day != null) {
            typed.put(field + "-hari", Integer.toString(day.getDayOfMonth()));
            typed.put(field + "-bulan", Integer.toString(day.getMonthValue()));
            typed.put(field + "-tahun", Integer.toString(day.getYear()));
        }
    }
}
