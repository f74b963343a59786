package id.pendapa.transparency.web;

import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.transparency.standards.Maklumat;
import id.pendapa.transparency.standards.MaklumatDesk;
import id.pendapa.transparency.standards.ServiceStandard;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Forum;
import id.pendapa.transparency.standards.ServiceStandard.Line;
import id.pendapa.transparency.standards.StandardPart;
import id.pendapa.transparency.standards.Standards;
import id.pendapa.transparency.standards.Standards.Whole;
import id.pendapa.transparency.web.StandardPage.Listed;
import id.pendapa.transparency.web.StandardPage.Part;
import id.pendapa.transparency.web.StandardPage.Promise;
import id.pendapa.transparency.web.StandardPage.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /standar} and {@code /maklumat}: what the office promises, and honestly what it has not adopted yet. */
@Controller
class StandardController {

    private final Standards standards;
    private final MaklumatDesk maklumat;
    private final StandardWords words;

    StandardController(Standards standards, MaklumatDesk maklumat, StandardWords words) {
        this.standards = standards;
        this.maklumat = maklumat;
        this.words = words;
    }

    @GetMapping("/standar")
    String list(Model model) {
        List<ServiceStandard> all = standards.list();
        long adopted =
                all.stream().filter(standard -> standard.adopted() != null).count();
        model.addAttribute(
                "page",
                new Listed(
                        all.stream()
                                .map(standard ->
                                        new Row(standard.code(), standard.title(), standing(standard.adopted())))
                                .toList(),
                        words.say("transparency.count", adopted, all.size())));
        return "transparency/standards";
    }

    private String standing(@Nullable Adopted adopted) {
        return adopted == null
                ? words.say("transparency.not-adopted")
                : words.say("transparency.adopted", adopted.number(), Spoken.day(adopted.decreeOn()));
    }

    @GetMapping("/standar/{kode}")
    String one(
            @PathVariable("kode") String code,
            @RequestParam(name = "ke", defaultValue = "") String number,
            Model model) {
        Whole whole = standards.get(code, number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 0);
        ServiceStandard standard = whole.standard();
        Adopted shown = whole.shown();
        model.addAttribute(
                "page",
                new StandardPage(
                        standard.code(),
                        standard.title(),
                        standing(shown),
                        shown != null,
                        notes(standard, shown),
                        parts(StandardPart.delivery(), standard, shown),
                        parts(StandardPart.making(), standard, shown),
                        facts(whole)));
        return "transparency/standard";
    }

    private List<String> notes(ServiceStandard standard, @Nullable Adopted shown) {
        List<String> notes = new ArrayList<>();
        Adopted inForce = standard.adopted();
        if (shown == null || inForce == null) {
            notes.add(words.say("transparency.note.not-adopted"));
        } else if (shown.number() != inForce.number()) {
            notes.add(words.say("transparency.note.replaced", inForce.number()));
        } else if (standard.isOutOfStep()) {
            notes.add(words.say("transparency.note.out-of-step"));
        }
        return notes;
    }

    private List<Part> parts(List<StandardPart> wanted, ServiceStandard standard, @Nullable Adopted shown) {
        if (shown != null) {
            return wanted.stream().map(part -> words.part(part, shown)).toList();
        }
        return standard.lines().stream()
                .filter((Line line) -> wanted.contains(line.part()))
                .map(words::part)
                .toList();
    }

    private List<SummaryRow> facts(Whole whole) {
        Adopted shown = whole.shown();
        if (shown == null) {
            return List.of();
        }
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(words.row("decree", shown.decree(), Spoken.day(shown.decreeOn())));
        facts.add(words.row("adopted-by", shown.by()));
        facts.add(words.row("review", Spoken.day(shown.reviewOn())));
        Forum forum = whole.forum();
        if (forum == null) {
            facts.add(words.row("forum", words.say("transparency.forum.none")));
        } else {
            facts.add(words.row("forum", Spoken.day(forum.heldOn())));
            facts.addAll(words.forum(forum));
        }
        whole.monitorings().stream()
                .findFirst()
                .ifPresent(seen -> facts.add(words.row("monitored", Spoken.day(seen.on()), seen.finding())));
        return facts;
    }

    @GetMapping("/maklumat")
    String maklumat(Model model) {
        Maklumat inForce = maklumat.find().orElse(null);
        model.addAttribute(
                "page",
                inForce == null
                        ? new Promise(List.of(), List.of())
                        : new Promise(inForce.body().lines().toList(), words.maklumat(inForce)));
        return "transparency/maklumat";
    }
}
