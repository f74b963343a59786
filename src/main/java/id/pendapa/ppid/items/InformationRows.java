package id.pendapa.ppid.items;

import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.ppid.items.InformationItem.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of public information. */
@Repository
class InformationRows {

    private final JdbcClient jdbc;

    InformationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Text text, boolean example, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO ppid_item (class, title, summary, holder, form, dated_on, link, body, article, consequence,
                            excluded_until, example, entered_at, entered_by, changed_at)
                        VALUES (:class, :title, :summary, :holder, :form, :dated, :link, :body, :article, :consequence, :until,
                            :example, :now, :by, :now)
                        RETURNING id
                        """)
                .params(words(text))
                .param("dated", text.datedOn(), Types.DATE)
                .param("until", until(text), Types.DATE)
                .param("example", example)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Writes other words, if nobody was faster; the office has read it then. */
    boolean change(long id, int version, Text text, Instant now) {
        return jdbc.sql("""
                        UPDATE ppid_item SET version = version + 1, class = :class, title = :title, summary = :summary,
                            holder = :holder, form = :form, dated_on = :dated, link = :link, body = :body, article = :article,
                            consequence = :consequence, excluded_until = :until, example = false, changed_at = :now
                        WHERE id = :id AND version = :version
                        """)
                        .params(words(text))
                        .param("dated", text.datedOn(), Types.DATE)
                        .param("until", until(text), Types.DATE)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes it away from outside or shows it again, if nobody was faster. */
    boolean withdraw(long id, int version, boolean away, Instant now) {
        return jdbc.sql("""
                        UPDATE ppid_item SET version = version + 1, changed_at = :now,
                            withdrawn_at = CASE WHEN :away THEN CAST(:now AS timestamptz) END
                        WHERE id = :id AND version = :version AND (withdrawn_at IS NULL) = :away
                        """)
                        .param("away", away)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, Object> words(Text text) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "class", text.klass().name(),
                "title", text.title(),
                "summary", text.summary(),
                "holder", text.holder(),
                "form", text.form()));
        Exclusion exclusion = text.exclusion();
        words.put("link", text.link());
        words.put("body", text.body());
        words.put("article", exclusion == null ? null : exclusion.article());
        words.put("consequence", exclusion == null ? null : exclusion.consequence());
        return words;
    }

    private static @Nullable LocalDate until(Text text) {
        Exclusion exclusion = text.exclusion();
        return exclusion == null ? null : exclusion.until();
    }

    Optional<InformationItem> find(long id) {
        return jdbc.sql("SELECT * FROM ppid_item WHERE id = :id")
                .param("id", id)
                .query(InformationRows::read)
                .optional();
    }

    /** Shown ones of a class or of all with an empty one, by id, after one of them. */
    List<InformationItem> listShown(String klass, long after, int most) {
        return jdbc.sql("""
                        SELECT * FROM ppid_item
                        WHERE withdrawn_at IS NULL AND (:class = '' OR class = :class) AND id > :after ORDER BY id LIMIT :most
                        """)
                .param("class", klass)
                .param("after", after)
                .param("most", most)
                .query(InformationRows::read)
                .list();
    }

    /**
     * Shown ones with these words, best first.
     *
     * @param query words as {@link Lexemes} writes them
     * @param klass class, or empty for all
     */
    List<InformationItem> search(String query, String klass, int most) {
        return jdbc.sql("""
                        SELECT ppid_item.* FROM ppid_item, to_tsquery('indonesian', :query) AS query
                        WHERE withdrawn_at IS NULL AND (:class = '' OR class = :class) AND search_words @@ query
                        ORDER BY ts_rank(search_words, query) DESC, id LIMIT :most
                        """)
                .param("query", query)
                .param("class", klass)
                .param("most", most)
                .query(InformationRows::read)
                .list();
    }

    /** All, newest change first, also what is withdrawn; before one of them. */
    List<InformationItem> listAll(long before, int most) {
        return jdbc.sql("""
                        SELECT * FROM ppid_item WHERE :before = 0 OR id < :before ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(InformationRows::read)
                .list();
    }

    private static InformationItem read(ResultSet row, int index) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new InformationItem(
                row.getLong("id"),
                row.getInt("version"),
                text(row),
                row.getBoolean("example"),
                row.getTimestamp("changed_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Text text(ResultSet row) throws SQLException {
        String article = row.getString("article");
        Exclusion exclusion = article == null
                ? null
                : new Exclusion(
                        article,
                        Objects.requireNonNullElse(row.getString("consequence"), ""),
                        row.getObject("excluded_until", LocalDate.class));
        return new Text(
                Klass.valueOf(row.getString("class")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("holder"),
                row.getString("form"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("link"),
                row.getString("body"),
                exclusion);
    }
}
