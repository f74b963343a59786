package id.pendapa.requests;

import id.pendapa.catalogue.Answers.Doubt;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.requests.CheckView.Happened;
import id.pendapa.requests.CheckView.Promises;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.requests.flow.Possibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request on one screen.
 *
 * @param revealed whether personal data are in clear
 * @param assignedTo position of the officer who took it, or null
 * @param mine whether that is the one who looks
 * @param olderWaits number of an older request of the same desk that nobody took, or null
 * @param identity who checked the applicant's identity and how, as a code and a position, or null
 * @param askable answers that the applicant can be asked to complete
 * @param helper who helped the applicant, or null
 * @param hasPhone whether the applicant gave the number of a mobile phone
 * @param toSign names of the papers that can be printed for signing
 * @param doubts answers that an officer should ask about
 * @param notes what officers noted for each other
 * @param remarks how often the applicant wrote about a draft
 * @param openRemarks how many of that nobody answered
 * @param fieldChecks how often an officer went and looked
 * @param receivers who may come for the papers
 * @param undoUntil until when the one who looks may take back the last step, or null
 * @param held actions that a rule of the flow keeps from the one who looks
 */
public record DeskView(
        String number,
        int version,
        String serviceTitle,
        String stateLabel,
        Phase phase,
        Channel channel,
        boolean revealed,
        Promises promises,
        @Nullable String assignedTo,
        boolean mine,
        @Nullable String olderWaits,
        @Nullable IdentityBy identity,
        @Nullable String helper,
        boolean hasPhone,
        List<Field> askable,
        List<Part> parts,
        List<Paper> papers,
        List<String> toSign,
        List<Found> findings,
        List<Doubtful> doubts,
        List<Note> notes,
        int remarks,
        int openRemarks,
        int fieldChecks,
        List<Possibility> possibilities,
        Receivers receivers,
        @Nullable Instant undoUntil,
        List<Held> held,
        List<LetterState> letters,
        List<Happened> history) {

    public DeskView {
        askable = List.copyOf(askable);
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
        toSign = List.copyOf(toSign);
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
        possibilities = List.copyOf(possibilities);
        held = List.copyOf(held);
        letters = List.copyOf(letters);
        history = List.copyOf(history);
    }

    /**
     * Who may come for the papers.
     *
     * @param representative the one who applied for the applicant, masked unless revealed, or null
     * @param toOffices codes of the actions by which papers go to another office
     */
    public record Receivers(@Nullable String representative, Set<String> toOffices) {
        public Receivers {
            toOffices = Set.copyOf(toOffices);
        }
    }

    /** Who checked the identity, how and when. */
    public record IdentityBy(String method, String by, Instant at) {}

    /** The answers of one page of the form. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** One answer in lines. */
    public record Line(Field field, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * One paper.
     *
     * @param fileKey key of its file, or null where the paper itself is brought
     * @param seenBy who saw the original, or null
     */
    public record Paper(
            String fieldKey,
            String label,
            @Nullable String fileKey,
            @Nullable String fileName,
            boolean image,
            @Nullable String seenBy,
            @Nullable Instant seenAt) {}

    /**
     * What a rule found.
     *
     * @param sentence what the rule demands
     * @param message what the applicant is told where it does not hold
     */
    public record Found(String sentence, boolean holds, boolean unknown, String message) {}

    /** A note for colleagues. */
    public record Note(String text, String by, Instant at) {
        @Override
        public String toString() {
            return "Note[•••]";
        }
    }

    /** An answer that numbers of the civil register put in doubt. */
    public record Doubtful(String label, Doubt.Kind why) {}

    /**
     * An action of the present state that this officer may not do.
     *
     * @param others labels of the actions whose doer may not do this one
     */
    public record Held(String label, Hindrance why, List<String> others) {
        public Held {
            others = List.copyOf(others);
        }
    }
}
