package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Permission;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.LetterState.Stage;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets applicants read their letter as a draft before it is signed, and say what is wrong with it. Nobody has to, and the
 * clock does not wait for it; but whoever signs sees that a remark is open, and an officer answers it.
 */
@Service
public class DraftRemarks {

    private static final int LONGEST = 1000;

    /** More than this on one request is a conversation, and that is led at the counter. */
    private static final int MOST = 5;

    private final DeskAccess access;
    private final RequestRows rows;
    private final RequestRemarks remarks;
    private final RequestMoves moves;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final ObjectProvider<LetterOfRequest> letters;
    private final FormKeys formKeys;
    private final Audit audit;

    DraftRemarks(
            DeskAccess access,
            RequestRows rows,
            RequestRemarks remarks,
            RequestMoves moves,
            MoveTools tools,
            RequestNotices notices,
            ObjectProvider<LetterOfRequest> letters,
            FormKeys formKeys,
            Audit audit) {
        this.access = access;
        this.rows = rows;
        this.remarks = remarks;
        this.moves = moves;
        this.tools = tools;
        this.notices = notices;
        this.letters = letters;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** What the applicant said is wrong. */
    public record Remark(
            UUID key, String text, Instant at, @Nullable Answer answer) {
        @Override
        public String toString() {
            return "Remark[•••]";
        }
    }

    /**
     * What an officer answered.
     *
     * @param mended whether the applicant was right and it was corrected
     */
    public record Answer(String text, boolean mended, String by, Instant at) {
        @Override
        public String toString() {
            return "Answer[•••]";
        }
    }

    /** A letter that is not signed yet. */
    public record Draft(String code, String title) {}

    /**
     * The drafts of a request and what was said about them.
     *
     * @param writable whether one more remark can be written
     */
    public record Overview(String number, List<Draft> drafts, List<Remark> remarks, boolean writable) {
        public Overview {
            drafts = List.copyOf(drafts);
            remarks = List.copyOf(remarks);
        }
    }

    /** What there is to read, for the applicant. */
    @Transactional
    public Overview open(Grant grant) {
        ApplicantActions.requireIdentified(grant);
        ServiceRequest request = rows.requests().get(grant.number());
        List<Draft> drafts = drafts(request);
        List<Remark> written = remarks.list(request.id());
        audit.saw(new Audit.Sight(grant.purpose(), subject(grant.number()), List.of("remarks"), null));
        return new Overview(grant.number(), drafts, written, !drafts.isEmpty() && written.size() < MOST);
    }

    /**
     * A letter as it would be, marked as a draft.
     *
     * @throws NotFoundException {@code request.draft.none} if it is signed already, or there is no such letter
     */
    @Transactional
    public byte[] print(Grant grant, String letterCode) {
        ApplicantActions.requireIdentified(grant);
        ServiceRequest request = rows.requests().get(grant.number());
        if (drafts(request).stream().noneMatch(draft -> draft.code().equals(letterCode))) {
            throw new NotFoundException("request.draft.none");
        }
        audit.saw(new Audit.Sight(grant.purpose(), subject(grant.number()), List.of("draft." + letterCode), null));
        return letters.getObject().preview(moves.order(request, letterCode), PaperSize.A4);
    }

    /**
     * Writes a remark, once per form. The request's version goes up: an officer who is about to act looks again.
     *
     * @throws InvalidException {@code request.remark.empty} or {@code request.remark.long}
     * @throws ConflictException {@code request.remark.late} once all letters are signed, {@code request.remark.many}
     */
    @Transactional
    public void write(Grant grant, String text, UUID formKey) {
        ApplicantActions.requireIdentified(grant);
        String remark = text(text, "request.remark");
        formKeys.once(formKey, grant.number() + "|" + remark, () -> {
            ServiceRequest request = rows.requests().get(grant.number());
            if (drafts(request).isEmpty()) {
                throw new ConflictException("request.remark.late");
            }
            if (remarks.list(request.id()).size() >= MOST) {
                throw new ConflictException("request.remark.many");
            }
            Instant now = tools.now();
            remarks.add(request.id(), formKey, remark, now);
            happened(request, Kind.REMARKED, new Actor.Citizen(), formKey, now);
            audit.acted(
                    new Audit.Act("request.remarked", subject(grant.number()), Map.of("remark", formKey.toString())));
            return grant.number();
        });
    }

    /** Remarks on a request, for those who work on it. */
    @Transactional
    public Overview read(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.REMARK_ANSWER);
        audit.saw(new Audit.Sight("desk-remarks", subject(number), List.of("remarks"), null));
        return new Overview(
                number, drafts(opened.request()), remarks.list(opened.request().id()), false);
    }

    /**
     * Answers a remark, once per form, and tells the applicant.
     *
     * @param mended whether it was corrected
     * @throws InvalidException {@code request.remark-answer.empty} or {@code request.remark-answer.long}
     * @throws ConflictException {@code request.remark.answered} if somebody was faster
     */
    @Transactional
    public void answer(String number, UUID remark, boolean mended, String text, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REMARK_ANSWER);
        String answer = text(text, "request.remark-answer");
        formKeys.once(formKey, number + "|" + remark + "|" + mended + "|" + answer, () -> {
            ServiceRequest request = opened.request();
            Instant now = tools.now();
            if (!remarks.answer(request.id(), remark, mended, answer, opened.staff(), now)) {
                throw new ConflictException("request.remark.answered");
            }
            happened(request, Kind.ANSWERED, opened.staff(), remark, now);
            notices.send(
                    tools.service(request).definition(),
                    number,
                    moves.answers(request),
                    List.of("TANGGAPAN_DIJAWAB"),
                    request.version() + 1);
            audit.acted(new Audit.Act(
                    "request.remark-answered",
                    subject(number),
                    Map.of("remark", remark.toString(), "mended", Boolean.toString(mended))));
            return number;
        });
    }

    private static String text(String typed, String code) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new InvalidException(code + ".empty");
        } else if (text.length() > LONGEST) {
            throw new InvalidException(code + ".long", Integer.toString(LONGEST));
        }
        return text;
    }

    private void happened(ServiceRequest request, Kind kind, Actor actor, UUID remark, Instant now) {
        rows.dues().raiseVersion(request);
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                request.version() + 1,
                                kind,
                                kind.name(),
                                actor,
                                request.state(),
                                request.state(),
                                null,
                                Map.of("remark", remark.toString()),
                                now));
    }

    private List<Draft> drafts(ServiceRequest request) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null
                ? List.of()
                : drafts(request.phase(), tools.service(request).definition(), port.list(request.number()));
    }

    /** Letters of the definition that are not signed, or are being corrected; none once the request has ended. */
    static List<Draft> drafts(Phase phase, ServiceDefinition definition, List<LetterState> made) {
        Set<String> signed = made.stream()
                .filter(letter -> letter.stage() == Stage.SIGNED)
                .map(LetterState::letterCode)
                .collect(Collectors.toSet());
        return phase == Phase.ENDED
                ? List.of()
                : definition.letters().stream()
                        .filter(letter -> !signed.contains(letter.code()))
                        .map(letter -> new Draft(letter.code(), letter.title()))
                        .toList();
    }

    private static Audit.Subject subject(String number) {
        return new Audit.Subject("request", number);
    }
}
