package id.pendapa.transparency.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.transparency.web.StandardPage.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard of a service at the desk.
 *
 * @param count how many of the 14 are filled, in words
 * @param facts what is in force, the draft and when it is looked at again
 * @param notes what must be said of it, in sentences
 * @param ofCard components that the card tells
 * @param typed components that the office types
 * @param gate what may be done about adopting it
 * @param open which form was sent: {@code tulis}, {@code tetapkan}, {@code fkp}, {@code monev}, or empty
 */
public record StandardDeskPage(
        String code,
        String title,
        Seen seen,
        String count,
        List<SummaryRow> facts,
        List<String> notes,
        List<Part> ofCard,
        List<Part> typed,
        Adopting gate,
        List<Told> forums,
        List<Told> monitorings,
        List<Told> history,
        List<Option> services,
        String open,
        Form form) {

    public StandardDeskPage {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        ofCard = List.copyOf(ofCard);
        typed = List.copyOf(typed);
        forums = List.copyOf(forums);
        monitorings = List.copyOf(monitorings);
        history = List.copyOf(history);
        services = List.copyOf(services);
    }

    /** What was typed into one of the forms; nothing where another was sent. */
    public Form form(String name) {
        return open.equals(name) ? form : Form.EMPTY;
    }

    /**
     * What the officer has before their eyes.
     *
     * @param textId newest draft, 0 for none
     * @param cardVersion version of the card
     * @param standardId version in force, 0 for none
     */
    public record Seen(long textId, int cardVersion, long standardId) {}

    /**
     * Whether the draft can be adopted.
     *
     * @param missing names of components that are not there yet
     * @param why why it cannot be adopted now, or null where the form is shown
     */
    public record Adopting(List<String> missing, @Nullable String why) {
        public Adopting {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Something that is kept.
     *
     * @param href where it can be read, or null
     */
    public record Told(String title, @Nullable String href, List<SummaryRow> rows) {
        public Told {
            rows = List.copyOf(rows);
        }
    }

    /** All services at the desk. */
    public record Listed(List<Cell> head, List<List<Cell>> rows, String count) {
        public Listed {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The maklumat at the desk.
     *
     * @param seen newest draft, 0 for none
     * @param why why it cannot be adopted now, or null where the form is shown
     */
    public record Promise(
            long seen,
            String body,
            boolean ready,
            @Nullable String why,
            List<Option> signers,
            List<Told> adopted,
            String open,
            Form form) {
        public Promise {
            signers = List.copyOf(signers);
            adopted = List.copyOf(adopted);
        }

        /** What was typed into one of the forms; nothing where another was sent. */
        public Form form(String name) {
            return open.equals(name) ? form : Form.EMPTY;
        }
    }

    /** The evidence list, by who asks for it. */
    public record Checklist(List<Group> groups) {
        public Checklist {
            groups = List.copyOf(groups);
        }
    }

    /** Lines that one asker wants. */
    public record Group(String title, String certainty, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of the evidence list.
     *
     * @param weight percent in words, or null
     * @param known what Pendapa knows, in sentences
     * @param sure whether it knows anything
     * @param href page that shows it, or null
     * @param note what the office said, or null
     * @param link where the office says that it lies, or null
     */
    public record Item(
            String name,
            String title,
            @Nullable String weight,
            List<String> known,
            boolean sure,
            @Nullable String href,
            @Nullable String note,
            @Nullable String link) {
        public Item {
            known = List.copyOf(known);
        }
    }

    /** One line to write on. */
    public record Noted(Item item, long seen, Form form) {}
}
