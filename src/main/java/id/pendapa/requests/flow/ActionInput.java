package id.pendapa.requests.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was entered with an action; only what the action asks for is looked at.
 *
 * @param reason words that the applicant can read
 * @param legalBasis legal basis of a refusal
 * @param objection how to object, for a refusal
 * @param items what the applicant must complete
 * @param ticked numbers of the ticked lines of the checklist, from 0
 * @param identityMethod how the identity was checked, as a code
 * @param handOver who took the papers, or null where nothing was entered
 */
public record ActionInput(
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String objection,
        List<AskedItem> items,
        Set<Integer> ticked,
        @Nullable String identityMethod,
        @Nullable HandOver handOver) {

    public static final ActionInput NOTHING = new ActionInput(null, null, null, List.of(), Set.of(), null, null);

    public ActionInput {
        items = List.copyOf(items);
        ticked = Set.copyOf(ticked);
    }

    /** The same with a reason. */
    public static ActionInput because(String reason) {
        return new ActionInput(reason, null, null, List.of(), Set.of(), null, null);
    }

    /** The same with a hand-over. */
    public ActionInput handing(HandOver over) {
        return new ActionInput(reason, legalBasis, objection, items, ticked, identityMethod, over);
    }

    /** Whom an officer had before them who took papers away. */
    public enum Receiver {
        APPLICANT,
        /** The one who applied for the applicant. */
        REPRESENTATIVE,
        /** Somebody else whom the applicant sent. */
        OTHER,
        /** An officer of the office that the papers go to. */
        OFFICE
    }

    /**
     * Who took the papers.
     *
     * @param receiver who that was, or null where nobody was chosen
     * @param name name of the one who took them; may be blank for the applicant, whose name is known
     * @param proof kind of the proof that was shown
     * @param authoritySeen whether the letter of authority was shown
     */
    public record HandOver(@Nullable Receiver receiver, String name, String proof, boolean authoritySeen) {

        /** The same to another office, where nobody is chosen. */
        public HandOver toOffice() {
            return new HandOver(Receiver.OFFICE, name, proof, false);
        }

        @Override
        public String toString() {
            return "HandOver[" + receiver + " •••]";
        }
    }

    /**
     * One thing that the applicant must complete.
     *
     * @param fieldKey key of the answer in the definition
     * @param reason what is wrong or missing, in words for the applicant
     */
    public record AskedItem(String fieldKey, String reason) {}
}
