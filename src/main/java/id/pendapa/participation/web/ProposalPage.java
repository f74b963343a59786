package id.pendapa.participation.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An idea or a proposal, for officers.
 *
 * @param base address of its list
 * @param late how late it is, or null
 * @param notes what was done with it
 * @param supports how many support it, in words
 * @param onPaper whether support is written down at the counter, instead of given by whoever looks
 * @param open the form that was sent, or empty
 */
public record ProposalPage(
        String base,
        long id,
        int version,
        String title,
        @Nullable String late,
        List<SummaryRow> facts,
        List<Note> notes,
        String supports,
        boolean supported,
        boolean maySupport,
        boolean onPaper,
        List<MoveForm> moves,
        List<Option> owners,
        String open,
        Form form) {

    public ProposalPage {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        moves = List.copyOf(moves);
        owners = List.copyOf(owners);
    }

    /** What was typed into one of the forms of the page, if it is the one that was sent. */
    public Form form(String name) {
        return open.equals(name) ? form : Form.EMPTY;
    }

    /**
     * What was done.
     *
     * @param by who did it and when
     */
    public record Note(String title, List<String> lines, String by) {
        public Note {
            lines = List.copyOf(lines);
        }
    }

    /** Something that can be done. */
    public record MoveForm(String address, boolean asksWords, boolean asksOwner) {}

    /**
     * One in a list.
     *
     * @param late how late it is, or null
     */
    public record Row(String href, String title, @Nullable String late, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** A part of a list under its heading. */
    public record Part(String heading, String none, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A list for officers.
     *
     * @param name whose it is: part of the keys of its words
     * @param next address of older ones, or null
     */
    public record Listed(
            String base,
            String name,
            boolean mayWrite,
            List<Part> parts,
            @Nullable String next) {
        public Listed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A new one.
     *
     * @param kelurahan none for an idea of an officer
     */
    public record Entry(String base, String name, List<Option> kelurahan, Form form) {
        public Entry {
            kelurahan = List.copyOf(kelurahan);
        }
    }
}
