package id.pendapa.transparency.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.transparency.standards.ServiceStandard;
import id.pendapa.transparency.standards.StandardDesk;
import id.pendapa.transparency.standards.StandardDesk.Opened;
import id.pendapa.transparency.standards.StandardDesk.Seen;
import id.pendapa.transparency.standards.StandardPart;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/standar}: service standards are written, adopted, consulted on and looked at again. */
@Controller
class StandardDeskController implements SettingsPages {

    private static final String BASE = "/pengaturan/standar";
    private static final String ONE = BASE + "/{kode}";
    private static final int ORDER = 92;

    private final StandardDesk desk;
    private final StandardDeskPages pages;
    private final StandardWords words;

    StandardDeskController(StandardDesk desk, StandardDeskPages pages, StandardWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(ORDER, Permission.STANDARD_WRITE, BASE, words.say("transparency.standards"), this::missing));
    }

    private List<String> missing() {
        List<ServiceStandard> all = desk.list();
        long open = all.stream().filter(standard -> standard.adopted() == null).count();
        return open == 0 ? List.of() : List.of(words.say("transparency.missing.standards", open, all.size()));
    }

    @GetMapping(BASE)
    String show(Model model) {
        model.addAttribute("page", pages.list(desk.list()));
        return "transparency/desk/list";
    }

    @GetMapping(ONE)
    String open(@PathVariable("kode") String code, Model model) {
        return page(code, "", Form.EMPTY, Set.of(), model);
    }

    @PostMapping(ONE)
    String write(
            @PathVariable("kode") String code,
            @RequestParam("versi") long seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.write(code, seen, typed, formKey);
        return answer(code, "tulis", words.form(typed, wrong), Set.of(), response, model);
    }

    @PostMapping(ONE + "/tetapkan")
    String adopt(
            @PathVariable("kode") String code,
            @RequestParam("versi") long seen,
            @RequestParam(name = "kartu", defaultValue = "0") int card,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = new HashMap<>(desk.adopt(code, new Seen(seen, card), typed, formKey));
        Form form = words.form(typed, wrong);
        if (wrong.containsKey("lengkap")) {
            Map<String, String> errors = new HashMap<>(form.errors());
            errors.put("lengkap", words.say("transparency.incomplete", missing(desk.open(code))));
            form = new Form(typed, errors);
        }
        return answer(code, "tetapkan", form, Set.of(), response, model);
    }

    private String missing(Opened opened) {
        return opened.standard().missing().stream()
                .map((StandardPart part) -> words.name(part))
                .collect(Collectors.joining(", "));
    }

    @PostMapping(ONE + "/fkp")
    String consult(
            @PathVariable("kode") String code,
            @RequestParam(name = "layanan", defaultValue = "") List<String> services,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.consult(code, services, typed, formKey);
        return answer(code, "fkp", words.form(typed, wrong), Set.copyOf(services), response, model);
    }

    @PostMapping(ONE + "/monev")
    String monitor(
            @PathVariable("kode") String code,
            @RequestParam(name = "standar", defaultValue = "0") long standardId,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.monitor(code, standardId, typed, formKey);
        return answer(code, "monev", words.form(typed, wrong), Set.of(), response, model);
    }

    private String answer(
            String code, String open, Form form, Set<String> ticked, HttpServletResponse response, Model model) {
        if (form.errors().isEmpty()) {
            return "redirect:" + BASE + "/" + desk.open(code).standard().code();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, open, form, ticked, model);
    }

    private String page(String code, String open, Form form, Set<String> ticked, Model model) {
        Opened opened = desk.open(code);
        model.addAttribute("page", pages.page(opened, desk.list(), open, form, ticked));
        return "transparency/desk/standard";
    }
}
