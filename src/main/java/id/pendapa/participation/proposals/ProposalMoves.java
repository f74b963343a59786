package id.pendapa.participation.proposals;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.proposals.Proposal.Answer;
import id.pendapa.participation.proposals.Proposal.Move;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Step;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do with a proposal: let everybody see it or hide it, say yes with an owner and a day or no with its reason,
 * and tell what came of it. Nobody answers their own idea.
 */
@Service
public class ProposalMoves {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "participation.stale";

    private final Gate gate;
    private final ProposalRows rows;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ProposalMoves(Gate gate, ProposalRows rows, StaffDirectory staff, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    static Permission needed(Move move) {
        return move.isOfSight() ? Permission.PROPOSAL_MODERATE : Permission.PROPOSAL_ANSWER;
    }

    /** Owners of an idea say what came of it; what everybody was told is ended by the leadership. */
    static boolean isOwners(Move move, Proposal proposal, Actor.Staff officer) {
        return move == Move.FINISH && proposal.origin() == Origin.STAFF && proposal.isOwnedBy(officer.accountId());
    }

    static boolean isLeaders(Move move, Proposal proposal, Actor.Staff officer) {
        boolean answers = move == Move.ACCEPT || move == Move.REFUSE;
        return !answers || !proposal.isIdeaOf(officer.accountId());
    }

    /**
     * Does it, once per form.
     *
     * @param seen version that was before their eyes
     * @param name which move, as in forms
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster; {@code participation.own} for one's own idea
     */
    @Transactional
    public Map<String, String> move(
            Origin origin, long id, int seen, String name, Map<String, String> typed, UUID formKey) {
        gate.require(ProposalDesk.reads(origin));
        Proposal before = rows.find(origin, id).orElseThrow(() -> new NotFoundException("participation.unknown"));
        Move move = Move.find(name).orElseThrow(() -> new NotFoundException("participation.move"));
        Actor.Staff officer = requireMove(move, before);
        ProposalForm form = new ProposalForm(typed, time.today());
        Answer given = form.answer(move, move == Move.ACCEPT ? staff.listWhoMay(Permission.IDEA_PROPOSE) : List.of());
        if (form.isRight()) {
            formKeys.once(formKey, "move " + id + " " + form.content(), () -> {
                done(before, seen, move, given, officer);
                return "";
            });
        }
        return form.wrong();
    }

    private Actor.Staff requireMove(Move move, Proposal before) {
        Actor.Staff reader = gate.require(ProposalDesk.reads(before.origin()));
        if (isOwners(move, before, reader)) {
            return reader;
        }
        gate.require(needed(move));
        if (!isLeaders(move, before, reader)) {
            throw new ConflictException("participation.own");
        }
        return reader;
    }

    private void done(Proposal before, int seen, Move move, Answer given, Actor.Staff officer) {
        boolean first = before.version() == seen
                && move.isFrom(before)
                && rows.update(before.after(move, given, time.today(), time.now()));
        if (!first) {
            throw new ConflictException(STALE);
        }
        rows.add(before.id(), new Step(move, given.words(), time.now(), officer.title()));
        audit.acted(new Audit.Act(
                "participation." + move.name().toLowerCase(Locale.ROOT),
                ProposalDesk.subject(before.id()),
                Map.of("origin", before.origin().name())));
    }
}
