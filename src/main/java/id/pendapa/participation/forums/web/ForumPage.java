package id.pendapa.participation.forums.web;

import id.pendapa.participation.forums.Forum.Document;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a forum, at the desk and for everybody.
 *
 * @param html what is asked, safe for a page
 * @param counts how many voices there are, in words
 * @param older address of older voices, or null
 * @param recorded whether its record is written
 */
public record ForumPage(
        String code,
        String topic,
        boolean example,
        String state,
        String html,
        List<SummaryRow> facts,
        List<Document> documents,
        List<Added> additions,
        String counts,
        List<Said> voices,
        @Nullable String older,
        List<Agreed> agreements,
        boolean recorded) {

    public ForumPage {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        additions = List.copyOf(additions);
        voices = List.copyOf(voices);
        agreements = List.copyOf(agreements);
    }

    /** What was added, by whom and when. */
    public record Added(List<String> lines, String by) {
        public Added {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A voice.
     *
     * @param by as what somebody speaks, from where and when
     * @param hidden why its words are not shown, or null
     * @param looked who looked at it, or null where the page is for everybody
     */
    public record Said(
            long id,
            int version,
            String by,
            List<String> lines,
            @Nullable String hidden,
            @Nullable String looked) {
        public Said {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An agreement.
     *
     * @param late how late it is, or null
     * @param open whether nobody said yet what came of it
     * @param outcome what came of it, or null
     */
    public record Agreed(
            long id,
            int version,
            String words,
            String owner,
            String state,
            @Nullable String late,
            boolean open,
            @Nullable String outcome) {}

    /**
     * One in a list.
     *
     * @param late how many agreements are late, in words, or null
     */
    public record Row(String href, String title, @Nullable String late, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** A list for everybody. */
    public record Listed(List<Row> rows, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** A forum for everybody. */
    public record Shown(ForumPage forum, boolean open, boolean sent) {}

    /** The form of a voice. */
    public record Write(
            String code, String topic, boolean open, List<Option> parties, List<Option> kelurahan, Form form) {
        public Write {
            parties = List.copyOf(parties);
            kelurahan = List.copyOf(kelurahan);
        }
    }
}
