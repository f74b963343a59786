package id.pendapa.transparency.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.transparency.standards.Evidence;
import id.pendapa.transparency.standards.Evidence.Asker;
import id.pendapa.transparency.standards.Evidence.Note;
import id.pendapa.transparency.standards.EvidenceDesk;
import id.pendapa.transparency.web.StandardDeskPage.Checklist;
import id.pendapa.transparency.web.StandardDeskPage.Group;
import id.pendapa.transparency.web.StandardDeskPage.Item;
import id.pendapa.transparency.web.StandardDeskPage.Noted;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/bukti-layanan}: evidence for those who judge offices; a checklist, never a score. */
@Controller
class EvidenceController implements SettingsPages {

    private static final String BASE = "/pengaturan/bukti-layanan";
    private static final String ONE = BASE + "/{butir}";
    private static final int ORDER = 94;

    private final EvidenceDesk desk;
    private final StandardWords words;

    EvidenceController(EvidenceDesk desk, StandardWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(ORDER, Permission.EVIDENCE_MANAGE, BASE, words.say("transparency.evidence"), List::of));
    }

    @GetMapping(BASE)
    String show(Model model) {
        List<Evidence> all = desk.list();
        model.addAttribute(
                "page",
                new Checklist(Arrays.stream(Asker.values())
                        .map(asker -> new Group(
                                words.say("transparency.asker." + asker),
                                words.say("transparency.asker." + asker + ".certainty"),
                                all.stream()
                                        .filter(one -> one.item().asker() == asker)
                                        .map(this::item)
                                        .toList()))
                        .toList()));
        return "transparency/desk/evidence";
    }

    private Item item(Evidence evidence) {
        Note note = evidence.note();
        int weight = evidence.item().weight();
        List<String> known = evidence.known().stream()
                .map(one -> words.say(
                        "transparency.known." + one.key(), one.arguments().toArray()))
                .toList();
        return new Item(
                evidence.item().name(),
                words.say("transparency.item." + evidence.item()),
                weight == 0 ? null : words.say("transparency.weight", weight),
                known.isEmpty() ? List.of(words.say("transparency.unknown")) : known,
                !known.isEmpty(),
                evidence.href(),
                note == null
                        ? null
                        : words.say(
                                "transparency.note",
                                note.text(),
                                Spoken.day(note.on()),
                                note.by(),
                                words.day(note.at())),
                note == null ? null : note.link());
    }

    @GetMapping(ONE)
    String open(@PathVariable("butir") String item, Model model) {
        Evidence evidence = desk.open(item);
        Map<String, String> typed = new HashMap<>();
        Note note = evidence.note();
        if (note != null) {
            typed.put("catatan", note.text());
            String link = note.link();
            typed.put("tautan", link == null ? "" : link);
            typed.put("tanggal-hari", Integer.toString(note.on().getDayOfMonth()));
            typed.put("tanggal-bulan", Integer.toString(note.on().getMonthValue()));
            typed.put("tanggal-tahun", Integer.toString(note.on().getYear()));
        }
        return page(evidence, new Form(typed, Map.of()), model);
    }

    @PostMapping(ONE)
    String note(
            @PathVariable("butir") String item,
            @RequestParam("versi") long seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.note(item, seen, typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(desk.open(item), words.form(typed, wrong), model);
    }

    private String page(Evidence evidence, Form form, Model model) {
        Note note = evidence.note();
        model.addAttribute("page", new Noted(item(evidence), note == null ? 0 : note.id(), form));
        return "transparency/desk/note";
    }
}
