package id.pendapa.outreach.search;

import id.pendapa.platform.PublicTexts.PublicText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of all that is public. */
@Repository
class PublicTextRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PublicTextRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes what is new or other; what is the same is left alone, because its index costs. */
    void write(List<PublicText> texts, Instant now) {
        batches.batchUpdate("""
                INSERT INTO public_text (address, kind, title, summary, words, found_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                    summary = excluded.summary, words = excluded.words, found_at = excluded.found_at
                WHERE (public_text.kind, public_text.title, public_text.summary, public_text.words)
                    IS DISTINCT FROM (excluded.kind, excluded.title, excluded.summary, excluded.words)
                """, texts, BATCH, (row, text) -> {
            row.setString(1, text.address());
            row.setString(2, text.kind());
            row.setString(3, text.title());
            row.setString(4, text.summary());
            row.setString(5, text.words());
            row.setTimestamp(6, Timestamp.from(now));
        });
    }

    /** Removes what nobody tells any more. */
    void keepOnly(List<PublicText> texts) {
        jdbc.sql("DELETE FROM public_text WHERE NOT address = ANY (:told)")
                .param("told", texts.stream().map(PublicText::address).toArray(String[]::new))
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM public_text)")
                .query(Boolean.class)
                .single();
    }

    /** Addresses for machines that look for everything, with the moment since when each says what it says. */
    record Place(String address, Instant since) {}

    List<Place> places(int most) {
        return jdbc.sql("SELECT address, found_at FROM public_text ORDER BY address LIMIT :most")
                .param("most", most)
                .query((row, index) -> new Place(
                        row.getString("address"), row.getTimestamp("found_at").toInstant()))
                .list();
    }

    /**
     * The best of those with any of the thoughts: first those with most of them, then by where in the text they
     * stand. The standard of a service says less to people than its card, which has the same words.
     *
     * @param thoughts each in the way of {@code to_tsquery}
     */
    List<Found> search(List<String> thoughts, int most) {
        return jdbc.sql("""
                        WITH thought AS MATERIALIZED (
                            SELECT to_tsquery('indonesian', written) AS query FROM unnest(:thoughts) AS written),
                        any_thought AS MATERIALIZED (SELECT to_tsquery('indonesian', :any) AS query)
                        SELECT address, kind, title, summary FROM public_text, any_thought
                        WHERE search_words @@ any_thought.query
                        ORDER BY (SELECT count(*) FROM thought WHERE search_words @@ thought.query) DESC,
                            kind = 'standar',
                            ts_rank(search_words, any_thought.query, 1) DESC, address
                        LIMIT :most
                        """)
                .param("thoughts", thoughts.toArray(String[]::new))
                .param("any", String.join(" | ", thoughts))
                .param("most", most)
                .query((row, index) -> new Found(
                        row.getString("address"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("summary")))
                .list();
    }
}
