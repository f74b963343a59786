package id.pendapa.participation.web;

import id.pendapa.participation.proposals.Proposal;
import id.pendapa.participation.proposals.Proposal.Move;
import id.pendapa.participation.proposals.Proposal.Opened;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Sight;
import id.pendapa.participation.proposals.Proposal.State;
import id.pendapa.participation.proposals.ProposalDesk;
import id.pendapa.participation.web.ProposalPage.Entry;
import id.pendapa.participation.web.ProposalPage.Listed;
import id.pendapa.participation.web.ProposalPage.MoveForm;
import id.pendapa.participation.web.ProposalPage.Part;
import id.pendapa.participation.web.ProposalPage.Row;
import id.pendapa.platform.Actor;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Ideas and proposals as pages for officers. */
@Component
class ProposalPages {

    private final ProposalWords words;
    private final ProposalDesk desk;

    ProposalPages(ProposalWords words, ProposalDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    static String base(Origin origin) {
        return switch (origin) {
            case STAFF -> IdeaController.BASE;
            case RESIDENT -> ProposalDeskController.BASE;
        };
    }

    static long id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    /** What came of a form. Where somebody was faster, what was typed is shown again beside what is there now. */
    Form answer(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            Map<String, String> wrong = work.get();
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return words.form(typed, wrong);
        } catch (ConflictException conflict) {
            if (!conflict.code().startsWith("participation.")) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return new Form(new HashMap<>(typed), Map.of(field, words.error(conflict.code())));
        }
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return words.form(typed, wrong);
    }

    Listed list(Origin origin, String beforeTyped) {
        ProposalDesk.Listed listed = desk.list(origin, id(beforeTyped));
        boolean more = listed.over().size() > ProposalDesk.PAGE;
        List<Proposal> over = more ? listed.over().subList(0, ProposalDesk.PAGE) : listed.over();
        List<Part> parts = new ArrayList<>();
        if (origin == Origin.RESIDENT) {
            parts.add(part("look", listed.running(), one -> one.sight() == Sight.WAITING));
        }
        parts.add(part("open", listed.running(), one -> one.state() == State.OPEN && one.sight() != Sight.WAITING));
        parts.add(part("going", listed.running(), one -> one.state() == State.ACCEPTED));
        if (origin == Origin.STAFF) {
            parts.add(part("own", listed.own(), one -> true));
        }
        parts.add(part("over", over, one -> true));
        return new Listed(
                base(origin),
                origin.name(),
                origin == Origin.STAFF || listed.mayEnter(),
                parts,
                more ? base(origin) + "?sebelum=" + over.get(over.size() - 1).id() : null);
    }

    private Part part(String name, List<Proposal> all, Predicate<Proposal> which) {
        List<Row> rows = all.stream().filter(which).map(this::row).toList();
        return new Part(words.say("part." + name, rows.size()), words.say("part." + name + ".none"), rows);
    }

    private Row row(Proposal one) {
        return new Row(base(one.origin()) + "/" + one.id(), one.told().title(), words.late(one), words.lines(one));
    }

    Entry entry(Origin origin, Form form) {
        desk.begin(origin);
        return new Entry(base(origin), origin.name(), origin == Origin.RESIDENT ? words.places() : List.of(), form);
    }

    ProposalPage one(Origin origin, long id, String open, Form form) {
        Opened opened = desk.open(origin, id);
        Proposal one = opened.proposal();
        boolean accepts = opened.moves().contains(Move.ACCEPT);
        return new ProposalPage(
                base(origin),
                one.id(),
                one.version(),
                one.told().title(),
                words.late(one),
                words.deskFacts(one),
                words.notes(opened.steps().stream()),
                words.supports(one),
                opened.supported(),
                opened.maySupport(),
                origin == Origin.RESIDENT,
                opened.moves().stream()
                        .map(move -> new MoveForm(move.address(), move.asksWords(), move == Move.ACCEPT))
                        .toList(),
                accepts ? owners(desk.owners()) : List.of(),
                open,
                form);
    }

    private List<Option> owners(List<Actor.Staff> owners) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", words.say("choose"))));
        owners.forEach(one -> options.add(Option.of(
                Long.toString(one.accountId()),
                one.title().equals(one.unit()) ? one.title() : words.say("owner", one.title(), one.unit()))));
        return options;
    }
}
