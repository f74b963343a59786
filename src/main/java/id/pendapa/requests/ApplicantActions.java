package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Recipient;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.privacy.HeldData.Item;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.CheckView.Release;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with a sent request, after {@link ApplicantCheck} found out that it is theirs. */
@Service
public class ApplicantActions {

    private final ServiceRequests requests;
    private final RequestMoves moves;
    private final CheckReading reading;
    private final ObjectProvider<LetterOfRequest> letters;
    private final Audit audit;
    private final FormKeys formKeys;
    private final RequestNotices notices;
    private final MoveTools tools;
    private final OwnRequests own;

    ApplicantActions(
            ServiceRequests requests,
            RequestMoves moves,
            CheckReading reading,
            ObjectProvider<LetterOfRequest> letters,
            Audit audit,
            FormKeys formKeys,
            RequestNotices notices,
            MoveTools tools,
            OwnRequests own) {
        this.requests = requests;
        this.moves = moves;
        this.reading = reading;
        this.letters = letters;
        this.audit = audit;
        this.formKeys = formKeys;
        this.notices = notices;
        this.tools = tools;
        this.own = own;
    }

    /** The request as its applicant may see it; personal parts leave an access row. */
    @Transactional
    public CheckView view(Grant grant) {
        ServiceRequest request = requests.get(grant.number());
        if (grant.identified()) {
            audit.saw(sight(grant, "applicant.name"));
        }
        return reading.read(request, grant.identified());
    }

    /** Withdraws the request, while the flow allows it; the same form twice withdraws once. */
    @Transactional
    public void withdraw(Grant grant, int versionSeen, String reason, UUID formKey) {
        requireIdentified(grant);
        formKeys.once(formKey, grant.number() + "|withdraw", () -> withdrawNow(grant, versionSeen, reason));
    }

    private String withdrawNow(Grant grant, int versionSeen, String reason) {
        ServiceRequest request = requests.get(grant.number());
        String action = reading.read(request, true).withdrawAction();
        if (action == null) {
            throw new ConflictException("request.withdraw.late");
        }
        moves.move(request, versionSeen, Doer.applicant(), action, ActionInput.because(reason));
        return grant.number();
    }

    /** Says that the letter was received: the request ends. The same form twice says it once. */
    @Transactional
    public void receive(Grant grant, int versionSeen, UUID formKey) {
        requireIdentified(grant);
        formKeys.once(formKey, grant.number() + "|receive", () -> receiveNow(grant, versionSeen));
    }

    private String receiveNow(Grant grant, int versionSeen) {
        ServiceRequest request = requests.get(grant.number());
        CheckView view = reading.read(request, true);
        String action = view.receiveAction();
        if (action == null || view.release() != Release.RELEASED) {
            throw new ConflictException("request.stale");
        }
        moves.move(request, versionSeen, Doer.applicant(), action, ActionInput.NOTHING);
        return grant.number();
    }

    /** The signed letter. */
    @Transactional
    public LetterFile download(Grant grant, String letterCode) {
        requireIdentified(grant);
        ServiceRequest request = requests.get(grant.number());
        if (reading.read(request, true).release() != Release.RELEASED) {
            throw new NotFoundException("request.letter.unreleased");
        }
        audit.saw(sight(grant, "letter." + letterCode));
        return letters.getObject().open(grant.number(), letterCode);
    }

    /**
     * What the request calls for to be signed on paper, for printing one of them.
     *
     * @throws NotFoundException {@code draft.paper.unknown} if it does not call for that one, or is over
     */
    @Transactional
    public PapersToSign papers(Grant grant, String name) {
        requireIdentified(grant);
        audit.saw(sight(grant, "paper." + name));
        return tools.papers(requests.get(grant.number()), name);
    }

    /**
     * How the applicant can be told.
     *
     * @param codes ways that reach this applicant, by their codes
     * @param chosen the one that was chosen, or null
     */
    public record ContactWays(List<String> codes, @Nullable String chosen) {
        public ContactWays {
            codes = List.copyOf(codes);
        }
    }

    /** How the applicant can be told what happens. */
    @Transactional(readOnly = true)
    public ContactWays contactWays(Grant grant) {
        requireIdentified(grant);
        return notices.ways(requests.get(grant.number()));
    }

    /**
     * The applicant chooses how to be told.
     *
     * @throws id.pendapa.shared.InvalidException {@code request.contact} if it is none of the ways
     */
    @Transactional
    public void chooseWay(Grant grant, String way) {
        requireIdentified(grant);
        notices.prefer(requests.get(grant.number()), way);
        audit.acted(new Audit.Act(
                "request.contact-chosen", new Audit.Subject("request", grant.number()), Map.of("way", way)));
    }

    /** Whether the request's own telephone number or e-mail address is one that the visitor is known to read. */
    @Transactional(readOnly = true)
    public boolean isReachedAt(Grant grant, Predicate<Recipient> known) {
        return known.test(notices.recipient(requests.get(grant.number())));
    }

    /**
     * One line of somebody's own requests; nothing personal in it.
     *
     * @param title title of the service's card, in the language of the page
     * @param sentence what is happening now
     * @param dueFinishAt until when it is promised, or null where nothing is promised yet
     * @param endedAt when it ended, or null while it runs
     */
    public record Own(
            String number,
            String title,
            String sentence,
            Phase phase,
            Instant submittedAt,
            @Nullable Instant dueFinishAt,
            @Nullable Instant endedAt) {}

    /**
     * Requests by their numbers and those of a person, those that run first and the newest of them at the top.
     *
     * @param person whose requests stand there too, whoever handed them in; or null
     * @param most of the person's
     */
    @Transactional(readOnly = true)
    public List<Own> list(Collection<String> numbers, @Nullable Nik person, int most) {
        return numbers.isEmpty() && person == null ? List.of() : own.list(numbers, person, most);
    }

    /** Numbers of what a person applied for, newest first. */
    @Transactional(readOnly = true)
    public List<String> numbersOf(Nik person, int most) {
        return own.numbersOf(person, most);
    }

    /** Whether a person is the applicant of a request. */
    @Transactional(readOnly = true)
    public boolean isOf(String number, Nik person) {
        return own.isOf(number, person);
    }

    /**
     * Tells a person, where their latest request says they can be told, that an account is tied to them now.
     *
     * @param occasion told once for each
     */
    @Transactional
    public void tellOfTie(Nik person, String occasion) {
        own.numbersOf(person, 1)
                .forEach(number -> notices.sendOnce(requests.get(number), MessageTemplate.AKUN_DIIKAT, occasion));
    }

    /** What the office holds about somebody in their own requests. */
    public interface OwnData {

        /**
         * Requests by their numbers and those of a person with their answers and letters, newest first. Runs in the caller's
         * transaction; whoever calls writes the sights down.
         *
         * @param before where the page begins, or null for the first
         */
        OwnPart list(Collection<String> numbers, @Nullable Nik person, @Nullable Long before);
    }

    /**
     * A page of it.
     *
     * @param next where the next page begins, or null on the last
     */
    public record OwnPart(List<OwnHeld> requests, @Nullable Long next) {
        public OwnPart {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What is held on one request.
     *
     * @param title title of the service's card, in the language of the page
     * @param corrections what was corrected about an answer, in sentences, by its key
     */
    public record OwnHeld(
            String number,
            String serviceCode,
            String title,
            Instant submittedAt,
            @Nullable Instant endedAt,
            List<Item> answers,
            Map<String, List<String>> corrections,
            List<LetterState> letters) {
        public OwnHeld {
            answers = List.copyOf(answers);
            corrections = Map.copyOf(corrections);
            letters = List.copyOf(letters);
        }

        @Override
        public String toString() {
            return "OwnHeld[" + number + "]";
        }
    }

    /** Drafts that their applicant put into an account. */
    public interface OwnDrafts {

        /** Those of these codes that are not sent and not gone, the newest first; nothing personal in them. */
        List<OwnDraft> list(Collection<String> codes);

        /** Lets another browser go on with a draft; whether it is there. Callers know whose it is. */
        boolean bring(String code, String browser);
    }

    /**
     * A draft.
     *
     * @param title title of the service's card, in the language of the page
     * @param keptUntil when it goes by itself
     */
    public record OwnDraft(String code, String title, Instant keptUntil) {}

    private static Audit.Sight sight(Grant grant, String field) {
        return new Audit.Sight(grant.purpose(), new Audit.Subject("request", grant.number()), List.of(field), null);
    }

    static void requireIdentified(Grant grant) {
        if (!grant.identified()) {
            throw new ForbiddenException("request.identify-first");
        }
    }
}
