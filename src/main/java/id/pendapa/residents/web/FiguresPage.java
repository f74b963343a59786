package id.pendapa.residents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people live here, ready to print.
 *
 * @param inside whether it is the office's own page, with every cell
 * @param people how many, or null where that is hidden
 */
public record FiguresPage(boolean inside, @Nullable String people, List<Table> tables) {

    /** A table; without rows where it cannot be told. */
    public record Table(String title, List<Row> rows) {}

    /** A row. */
    public record Row(String word, String people) {}
}
