package id.pendapa.letters;

import id.pendapa.letters.Letter.Signature;
import id.pendapa.letters.LetterHistory.Happened;
import id.pendapa.letters.RegisterRows.Wanted;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.requests.LetterProgress;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda book of outgoing letters: every number that was ever allotted, with what became of it. A kelurahan sees its
 * own, the kecamatan all. The lists name no person.
 */
@Service
public class RegisterBook {

    private static final int PAGE = 25;

    /** A number of a person does not belong into the words of a proof; it is not shown. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d .-]{7,}\\d");

    private final Gate gate;
    private final RegisterRows rows;
    private final LetterStore letters;
    private final LetterPapers papers;
    private final LetterHistory history;
    private final SignerDesk desk;

    RegisterBook(
            Gate gate,
            RegisterRows rows,
            LetterStore letters,
            LetterPapers papers,
            LetterHistory history,
            SignerDesk desk) {
        this.gate = gate;
        this.rows = rows;
        this.letters = letters;
        this.papers = papers;
        this.history = history;
        this.desk = desk;
    }

    /** What became of a number. */
    public enum Standing {
        WAITING,
        SIGNED,
        CANCELLED,
        REVOKED,
        IN_REVISION,
        REPLACED,
        RESERVED,
        FILLED,
        BURNED;

        /** Whether the letter is written outside of Pendapa. */
        public boolean isOutside() {
            return this == RESERVED || this == FILLED || this == BURNED;
        }
    }

    /**
     * One number of the book.
     *
     * @param code code of the letter, or of the outside letter
     * @param title empty where a reserved number is not filled in, as are request number and signer of an outside letter
     * @param signerTitle position that signs or signed
     */
    public record Line(
            String code,
            String number,
            LocalDate day,
            String title,
            String requestNumber,
            String signerTitle,
            Standing standing) {}

    /**
     * One page of the book, newest first.
     *
     * @param next what to ask for to see older ones, or null
     */
    public record Page(List<Line> lines, @Nullable Long next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that happened to a letter.
     *
     * @param kind stable code
     * @param reason in the words of whoever did it, or null
     */
    public record Step(
            Instant at, String kind, String by, @Nullable String reason) {}

    /**
     * The hand-over of the paper.
     *
     * @param receiver first letters of the name of who took it; the name stands in the request
     */
    public record HandedOver(Instant at, String by, String receiver, String proof) {
        static HandedOver of(LetterProgress.HandedOver whole) {
            return new HandedOver(
                    whole.at(),
                    whole.by(),
                    LetterChecking.masked(whole.receiver()),
                    LONG_NUMBER.matcher(whole.proof()).replaceAll("•••"));
        }
    }

    /**
     * A letter with its life so far.
     *
     * @param version what an act on it must name
     * @param revocable whether whoever looks may revoke it now
     * @param revisable whether whoever looks may ask for a corrected one now
     * @param endable whether whoever looks may still leave it as it is
     * @param related letters of the same request that replace it or that it replaces, as a stable code and the letter
     * @param handedOver that of its request, or null
     * @param attestedBy numbers of the letters that attest this one and fall with it
     */
    public record Entry(
            Line line,
            String signer,
            @Nullable Instant signedAt,
            int version,
            boolean revocable,
            boolean revisable,
            boolean endable,
            List<Related> related,
            @Nullable HandedOver handedOver,
            List<String> attestedBy,
            List<Step> steps) {
        public Entry {
            related = List.copyOf(related);
            attestedBy = List.copyOf(attestedBy);
            steps = List.copyOf(steps);
        }
    }

    /** Another letter of the same request: {@code replaced-by}, {@code replacing} (not signed yet) or {@code replaces}. */
    public record Related(String how, String code, String number) {}

    /**
     * Numbers, newest first.
     *
     * @param sought beginning of a number or a whole request number; empty for all
     * @param year of the number, or null for all
     * @param before the page before ended here, or null
     */
    @Transactional(readOnly = true)
    public Page list(String sought, @Nullable Integer year, @Nullable Long before) {
        Actor.Staff staff = gate.require(Permission.LETTER_REGISTER_VIEW);
        Wanted wanted =
                new Wanted(kelurahan(staff), sought.strip(), year, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<RegisterRows.Row> found = rows.list(wanted);
        List<Line> shown =
                found.stream().limit(PAGE).map(RegisterRows.Row::line).toList();
        return new Page(shown, found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    }

    /** One letter and what happened to it. Where it tells who took the paper, that is kept as a sight. */
    @Transactional
    public Entry get(String code) {
        Actor.Staff staff = gate.require(Permission.LETTER_REGISTER_VIEW);
        Letter letter = own(staff, code);
        Signature signature = letter.signature();
        List<Related> related = related(letter);
        return new Entry(
                line(letter),
                letter.signer().name(),
                signature == null ? null : signature.signedAt(),
                letter.version(),
                letter.holds() && gate.may(Permission.LETTER_REVOKE),
                letter.stage() == Letter.Stage.SIGNED && gate.may(Permission.LETTER_REVISE),
                letter.stage() == Letter.Stage.IN_REVISION
                        && related.stream().allMatch(other -> other.how().equals("replaces"))
                        && gate.may(Permission.LETTER_REVISE),
                related,
                handedOver(letter),
                letters.listAttesting(letter.id()).stream().map(Letter::number).toList(),
                history.list(letter).stream().map(RegisterBook::step).toList());
    }

    private List<Related> related(Letter letter) {
        List<Related> related = new ArrayList<>();
        for (Letter other : letters.list(letter.requestNumber())) {
            Long replaces = other.replacesId();
            if (replaces != null && replaces == letter.id() && other.stage() != Letter.Stage.CANCELLED) {
                String how = other.isWaiting() ? "replacing" : "replaced-by";
                related.add(new Related(how, other.code(), other.number()));
            }
            if (letter.replacesId() != null && letter.replacesId() == other.id()) {
                related.add(new Related("replaces", other.code(), other.number()));
            }
        }
        return related;
    }

    private @Nullable HandedOver handedOver(Letter letter) {
        HandedOver handed = letter.signature() == null
                ? null
                : desk.progress()
                        .findHandOver(letter.requestNumber())
                        .map(HandedOver::of)
                        .orElse(null);
        if (handed != null) {
            history.seen(letter, "letter-register", "receiver-masked");
        }
        return handed;
    }

    /**
     * The signed letter out of the archive. Who opened it, and why, is kept.
     *
     * @throws InvalidException {@code letter.reason} without a reason
     * @throws NotFoundException {@code letter.unsigned} if there is no signed file
     */
    @Transactional
    public LetterFile open(String code, String reason) {
        Letter letter = own(gate.require(Permission.LETTER_REGISTER_VIEW), code);
        Signature signature = letter.signature();
        if (signature == null) {
            throw new NotFoundException("letter.unsigned");
        }
        LetterSigning.requireReason(reason);
        history.seenBecause(letter, "letter-archive", reason.strip(), "letter");
        return new LetterFile(
                SignedFileName.of(letter, signature), signature.mediaType(), papers.readSigned(signature));
    }

    private Letter own(Actor.Staff staff, String code) {
        Letter letter = letters.get(code);
        Set<String> only = kelurahan(staff);
        if (!only.isEmpty() && (letter.issuerKelurahan() == null || !only.contains(letter.issuerKelurahan()))) {
            throw new NotFoundException("letter.unknown");
        }
        return letter;
    }

    /** The kelurahan that the officer is held to; empty for the kecamatan, which sees all. */
    private static Set<String> kelurahan(Actor.Staff staff) {
        Set<String> areas = new TreeSet<>();
        for (Actor.HeldDuty held : staff.duties()) {
            String area = held.kelurahanCode();
            if (area == null) {
                return Set.of();
            }
            areas.add(area);
        }
        return areas;
    }

    private static Line line(Letter letter) {
        return new Line(
                letter.code(),
                letter.number(),
                letter.day(),
                letter.title(),
                letter.requestNumber(),
                letter.signer().title(),
                Standing.valueOf(letter.stage().name()));
    }

    private static Step step(Happened happened) {
        return new Step(happened.at(), happened.event().name(), happened.by(), happened.reason());
    }
}
