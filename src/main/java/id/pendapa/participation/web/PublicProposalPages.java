package id.pendapa.participation.web;

import id.pendapa.participation.proposals.Proposal;
import id.pendapa.participation.proposals.Proposal.Opened;
import id.pendapa.participation.proposals.ResidentProposals;
import id.pendapa.participation.web.ProposalPage.Row;
import id.pendapa.participation.web.PublicProposalPage.Board;
import id.pendapa.participation.web.PublicProposalPage.Known;
import id.pendapa.participation.web.PublicProposalPage.Sheet;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.TooManyRequestsException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposals of residents as pages for everybody. */
@Component
class PublicProposalPages {

    private final ProposalWords words;

    PublicProposalPages(ProposalWords words) {
        this.words = words;
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return words.form(typed, wrong);
    }

    Form tooMany(Map<String, String> typed, TooManyRequestsException many) {
        return new Form(
                typed, Map.of("judul", words.error(many.code(), many.arguments().toArray())));
    }

    Board board(List<Proposal> found) {
        boolean more = found.size() > ResidentProposals.PAGE;
        List<Proposal> shown = more ? found.subList(0, ResidentProposals.PAGE) : found;
        return new Board(
                shown.stream().map(this::row).toList(),
                more
                        ? PublicProposalController.BASE + "?sebelum="
                                + shown.get(shown.size() - 1).id()
                        : null);
    }

    private Row row(Proposal one) {
        return new Row(
                PublicProposalController.BASE + "/" + one.number(),
                one.told().title(),
                words.late(one),
                words.lines(one));
    }

    Sheet sheet(Known known, List<Proposal> own, Form form) {
        return new Sheet(known, words.places(), own.stream().map(this::row).toList(), form);
    }

    PublicProposalPage one(Opened opened, Known known) {
        Proposal one = opened.proposal();
        return new PublicProposalPage(
                one.number(),
                one.told().title(),
                words.state(one),
                words.late(one),
                words.facts(one),
                words.notes(opened.steps().stream().filter(step -> !step.move().isOfSight())),
                words.supports(one),
                opened.supported(),
                opened.maySupport(),
                known);
    }
}
