package id.pendapa.catalogue.web;

import id.pendapa.catalogue.Catalogue.Retired;
import id.pendapa.catalogue.CatalogueDesk.Change;
import id.pendapa.catalogue.CatalogueDesk.Line;
import id.pendapa.catalogue.CatalogueDesk.Proposal;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages about the cards of services ready to print. */
@Component
class CatalogueDeskPages {

    private static final String STANDARD = "baku-";
    private static final String PLACE = "isi:";
    private static final String ADDRESS = "/pengaturan/layanan/";

    private final Words words;
    private final OfficeTime time;

    CatalogueDeskPages(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    List<Cell> listHead() {
        return cells("catalogue.desk.service", "catalogue.desk.version", "catalogue.desk.standing");
    }

    /** The live ones, then those that are offered no more. */
    List<List<Cell>> list(List<Line> lines, List<Retired> retired) {
        return Stream.concat(
                        lines.stream()
                                .map(line -> List.of(
                                        Cell.link(line.title(), ADDRESS + line.code()),
                                        Cell.number(Integer.toString(line.version())),
                                        standing(line))),
                        retired.stream().map(this::gone))
                .toList();
    }

    private List<Cell> gone(Retired retired) {
        ServiceDefinition service = retired.service().definition();
        return List.of(
                Cell.link(service.card().title(), ADDRESS + service.code() + "/henti"),
                Cell.number(Integer.toString(service.version())),
                Cell.of(words.say("catalogue.desk.retired", day(retired))));
    }

    private String day(Retired retired) {
        return IndonesianDates.day(retired.at().atZone(time.zone()).toLocalDate());
    }

    /** Since when, by whom and why a service is offered no more. */
    List<SummaryRow> facts(Retired retired) {
        return List.of(
                SummaryRow.of(words.say("catalogue.retire.since"), at(retired.at()), retired.by()),
                SummaryRow.of(words.say("catalogue.retire.reason"), retired.reason()),
                SummaryRow.of(words.say("catalogue.retire.instead"), retired.instead()));
    }

    private Cell standing(Line line) {
        if (line.proposal() != null) {
            return Cell.link(words.say("catalogue.desk.waiting"), "/pengaturan/layanan/usulan/" + line.proposal());
        }
        String adopted = words.say(line.example() ? "catalogue.desk.example" : "catalogue.desk.adopted");
        return Cell.of(line.open() ? adopted : adopted + ", " + words.say("catalogue.desk.closed"));
    }

    List<SummaryRow> facts(Proposal proposal) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("catalogue.proposal.by"), proposal.by(), at(proposal.at())));
        facts.add(SummaryRow.of(words.say("catalogue.proposal.reason"), proposal.reason()));
        facts.add(SummaryRow.of(
                words.say("catalogue.proposal.standing"),
                words.say("catalogue.proposal.standing." + proposal.standing())));
        if (proposal.decidedBy() != null && proposal.decidedAt() != null) {
            facts.add(SummaryRow.of(
                    words.say("catalogue.proposal.decided"), proposal.decidedBy(), at(proposal.decidedAt())));
        }
        if (proposal.decisionReason() != null) {
            facts.add(SummaryRow.of(words.say("catalogue.proposal.decision-reason"), proposal.decisionReason()));
        }
        return facts;
    }

    List<Cell> changesHead() {
        return cells("catalogue.proposal.place", "catalogue.proposal.before", "catalogue.proposal.after");
    }

    List<List<Cell>> changes(Proposal proposal) {
        return proposal.changes().stream()
                .map(change -> List.of(
                        Cell.of(label(change)),
                        Cell.of(shown(change, change.before())),
                        Cell.of(shown(change, change.after()))))
                .toList();
    }

    private String label(Change change) {
        if (change.name().startsWith(PLACE)) {
            return change.name().substring(PLACE.length());
        }
        return change.name().startsWith(STANDARD)
                ? words.say("catalogue.standard." + change.name().substring(STANDARD.length()))
                : words.say("catalogue.desk." + change.name());
    }

    private String shown(Change change, String value) {
        return switch (change.name()) {
            case "status" -> words.say("catalogue.desk.status." + value);
            case "sah" -> words.say(value.isEmpty() ? "catalogue.desk.example" : "catalogue.desk.adopted");
            default -> value.isEmpty() ? "–" : value;
        };
    }

    private List<Cell> cells(String... keys) {
        return Stream.of(keys).map(key -> Cell.of(words.say(key))).toList();
    }

    private String at(Instant instant) {
        return IndonesianDates.moment(instant.atZone(time.zone()));
    }
}
