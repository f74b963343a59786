package id.pendapa.platform.backup.web;

import id.pendapa.platform.page.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code /pengaturan/cadangan}.
 *
 * @param folder where backups go, or null where the process makes none
 * @param warning what is wrong, or null
 * @param lastGood the newest good backup in words, or null
 * @param ordered whether one was just asked for
 * @param keys how the newest change of keys stands, in words
 */
public record BackupPage(
        @Nullable String folder,
        @Nullable String warning,
        @Nullable String lastGood,
        boolean ordered,
        List<Cell> head,
        List<List<Cell>> rows,
        String keys) {

    public BackupPage {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
