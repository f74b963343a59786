package id.pendapa.letters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of letters that wait.
 *
 * @param base address of the list; a letter lies below it
 * @param texts beginning of the keys of its texts
 * @param done what has just been done, or null
 * @param next code of the last letter where there are more, or null
 */
public record SignListPage(
        String base,
        String texts,
        List<Row> rows,
        @Nullable String done,
        @Nullable String next) {

    public SignListPage {
        rows = List.copyOf(rows);
    }

    /**
     * One letter.
     *
     * @param hint what is special about it, or null
     */
    public record Row(
            String code,
            String title,
            String number,
            String since,
            String signer,
            @Nullable String hint) {}
}
