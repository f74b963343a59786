package id.pendapa.transparency.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.transparency.standards.Maklumat;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Forum;
import id.pendapa.transparency.standards.ServiceStandard.Line;
import id.pendapa.transparency.standards.StandardPart;
import id.pendapa.transparency.web.StandardPage.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says standards and maklumat in the words of the page. */
@Component
class StandardWords {

    private final Words words;
    private final OfficeTime time;

    StandardWords(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String day(Instant instant) {
        return Spoken.day(LocalDate.ofInstant(instant, time.zone()));
    }

    LocalDate today() {
        return time.today();
    }

    String name(StandardPart part) {
        return say("catalogue.standard." + part.key());
    }

    Part part(Line line) {
        String tag =
                switch (line.source()) {
                    case CARD -> null;
                    case CARD_EXAMPLE -> say("transparency.source.card-example");
                    case EXAMPLE -> say("transparency.source.example");
                    case OFFICE -> line.example() ? say("transparency.source.example") : null;
                    case NONE -> say("transparency.source.none");
                };
        return new Part(
                line.part().key(), name(line.part()), line.text().lines().toList(), tag);
    }

    Part part(StandardPart part, Adopted adopted) {
        return new Part(part.key(), name(part), adopted.text(part).lines().toList(), null);
    }

    /** Codes as words. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    SummaryRow row(String key, String... lines) {
        return SummaryRow.of(say("transparency.row." + key), lines);
    }

    SummaryRow row(String key, List<String> lines) {
        return SummaryRow.of(say("transparency.row." + key), lines);
    }

    List<SummaryRow> forum(Forum forum) {
        return List.of(
                row("invited", forum.invited().lines().toList()),
                row("attended", forum.attended().lines().toList()),
                row("agreed", forum.agreed().lines().toList()),
                row("minutes", forum.minutesNumber()));
    }

    List<SummaryRow> maklumat(Maklumat maklumat) {
        return List.of(
                row("signer", maklumat.signerName(), maklumat.signerTitle()),
                row("decree", maklumat.decree(), Spoken.day(maklumat.decreeOn())),
                row("published", day(maklumat.adoptedAt())));
    }
}
