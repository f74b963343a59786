package id.pendapa.transparency.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.transparency.standards.Maklumat;
import id.pendapa.transparency.standards.MaklumatDesk;
import id.pendapa.transparency.standards.MaklumatDesk.Opened;
import id.pendapa.transparency.web.StandardDeskPage.Promise;
import id.pendapa.transparency.web.StandardDeskPage.Told;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/maklumat}: the public promise is written and adopted; earlier ones are kept. */
@Controller
class MaklumatDeskController implements SettingsPages {

    private static final String BASE = "/pengaturan/maklumat";
    private static final int ORDER = 93;

    private final MaklumatDesk desk;
    private final StandardWords words;

    MaklumatDeskController(MaklumatDesk desk, StandardWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(ORDER, Permission.STANDARD_WRITE, BASE, words.say("transparency.maklumat"), this::missing));
    }

    private List<String> missing() {
        return desk.find().isPresent() ? List.of() : List.of(words.say("transparency.missing.maklumat"));
    }

    @GetMapping(BASE)
    String show(Model model) {
        return page("", Form.EMPTY, model);
    }

    @PostMapping(BASE)
    String write(
            @RequestParam("versi") long seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return answer("tulis", words.form(typed, desk.write(seen, typed, formKey)), response, model);
    }

    @PostMapping(BASE + "/tetapkan")
    String adopt(
            @RequestParam("versi") long seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return answer("tetapkan", words.form(typed, desk.adopt(seen, typed, formKey)), response, model);
    }

    private String answer(String open, Form form, HttpServletResponse response, Model model) {
        if (form.errors().isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(open, form, model);
    }

    private String page(String open, Form form, Model model) {
        Opened opened = desk.open();
        model.addAttribute(
                "page",
                new Promise(
                        opened.draft().id(),
                        opened.draft().body(),
                        opened.draft().id() == 0,
                        why(opened),
                        opened.signers().stream()
                                .map(post -> Option.of(
                                                Long.toString(post.id()),
                                                Objects.requireNonNull(post.holder())
                                                                .name() + ", " + post.title())
                                        .checked(post.code().equals("CAMAT")))
                                .toList(),
                        opened.adopted().stream().map(this::told).toList(),
                        open,
                        form));
        return "transparency/desk/maklumat";
    }

    private Told told(Maklumat maklumat) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(words.row("body", maklumat.body().lines().toList()));
        rows.addAll(words.maklumat(maklumat));
        return new Told(words.day(maklumat.adoptedAt()), null, rows);
    }

    private @Nullable String why(Opened opened) {
        if (!opened.waits()) {
            return words.say("transparency.adopt.no-draft");
        }
        if (!opened.adopts()) {
            return words.say("transparency.adopt.not-yours");
        }
        return opened.wrote() ? words.say("transparency.adopt.own") : null;
    }
}
