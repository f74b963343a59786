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
 * @param receiver who took the letter
 * @param receiverProof on what proof
 */
public record ActionInput(
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String objection,
        List<AskedItem> items,
        Set<Integer> ticked,
        @Nullable String identityMethod,
        @Nullable String receiver,
        @Nullable String receiverProof) {

    public static final ActionInput NOTHING = new ActionInput(null, null, null, List.of(), Set.of(), null, null, null);

    public ActionInput {
        items = List.copyOf(items);
        ticked = Set.copyOf(ticked);
    }

    /** The same with a reason. */
    public static ActionInput because(String reason) {
        return new ActionInput(reason, null, null, List.of(), Set.of(), null, null, null);
    }

    /**
     * One thing that the applicant must complete.
     *
     * @param fieldKey key of the answer in the definition
     * @param reason what is wrong or missing, in words for the applicant
     */
    public record AskedItem(String fieldKey, String reason) {}
}
