package id.pendapa.transparency.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.transparency.standards.ServiceStandard;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Line;
import id.pendapa.transparency.standards.ServiceStandard.Source;
import id.pendapa.transparency.standards.StandardDesk.Opened;
import id.pendapa.transparency.web.StandardDeskPage.Adopting;
import id.pendapa.transparency.web.StandardDeskPage.Listed;
import id.pendapa.transparency.web.StandardDeskPage.Seen;
import id.pendapa.transparency.web.StandardDeskPage.Told;
import id.pendapa.transparency.web.StandardPage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the desk pages of standards ready to print. */
@Component
class StandardDeskPages {

    private static final String BASE = "/pengaturan/standar/";

    private final StandardWords words;

    StandardDeskPages(StandardWords words) {
        this.words = words;
    }

    Listed list(List<ServiceStandard> all) {
        long adopted =
                all.stream().filter(standard -> standard.adopted() != null).count();
        return new Listed(
                Stream.of("service", "filled", "standing", "review")
                        .map(key -> Cell.of(words.say("transparency.desk." + key)))
                        .toList(),
                all.stream().map(this::row).toList(),
                words.say("transparency.count", adopted, all.size()));
    }

    private List<Cell> row(ServiceStandard standard) {
        Adopted adopted = standard.adopted();
        return List.of(
                Cell.link(standard.title(), BASE + standard.code()),
                Cell.of(count(standard)),
                Cell.of(standing(standard)),
                Cell.of(adopted == null ? "–" : review(adopted)));
    }

    private String count(ServiceStandard standard) {
        return words.say(
                "transparency.desk.count", standard.filled(), standard.lines().size());
    }

    private String standing(ServiceStandard standard) {
        Adopted adopted = standard.adopted();
        List<String> said = new ArrayList<>();
        said.add(
                adopted == null
                        ? words.say("transparency.not-adopted")
                        : words.say("transparency.adopted", adopted.number(), Spoken.day(adopted.decreeOn())));
        if (standard.hasDraft()) {
            said.add(words.say("transparency.desk.draft-waits"));
        }
        if (standard.isOutOfStep()) {
            said.add(words.say("transparency.desk.card-changed"));
        }
        return String.join("; ", said);
    }

    private String review(Adopted adopted) {
        String day = Spoken.day(adopted.reviewOn());
        return adopted.reviewOn().isBefore(words.today()) ? words.say("transparency.desk.overdue", day) : day;
    }

    /** One standard; {@code open} is the form that was sent, or empty. */
    StandardDeskPage page(Opened opened, List<ServiceStandard> all, String open, Form form, Set<String> ticked) {
        ServiceStandard standard = opened.standard();
        Adopted adopted = standard.adopted();
        return new StandardDeskPage(
                standard.code(),
                standard.title(),
                new Seen(standard.textId(), standard.cardVersion(), adopted == null ? 0 : adopted.id()),
                count(standard),
                facts(standard),
                notes(standard),
                parts(standard, false),
                parts(standard, true),
                adopting(opened),
                opened.forums().stream()
                        .map(forum -> new Told(Spoken.day(forum.heldOn()), null, words.forum(forum)))
                        .toList(),
                opened.monitorings().stream()
                        .map(seen -> new Told(
                                Spoken.day(seen.on()),
                                null,
                                List.of(
                                        words.row(
                                                "finding",
                                                seen.finding().lines().toList()),
                                        words.row("review", Spoken.day(seen.reviewOn())))))
                        .toList(),
                opened.history().stream().map(this::version).toList(),
                all.stream()
                        .filter(other -> !other.code().equals(standard.code()))
                        .map(other -> Option.of(other.code(), other.title()).checked(ticked.contains(other.code())))
                        .toList(),
                open,
                form);
    }

    private Told version(Adopted adopted) {
        return new Told(
                words.say("transparency.version", adopted.number()),
                "/standar/" + adopted.code() + "?ke=" + adopted.number(),
                List.of(
                        words.row("decree", adopted.decree(), Spoken.day(adopted.decreeOn())),
                        words.row("adopted-by", adopted.by(), words.day(adopted.at()))));
    }

    private List<SummaryRow> facts(ServiceStandard standard) {
        List<SummaryRow> facts = new ArrayList<>();
        Adopted adopted = standard.adopted();
        facts.add(words.row("filled", count(standard)));
        facts.add(words.row("standing", standing(standard)));
        if (adopted != null) {
            facts.add(words.row("decree", adopted.decree(), Spoken.day(adopted.decreeOn())));
            facts.add(words.row("review", review(adopted)));
        }
        String writer = standard.writtenBy();
        if (writer != null) {
            facts.add(words.row("written-by", writer));
        }
        return facts;
    }

    private List<String> notes(ServiceStandard standard) {
        List<String> notes = new ArrayList<>();
        if (standard.lines().stream().anyMatch(line -> line.source() == Source.CARD_EXAMPLE)) {
            notes.add(words.say("transparency.desk.card-example"));
        }
        if (standard.isOutOfStep()) {
            notes.add(words.say("transparency.desk.out-of-step"));
        }
        return notes;
    }

    private List<Part> parts(ServiceStandard standard, boolean typed) {
        return standard.lines().stream()
                .filter(line -> isTyped(line) == typed)
                .map(words::part)
                .toList();
    }

    private static boolean isTyped(Line line) {
        return !line.part().isOfCard() && line.source() != Source.CARD;
    }

    private Adopting adopting(Opened opened) {
        return new Adopting(
                opened.standard().missing().stream().map(words::name).toList(), why(opened));
    }

    private @Nullable String why(Opened opened) {
        ServiceStandard standard = opened.standard();
        if (!standard.hasDraft()) {
            return words.say("transparency.adopt.no-draft");
        }
        if (!standard.missing().isEmpty()) {
            return words.say("transparency.adopt.missing");
        }
        if (!opened.adopts()) {
            return words.say("transparency.adopt.not-yours");
        }
        return opened.wrote() ? words.say("transparency.adopt.own") : null;
    }
}
