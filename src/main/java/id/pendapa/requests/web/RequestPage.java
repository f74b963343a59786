package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.requests.DeskView;
import id.pendapa.requests.LetterState;
import id.pendapa.requests.web.CheckPage.Line;
import id.pendapa.requests.web.CheckPage.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request on one screen.
 *
 * @param primary the big next step
 * @param others what else may be done
 * @param held what a rule keeps from this officer: the action, and why in a sentence
 * @param identityWhen when the identity was checked, in words, or null
 * @param undoUntil until when the last step may be taken back, in words, or null
 * @param mayLift whether this officer may lift the four-eyes rule here
 * @param mayReassign whether this officer may give it to somebody else although a colleague has it
 * @param fresh whether it was just entered at the counter
 * @param errors what is wrong with a form, by name of the input
 */
public record RequestPage(
        DeskView view,
        List<Line> promises,
        List<ActionForm> primary,
        List<ActionForm> others,
        List<Line> held,
        List<LetterState> letters,
        List<Step> steps,
        List<NoteLine> notes,
        @Nullable String identityWhen,
        @Nullable String undoUntil,
        boolean mayLift,
        boolean mayReassign,
        boolean fresh,
        Posted typed,
        Map<String, String> errors) {

    public RequestPage {
        promises = List.copyOf(promises);
        primary = List.copyOf(primary);
        others = List.copyOf(others);
        held = List.copyOf(held);
        letters = List.copyOf(letters);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** A note for colleagues, with its time in words. */
    public record NoteLine(String text, String when, String by) {}
}
