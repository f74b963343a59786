package id.pendapa.participation.web;

import id.pendapa.participation.web.ProposalPage.Note;
import id.pendapa.participation.web.ProposalPage.Row;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as everybody reads it, or whoever made it.
 *
 * @param late how late it is, or null
 * @param notes the answers, oldest first
 * @param supports how many support it, in words
 * @param maySupport whether one can say so
 * @param known how far whoever looks is known
 */
public record PublicProposalPage(
        String number,
        String title,
        String state,
        @Nullable String late,
        List<SummaryRow> facts,
        List<Note> notes,
        String supports,
        boolean supported,
        boolean maySupport,
        Known known) {

    public PublicProposalPage {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /** How far somebody is known. */
    public enum Known {
        /** Not signed in. */
        NOBODY,
        /** An account that is tied to no person yet. */
        ACCOUNT,
        PERSON
    }

    /** The list; {@code next} is the address of older ones, or null. */
    public record Board(List<Row> rows, @Nullable String next) {
        public Board {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The form of a new one.
     *
     * @param own what this person proposed
     */
    public record Sheet(Known known, List<Option> kelurahan, List<Row> own, Form form) {
        public Sheet {
            kelurahan = List.copyOf(kelurahan);
            own = List.copyOf(own);
        }
    }
}
