package id.pendapa.participation.proposals;

import id.pendapa.office.OfficeTime;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Sight;
import id.pendapa.participation.proposals.ProposalRows.Standing;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Support, once per person. A resident counts once, whether by account or with the KTP at the counter; nobody is told by
 * which of them somebody was counted before.
 */
@Service
public class SupportDesk {

    private final Gate gate;
    private final ProposalRows rows;
    private final SupportRows supports;
    private final PersonHashes hashes;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    SupportDesk(
            Gate gate,
            ProposalRows rows,
            SupportRows supports,
            PersonHashes hashes,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.supports = supports;
        this.hashes = hashes;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * An officer supports the idea of another; a second time changes nothing.
     *
     * @throws ConflictException {@code participation.over} or {@code participation.own}
     */
    @Transactional
    public void support(long id) {
        Actor.Staff officer = gate.require(Permission.IDEA_PROPOSE);
        Proposal idea = get(Origin.STAFF, id);
        if (idea.isIdeaOf(officer.accountId())) {
            throw new ConflictException("participation.own");
        }
        requireOpen(idea);
        if (!supports.has(id, hashes.supporters(id, officer.accountId()))) {
            add(idea, hashes.supporter(id, officer.accountId()), false);
        }
    }

    private Proposal get(Origin origin, long id) {
        return rows.find(origin, id).orElseThrow(() -> new NotFoundException("participation.unknown"));
    }

    /** Takes it back; a second time changes nothing. */
    @Transactional
    public void withdraw(long id) {
        Actor.Staff officer = gate.require(Permission.IDEA_PROPOSE);
        remove(get(Origin.STAFF, id), hashes.supporters(id, officer.accountId()));
    }

    /**
     * At the counter: somebody who showed their KTP supports a proposal. The NIK is not kept.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code participation.over}
     */
    @Transactional
    public Map<String, String> onPaper(long id, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.PROPOSAL_ENTER);
        Proposal proposal = get(Origin.RESIDENT, id);
        ProposalForm form = new ProposalForm(typed, time.today());
        Optional<Nik> person = form.person();
        if (form.isRight() && person.isPresent()) {
            formKeys.once(formKey, "support " + id + " " + form.content(), () -> {
                support(proposal, person.get(), true);
                return "";
            });
        }
        return form.wrong();
    }

    private void support(Proposal proposal, Nik person, boolean onPaper) {
        List<byte[]> known = hashes.supporters(proposal.number(), person);
        requireOpen(proposal);
        Standing standing = rows.standing(proposal.id(), hashes.proposers(person), known);
        if (!standing.own() && !standing.supported()) {
            add(proposal, hashes.supporter(proposal.number(), person), onPaper);
        }
    }

    /**
     * A person supports a proposal; a second time changes nothing, nor does support for one's own: whoever proposes stands
     * behind it anyway.
     *
     * @throws ConflictException {@code participation.over}
     */
    @Transactional
    public void support(String number, Nik person) {
        support(shown(number), person, false);
    }

    private Proposal shown(String number) {
        return rows.find(number)
                .filter(found -> found.sight() == Sight.SHOWN)
                .orElseThrow(() -> new NotFoundException("participation.unknown"));
    }

    /** A person takes their support back; a second time changes nothing. */
    @Transactional
    public void withdraw(String number, Nik person) {
        remove(shown(number), hashes.supporters(number, person));
    }

    private void add(Proposal proposal, byte[] supporter, boolean onPaper) {
        if (supports.add(proposal.id(), supporter, onPaper, time.today())) {
            acted("supported", proposal, Map.of("paper", Boolean.toString(onPaper)));
        }
    }

    private static void requireOpen(Proposal proposal) {
        if (!proposal.takesSupport()) {
            throw new ConflictException("participation.over");
        }
    }

    private void remove(Proposal proposal, List<byte[]> supporter) {
        requireOpen(proposal);
        if (supports.remove(proposal.id(), supporter)) {
            acted("withdrawn", proposal, Map.of());
        }
    }

    private void acted(String what, Proposal proposal, Map<String, String> facts) {
        audit.acted(new Audit.Act("participation." + what, ProposalDesk.subject(proposal.id()), facts));
    }
}
