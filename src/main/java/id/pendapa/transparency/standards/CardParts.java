package id.pendapa.transparency.standards;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.catalogue.ServiceDefinition.LegalBasis;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.Rupiah;
import id.pendapa.transparency.standards.ServiceStandard.Line;
import id.pendapa.transparency.standards.ServiceStandard.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the components of a standard out of the live card, and puts what the office typed beside them. */
@Component
class CardParts {

    private static final String EXAMPLE = "contoh:";

    private final Words words;

    CardParts(Words words) {
        this.words = words.in(Language.INDONESIAN);
    }

    /**
     * All 14.
     *
     * @param typed what the office typed by key; empty while it wrote nothing
     */
    List<Line> lines(ServiceDefinition service, Map<String, String> typed) {
        return Arrays.stream(StandardPart.values())
                .map(part -> line(service, part, typed))
                .toList();
    }

    private Line line(ServiceDefinition service, StandardPart part, Map<String, String> typed) {
        if (part.isOfCard()) {
            return ofCard(service, part);
        }
        String card = service.card().standard().getOrDefault(part.key(), "").strip();
        if (!card.isEmpty() && !isExample(card)) {
            return new Line(part, card, Source.CARD, false);
        }
        String ready = bare(card);
        String own = typed.get(part.key());
        if (own == null) {
            return new Line(part, ready, ready.isEmpty() ? Source.NONE : Source.EXAMPLE, true);
        }
        return new Line(part, own, own.isEmpty() ? Source.NONE : Source.OFFICE, own.equals(ready));
    }

    private Line ofCard(ServiceDefinition service, StandardPart part) {
        Card card = service.card();
        String text = text(service, part);
        if (text.isBlank()) {
            return new Line(part, "", Source.NONE, false);
        }
        boolean example =
                isExample(text) || (card.contoh() && part != StandardPart.LEGAL_BASIS && part != StandardPart.FEE);
        return new Line(part, bare(text), example ? Source.CARD_EXAMPLE : Source.CARD, example);
    }

    private String text(ServiceDefinition service, StandardPart part) {
        Card card = service.card();
        return switch (part) {
            case REQUIREMENTS ->
                card.bring().isEmpty()
                        ? words.say("transparency.part.no-requirements")
                        : String.join("\n", card.bring());
            case DURATION -> duration(service);
            case FEE -> new Rupiah(card.feeRupiah()).toString();
            case PRODUCT -> card.result();
            case LEGAL_BASIS ->
                card.legalBasis().stream()
                        .filter(LegalBasis::confirmed)
                        .map(LegalBasis::text)
                        .collect(Collectors.joining("\n"));
            case PROCEDURE,
                    COMPLAINTS,
                    FACILITIES,
                    COMPETENCE,
                    SUPERVISION,
                    STAFFING,
                    SERVICE_GUARANTEE,
                    SAFETY_GUARANTEE,
                    EVALUATION -> card.standard().getOrDefault(part.key(), "");
        };
    }

    /** What the card says, and what the clock of each request counts. */
    private String duration(ServiceDefinition service) {
        Intake intake = service.intake();
        Integer minutes = intake.finishWorkingMinutes();
        List<String> lines = new ArrayList<>();
        lines.add(service.card().duration());
        lines.add(words.say("transparency.part.check", intake.checkWorkingDays()));
        lines.add(
                minutes == null
                        ? words.say("transparency.part.finish-days", Objects.toString(intake.finishWorkingDays()))
                        : words.say("transparency.part.finish-minutes", minutes));
        return String.join("\n", lines);
    }

    private static boolean isExample(String text) {
        return text.toLowerCase(Locale.ROOT).contains(EXAMPLE);
    }

    /** A ready text without the word that marks it; the mark is shown beside it. */
    private static String bare(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(EXAMPLE)) {
            return text;
        }
        String rest = text.substring(EXAMPLE.length()).strip();
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
