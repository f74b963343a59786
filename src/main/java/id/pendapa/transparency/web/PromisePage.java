package id.pendapa.transparency.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office promised to everybody.
 *
 * @param open how each stands and what was promised, the late ones first
 * @param ended the newest first
 * @param next address of older ones, or null
 */
public record PromisePage(
        List<SummaryRow> open,
        List<SummaryRow> ended,
        @Nullable String next) {

    public PromisePage {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }
}
