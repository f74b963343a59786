package id.pendapa.performance.web;

import id.pendapa.platform.page.Bar;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One initiative.
 *
 * @param caption number and state
 * @param warnings what somebody should look at: past its day, without an owner
 * @param version what is sent with every form
 * @param effect its indicator before and after, in sentences
 * @param months the indicator by month, with marks
 * @param bars the same, drawn
 * @param marks where it began and ended in the drawing
 * @param story what happened to it, newest first
 * @param moves what can be done with it; none for whoever may not
 * @param open the form that was sent, or empty
 */
public record InitiativePage(
        long id,
        String title,
        String caption,
        List<String> warnings,
        int version,
        List<SummaryRow> facts,
        List<String> effect,
        List<List<Cell>> months,
        List<Bar> bars,
        List<Integer> marks,
        List<Told> story,
        List<MoveForm> moves,
        boolean mayEdit,
        boolean mayNote,
        String open,
        Form form) {

    public InitiativePage {
        warnings = List.copyOf(warnings);
        facts = List.copyOf(facts);
        effect = List.copyOf(effect);
        months = List.copyOf(months);
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        story = List.copyOf(story);
        moves = List.copyOf(moves);
    }

    /** Whether anything was measured in these months. */
    public boolean isDrawn() {
        return bars.stream().anyMatch(bar -> bar.height() > 0);
    }

    /** What was typed into one of the forms of the page, if it is the one that was sent. */
    public Form form(String name) {
        return open.equals(name) ? form : Form.EMPTY;
    }

    /**
     * A line of its history.
     *
     * @param title what happened and when
     * @param by who said so and when
     * @param lines what was said
     * @param link where proof lies, or null
     */
    public record Told(
            String title,
            String by,
            List<String> lines,
            @Nullable String link) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** Something that can be done with it. */
    public record MoveForm(String address, boolean asksWords) {}

    /**
     * All of them.
     *
     * @param next address of older ones, or null
     */
    public record Listed(
            boolean all,
            boolean mayManage,
            List<Row> open,
            List<Row> ended,
            @Nullable String next) {
        public Listed {
            open = List.copyOf(open);
            ended = List.copyOf(ended);
        }
    }

    /**
     * One in the list.
     *
     * @param late how late it is, or null
     */
    public record Row(long id, String title, @Nullable String late, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The form of a plan.
     *
     * @param id 0 for a new one
     * @param now what stands there now, where somebody was faster
     * @param indicators none where it stays as it is
     * @param fixed what is said of one that stays, or null
     */
    public record Plan(
            long id,
            int version,
            String title,
            List<SummaryRow> now,
            List<Option> owners,
            List<Option> indicators,
            @Nullable String fixed,
            Form form) {
        public Plan {
            now = List.copyOf(now);
            owners = List.copyOf(owners);
            indicators = List.copyOf(indicators);
        }
    }
}
