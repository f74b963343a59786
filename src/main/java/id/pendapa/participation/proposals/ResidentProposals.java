package id.pendapa.participation.proposals;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.proposals.Proposal.From;
import id.pendapa.participation.proposals.Proposal.Opened;
import id.pendapa.participation.proposals.Proposal.Sight;
import id.pendapa.participation.proposals.Proposal.Told;
import id.pendapa.participation.proposals.ProposalRows.Standing;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What residents propose and everybody reads. Whoever proposes or supports is known by the NIK that their account is tied
 * to; callers know that it is theirs. Nobody reads who it was.
 */
@Service
public class ResidentProposals {

    /** How many a page has. */
    public static final int PAGE = 20;

    private static final int MOST_OWN = 20;
    private static final Limit PER_PERSON = new Limit("participation.propose", 5, Duration.ofDays(1));

    private static final Limit PRESSES = new Limit("participation.support", 200, Duration.ofHours(1));

    private static final Standing NOBODY = new Standing(false, false);

    private final ProposalRows rows;
    private final SupportDesk support;
    private final ProposalDesk desk;
    private final PersonHashes hashes;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final OfficeTime time;

    ResidentProposals(
            ProposalRows rows,
            SupportDesk support,
            ProposalDesk desk,
            PersonHashes hashes,
            Kelurahans kelurahans,
            FormKeys formKeys,
            RateLimits limits,
            OfficeTime time) {
        this.rows = rows;
        this.support = support;
        this.desk = desk;
        this.hashes = hashes;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.limits = limits;
        this.time = time;
    }

    /**
     * What everybody may read, the newest first, one more than a page where there are more.
     *
     * @param before id before which they are shown
     */
    @Transactional(readOnly = true)
    public List<Proposal> list(long before) {
        return rows.shown(before, PAGE + 1);
    }

    /** What a person proposed, the newest first; also what is not shown to everybody. */
    @Transactional(readOnly = true)
    public List<Proposal> listOf(Nik person) {
        return rows.ofPerson(hashes.proposers(person), MOST_OWN);
    }

    /**
     * One that everybody may read, or whoever proposed it.
     *
     * @param person who looks, or null where that is not known
     * @throws NotFoundException {@code participation.unknown}
     */
    @Transactional(readOnly = true)
    public Opened open(String number, @Nullable Nik person) {
        Proposal found = rows.find(number).orElseThrow(ResidentProposals::unknown);
        Standing standing = person == null
                ? NOBODY
                : rows.standing(found.id(), hashes.proposers(person), hashes.supporters(number, person));
        if (found.sight() != Sight.SHOWN && !standing.own()) {
            throw unknown();
        }
        boolean may = found.takesSupport() && !standing.own();
        return new Opened(found, rows.steps(found.id()), List.of(), standing.supported(), may);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("participation.unknown");
    }

    /**
     * What came of a form.
     *
     * @param wrong code by field
     * @param number empty where something is wrong
     */
    public record Sent(Map<String, String> wrong, String number) {}

    /**
     * A person proposes something, once per form.
     *
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Sent propose(Map<String, String> typed, UUID formKey, Nik person) {
        ProposalForm form = new ProposalForm(typed, time.today());
        Told told = form.proposal(kelurahans.list());
        if (!form.isRight()) {
            return new Sent(form.wrong(), "");
        }
        String id = formKeys.once(formKey, "own " + form.content(), () -> {
            limits.take(PER_PERSON, person.digits());
            return desk.added(told, new From(time.now(), "", 0), person);
        });
        return new Sent(
                Map.of(),
                rows.find(Proposal.Origin.RESIDENT, Long.parseLong(id))
                        .orElseThrow(ResidentProposals::unknown)
                        .number());
    }

    /**
     * A person supports a proposal. The limit is taken first, outside of the transaction: many press at once.
     *
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    public void support(String number, Nik person) {
        limits.take(PRESSES, person.digits());
        support.support(number, person);
    }

    /** A person takes their support back. */
    public void withdraw(String number, Nik person) {
        limits.take(PRESSES, person.digits());
        support.withdraw(number, person);
    }
}
