package id.pendapa.residents.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search in the register, ready to print.
 *
 * @param open whether the office has a right to a register today
 * @param edits whether the reader may enter people
 * @param imports whether the reader may take files in
 * @param exports whether the reader may take people out in a file
 * @param found who was found, or null where nothing was sought
 * @param lookup opens those found, or empty
 */
public record ResidentPage(
        boolean open,
        boolean edits,
        boolean imports,
        boolean exports,
        Form form,
        @Nullable List<Line> found,
        String lookup) {

    /**
     * Somebody in a list, masked.
     *
     * @param facts NIK, year of birth and kelurahan in one line
     * @param standing a word where they are not here any more, or empty
     */
    public record Line(String href, String name, String facts, String standing) {}

    /** What happened to somebody. */
    public record Happened(String what, String reason, String recorded) {}

    /**
     * A person.
     *
     * @param standing a word where they are not here any more, or empty
     * @param mergedInto address of who they turned out to be, or null
     * @param edits whether the reader may write something down
     * @param events what may be written down
     * @param mergeable whether it is a temporary identity
     */
    public record Person(
            long id,
            int version,
            String lookup,
            String name,
            String standing,
            boolean revealed,
            List<SummaryRow> facts,
            List<Line> family,
            List<Happened> history,
            @Nullable String mergedInto,
            boolean edits,
            List<Option> events,
            boolean mergeable,
            Form form) {}

    /**
     * One input of the form for a person.
     *
     * @param hint or null
     * @param options empty for a text
     */
    public record Input(String id, String label, @Nullable String hint, List<Option> options) {}

    /**
     * The form for a person.
     *
     * @param alike people who may be the same
     */
    public record Entry(List<Input> inputs, List<Option> ways, List<Line> alike, Form form) {}

    /** The form for a correction of somebody. */
    public record Correction(long id, String lookup, int version, Entry entry) {}

    /** The order of a file of people. */
    public record Export(List<Option> kelurahan, Form form) {}

    /**
     * The rights to a register.
     *
     * @param newest what the next one must follow
     * @param rights newest first, each in words
     */
    public record Rights(boolean open, long newest, List<List<SummaryRow>> rights, Form form) {}
}
