package id.pendapa.integrity.web;

import id.pendapa.integrity.gifts.GiftDesk;
import id.pendapa.integrity.gifts.GiftDesk.Opened;
import id.pendapa.integrity.gifts.GiftOutcomes;
import id.pendapa.integrity.gifts.GiftReport;
import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.integrity.web.GiftPage.Photo;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one reported gift, for its reporter and for the UPG. */
@Component
class GiftOne {

    private final GiftDesk desk;
    private final GiftOutcomes outcomes;
    private final GiftWords words;

    GiftOne(GiftDesk desk, GiftOutcomes outcomes, GiftWords words) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.words = words;
    }

    /**
     * Opens it, which is written down.
     *
     * @param revealed the giver, after a purpose was given, or null
     * @param sheet under which photos of its forms wait
     */
    String page(String number, @Nullable String revealed, UUID sheet, Form form, Model model) {
        Opened opened = desk.open(number);
        GiftReport report = opened.report();
        boolean decides = opened.steps().contains(GiftReport.Step.DECIDE);
        String giver = revealed == null ? opened.giver() : revealed;
        model.addAttribute(
                "page",
                new GiftPage(
                        number,
                        report.version(),
                        sheet,
                        words.state(report),
                        report.isLate(words.today()),
                        words.notes(report),
                        words.facts(report),
                        opened.history().stream().map(words::line).toList(),
                        opened.photos().stream()
                                .map(file -> new Photo(file.key(), file.displayName()))
                                .toList(),
                        opened.own(),
                        opened.steps().stream().map(Enum::name).toList(),
                        Objects.requireNonNullElseGet(giver, () -> words.say("giver.hidden")),
                        giver == null,
                        decides ? words.options("decider.", Decider.values()) : List.of(),
                        decides ? outcomes() : List.of(),
                        form));
        return "integrity/gifts/one";
    }

    private List<Option> outcomes() {
        return outcomes.list().stream()
                .map(outcome -> Option.of(outcome.code(), outcome.label()))
                .toList();
    }
}
