package id.pendapa.participation.proposals;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.proposals.Proposal.From;
import id.pendapa.participation.proposals.Proposal.Move;
import id.pendapa.participation.proposals.Proposal.Opened;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Told;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers propose, read what others proposed, and enter at the counter what residents propose. */
@Service
public class ProposalDesk {

    /** How many that are over a page has. */
    public static final int PAGE = 20;

    /** More than these are not read at once; the oldest come first. */
    private static final int MOST_RUNNING = 200;

    private static final int MOST_OWN = 20;
    private static final String PREFIX = "USL";

    private final Gate gate;
    private final ProposalRows rows;
    private final SupportRows supports;
    private final PersonHashes hashes;
    private final Kelurahans kelurahans;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ProposalDesk(
            Gate gate,
            ProposalRows rows,
            SupportRows supports,
            PersonHashes hashes,
            Kelurahans kelurahans,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.supports = supports;
        this.hashes = hashes;
        this.kelurahans = kelurahans;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What officers see.
     *
     * @param running those that somebody has to do something with, the oldest first
     * @param over the newest first, one more than a page where there are more
     * @param own ideas of whoever looks
     * @param mayEnter whether whoever looks may enter what a resident proposes
     */
    public record Listed(List<Proposal> running, List<Proposal> over, List<Proposal> own, boolean mayEnter) {
        public Listed {
            running = List.copyOf(running);
            over = List.copyOf(over);
            own = List.copyOf(own);
        }
    }

    /**
     * The list of the ideas of the staff, or of the proposals of residents.
     *
     * @param before id before which those that are over are shown
     */
    @Transactional(readOnly = true)
    public Listed list(Origin origin, long before) {
        Actor.Staff reader = gate.require(reads(origin));
        return new Listed(
                rows.running(origin, MOST_RUNNING),
                rows.over(origin, before, PAGE + 1),
                origin == Origin.STAFF ? rows.ofOfficer(reader.accountId(), MOST_OWN) : List.of(),
                gate.may(Permission.PROPOSAL_ENTER));
    }

    static Permission reads(Origin origin) {
        return switch (origin) {
            case STAFF -> Permission.IDEA_PROPOSE;
            case RESIDENT -> Permission.PROPOSAL_READ;
        };
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code participation.unknown}
     */
    @Transactional(readOnly = true)
    public Opened open(Origin origin, long id) {
        Actor.Staff reader = gate.require(reads(origin));
        Proposal found = get(origin, id);
        boolean idea = origin == Origin.STAFF;
        boolean others = idea && !found.isIdeaOf(reader.accountId());
        return new Opened(
                found,
                rows.steps(id),
                Arrays.stream(Move.values())
                        .filter(move -> move.isFrom(found) && mayDo(move, found, reader))
                        .toList(),
                others && supports.has(id, hashes.supporters(id, reader.accountId())),
                found.takesSupport() && (others || (!idea && gate.may(Permission.PROPOSAL_ENTER))));
    }

    private Proposal get(Origin origin, long id) {
        return rows.find(origin, id).orElseThrow(() -> new NotFoundException("participation.unknown"));
    }

    private boolean mayDo(Move move, Proposal proposal, Actor.Staff reader) {
        return ProposalMoves.isOwners(move, proposal, reader)
                || (ProposalMoves.isLeaders(move, proposal, reader) && gate.may(ProposalMoves.needed(move)));
    }

    /** To whom a yes may give it, by unit and title. */
    @Transactional(readOnly = true)
    public List<Actor.Staff> owners() {
        gate.require(Permission.PROPOSAL_ANSWER);
        return staff.listWhoMay(Permission.IDEA_PROPOSE);
    }

    /** Before the form of an idea, or of what a resident proposes, is shown. */
    public void begin(Origin origin) {
        gate.require(enters(origin));
    }

    private static Permission enters(Origin origin) {
        return switch (origin) {
            case STAFF -> Permission.IDEA_PROPOSE;
            case RESIDENT -> Permission.PROPOSAL_ENTER;
        };
    }

    /** What came of a form: what is wrong, code by field, and what was written where nothing is. */
    public record Written(Map<String, String> wrong, long id) {}

    /** Writes down the idea of an officer, once per form. */
    @Transactional
    public Written propose(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(enters(Origin.STAFF));
        ProposalForm form = new ProposalForm(typed, time.today());
        Told told = form.idea();
        if (!form.isRight()) {
            return new Written(form.wrong(), 0);
        }
        String id = formKeys.once(formKey, "idea " + form.content(), () -> {
            long added = rows.addIdea(told, new From(time.now(), officer.title(), officer.accountId()));
            return entered(added, Origin.STAFF);
        });
        return new Written(Map.of(), Long.parseLong(id));
    }

    /** Writes down what a resident proposes who showed their KTP, once per form. The NIK is not kept. */
    @Transactional
    public Written enter(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(enters(Origin.RESIDENT));
        ProposalForm form = new ProposalForm(typed, time.today());
        Optional<Nik> person = form.person();
        Told told = form.proposal(kelurahans.list());
        if (!form.isRight() || person.isEmpty()) {
            return new Written(form.wrong(), 0);
        }
        From from = new From(time.now(), officer.title(), officer.accountId());
        String id = formKeys.once(formKey, "proposal " + form.content(), () -> added(told, from, person.get()));
        return new Written(Map.of(), Long.parseLong(id));
    }

    /** Adds a proposal of a resident in the caller's transaction; its id. */
    String added(Told told, From from, Nik person) {
        int year = time.today().getYear();
        String number = CaseNumber.of(PREFIX, year, rows.nextNumber(year)).value();
        return entered(rows.addProposal(number, told, from, hashes.proposer(person)), Origin.RESIDENT);
    }

    private String entered(long id, Origin origin) {
        audit.acted(new Audit.Act("participation.proposed", subject(id), Map.of("origin", origin.name())));
        return Long.toString(id);
    }

    static Audit.Subject subject(long id) {
        return new Audit.Subject("proposal", Long.toString(id));
    }
}
