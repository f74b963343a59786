package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its applicant follows it at {@code /cek}. Nothing personal is in it until the applicant named the birth
 * date.
 *
 * @param identified whether the one fact more was right: reasons, names and letters show only then
 * @param version version that an action of the applicant must name
 * @param sentence what is happening now, in one sentence
 * @param applicantName name, or null unless identified
 * @param promises the two promises and the waiting time
 * @param completion what the applicant is asked for, or null
 * @param withdrawAction code of the action that withdraws, or null where it is too late
 * @param receiveAction code of the action that says that the letter was received, or null
 * @param letters letters that were issued
 * @param draft whether a letter can be read before it is signed
 * @param toSign names of the papers that can be printed for signing; none unless identified
 * @param release whether they may be downloaded, or why not
 * @param history what happened, oldest first
 * @param proofCode leads to the proof that the request was received, and opens nothing else
 */
public record CheckView(
        String number,
        String serviceCode,
        int serviceVersion,
        String serviceTitle,
        boolean identified,
        int version,
        Phase phase,
        @Nullable Outcome outcome,
        String sentence,
        @Nullable String applicantName,
        Promises promises,
        @Nullable Completion completion,
        @Nullable String withdrawAction,
        @Nullable String receiveAction,
        List<Letter> letters,
        boolean draft,
        List<String> toSign,
        Release release,
        List<Happened> history,
        String proofCode) {

    public CheckView {
        letters = List.copyOf(letters);
        toSign = List.copyOf(toSign);
        history = List.copyOf(history);
    }

    /**
     * The two promises.
     *
     * @param completeAt when the papers were complete, or null
     * @param dueFinishAt "selesai paling lambat", or null until the papers are complete
     * @param pausedSince since when the applicant is waited for, or null
     * @param pausedMinutes office minutes of waiting for the applicant that are over
     * @param otherSince since when another office is waited for, or null
     * @param otherMinutes office minutes of waiting for another office that are over
     * @param provisional whether a due time lies beyond the known holidays
     * @param renewedAt the newer time that was named in place of the one that counts, or null
     */
    public record Promises(
            Instant submittedAt,
            Instant dueCheckAt,
            @Nullable Instant completeAt,
            @Nullable Instant dueFinishAt,
            @Nullable Instant pausedSince,
            long pausedMinutes,
            @Nullable Instant otherSince,
            long otherMinutes,
            boolean provisional,
            @Nullable Instant endedAt,
            @Nullable Instant renewedAt) {}

    /**
     * What must be completed.
     *
     * @param action code of the action that sends it
     * @param until until when, before the request lapses
     */
    public record Completion(String action, @Nullable Instant until, List<Item> items) {
        public Completion {
            items = List.copyOf(items);
        }
    }

    /** One thing asked for; the reason is null unless identified. */
    public record Item(Field field, @Nullable String reason) {
        public String fieldKey() {
            return field.key();
        }

        public String label() {
            return field.label();
        }
    }

    /** A letter that was issued; the stage tells whether it is the one to use. */
    public record Letter(
            String code,
            String title,
            String number,
            LetterState.Stage stage,
            @Nullable String verificationCode) {}

    /** Whether letters may be downloaded here. */
    public enum Release {
        /** Not all letters are signed. */
        NOT_READY,
        /** Signed, but nobody has checked the applicant's identity yet: the letter is handed out at the counter. */
        IDENTITY_MISSING,
        RELEASED
    }

    /**
     * Who took papers away.
     *
     * @param who who that was, in words
     * @param name name, or null where nobody may read it
     * @param proof on what proof, or null likewise
     * @param authoritySeen whether the letter of authority was shown
     */
    public record Taken(
            String who, @Nullable String name, @Nullable String proof, boolean authoritySeen) {}

    /**
     * One line of the history.
     *
     * @param text what happened, in words
     * @param by position of the one who did it
     * @param reason reason, or null where none was given or not identified
     * @param legalBasis legal basis of a refusal, or null
     * @param objection how to object, or null
     * @param taken who took the papers, or null where none were handed over
     */
    public record Happened(
            Instant at,
            String text,
            String by,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String objection,
            @Nullable Taken taken) {}
}
