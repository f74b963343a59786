package id.pendapa.participation.forums;

import java.util.List;

/**
 * What the record of a forum (berita acara) says, in words, for a page or a letter.
 *
 * @param paragraphs how it was, one after the other
 * @param summary what was said, in Markdown
 * @param rows how many came, by group
 * @param agreements what was agreed, in its order
 */
public record ForumRecord(
        String title, List<String> paragraphs, String summary, List<Row> rows, List<Agreed> agreements) {

    public ForumRecord {
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
        agreements = List.copyOf(agreements);
    }

    /**
     * A group.
     *
     * @param who which of them were invited
     */
    public record Row(String group, String who, int invited, int came) {}

    /** An agreement with the position of its owner and its day. */
    public record Agreed(String words, String owner, String due) {}
}
