package id.pendapa.performance.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of the leadership.
 *
 * @param notes what was added to the meeting as a whole
 * @param decisions what was decided, with what was added to each
 * @param version what is sent with every form
 * @param sent whether the form of the page was sent
 */
public record MeetingPage(
        long id,
        int version,
        String title,
        List<SummaryRow> facts,
        List<Told> notes,
        List<Row> decisions,
        boolean mayManage,
        boolean sent,
        Form form) {

    public MeetingPage {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    /**
     * A line that was added later.
     *
     * @param title what it is
     * @param by who said so and when
     */
    public record Told(String title, List<String> lines, String by) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A meeting or a decision in a list.
     *
     * @param late how late its action is, or null
     */
    public record Row(String href, String title, @Nullable String late, List<String> lines, List<Told> notes) {
        public Row {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What whoever looks may see.
     *
     * @param open actions that are open
     * @param next address of older meetings, or null
     */
    public record Listed(
            boolean all,
            boolean mayManage,
            List<Row> open,
            List<Row> meetings,
            @Nullable String next) {
        public Listed {
            open = List.copyOf(open);
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * The form of a decision.
     *
     * @param meetingId of which meeting
     * @param caption which meeting that is
     * @param now what is written down of it already
     * @param initiatives none where there is none to choose
     */
    public record Plan(
            long meetingId,
            int version,
            String caption,
            List<SummaryRow> now,
            List<Option> owners,
            List<Option> initiatives,
            Form form) {
        public Plan {
            now = List.copyOf(now);
            owners = List.copyOf(owners);
            initiatives = List.copyOf(initiatives);
        }
    }

    /**
     * One decision.
     *
     * @param meetingId its meeting; 0 for whoever may not read that
     * @param late how late its action is, or null
     * @param notes what was added later
     * @param moves what can be done with its action
     * @param open the form that was sent, or empty
     */
    public record One(
            long id,
            int version,
            long meetingId,
            String title,
            @Nullable String late,
            List<SummaryRow> facts,
            List<Told> notes,
            List<MoveForm> moves,
            boolean mayCorrect,
            String open,
            Form form) {
        public One {
            facts = List.copyOf(facts);
            notes = List.copyOf(notes);
            moves = List.copyOf(moves);
        }

        /** What was typed into one of the forms of the page, if it is the one that was sent. */
        public Form form(String name) {
            return open.equals(name) ? form : Form.EMPTY;
        }
    }

    /**
     * Something that can be done with an action.
     *
     * @param asksPublic whether words for everybody must be said to it
     */
    public record MoveForm(String address, boolean asksPublic) {}
}
