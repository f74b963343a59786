package id.pendapa.practice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation, its story and what became of it.
 *
 * @param code its name in addresses
 * @param officer who one is in it
 * @param story what happens, in sentences; empty before it was begun
 * @param facts what one needs to type, as label and value
 * @param start where its work begins
 * @param begun whether it was begun
 * @param outcome what the log says so far, in one sentence
 * @param done whether all of it was done well
 * @param steps what belongs to it
 * @param slips what had better not been done, in sentences
 */
public record PracticePage(
        String code,
        String title,
        String summary,
        String officer,
        List<String> story,
        List<Fact> facts,
        String start,
        boolean begun,
        String outcome,
        boolean done,
        List<Said> steps,
        List<String> slips) {

    public PracticePage {
        story = List.copyOf(story);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        slips = List.copyOf(slips);
    }

    /** Something to type. */
    public record Fact(String label, String value) {}

    /**
     * A step.
     *
     * @param why why it matters
     */
    public record Said(String text, String why, boolean done) {}

    /**
     * A line of the list.
     *
     * @param state how one fares; null before it was begun
     */
    public record Row(
            String code,
            String title,
            String summary,
            @Nullable String state,
            boolean done) {}
}
