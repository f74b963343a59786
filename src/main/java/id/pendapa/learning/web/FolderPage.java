package id.pendapa.learning.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * A folder of lessons before it is taken.
 *
 * @param sentence what would happen, or what happened
 * @param takes whether there is anything to take
 * @param files what would become of each
 */
public record FolderPage(long id, String sentence, boolean takes, List<SummaryRow> files) {

    public FolderPage {
        files = List.copyOf(files);
    }
}
