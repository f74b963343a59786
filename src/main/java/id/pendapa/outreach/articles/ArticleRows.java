package id.pendapa.outreach.articles;

import id.pendapa.outreach.articles.Article.Draft;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.outreach.articles.Article.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles, what is being written of them, and their versions. */
@Repository
class ArticleRows {

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Article> find(long id) {
        return jdbc.sql("SELECT * FROM article WHERE id = :id")
                .param("id", id)
                .query(ArticleRows::readArticle)
                .optional();
    }

    boolean isTaken(String slug, long otherThan) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM article WHERE slug = :slug AND id <> :id)")
                .param("slug", slug)
                .param("id", otherThan)
                .query(Boolean.class)
                .single();
    }

    boolean isAny() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM article)")
                .query(Boolean.class)
                .single();
    }

    static Article readArticle(ResultSet row, int index) throws SQLException {
        return new Article(
                row.getLong("id"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("slug"),
                instant(row, "first_shown_at"),
                instant(row, "withdrawn_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Text readText(ResultSet row) throws SQLException {
        return new Text(
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("owner"),
                row.getObject("review_on", LocalDate.class),
                instant(row, "shown_at"),
                row.getObject("end_on", LocalDate.class));
    }

    Optional<Draft> findDraft(long id) {
        return jdbc.sql("SELECT * FROM article_draft WHERE article_id = :id")
                .param("id", id)
                .query((row, index) -> new Draft(
                        readText(row),
                        row.getBoolean("put_forward"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getLong("changed_by_id"),
                        row.getString("changed_by")))
                .optional();
    }

    /** All versions, newest first. */
    List<Version> versions(long id) {
        return jdbc.sql("SELECT * FROM article_version WHERE article_id = :id ORDER BY number DESC")
                .param("id", id)
                .query((row, index) -> readVersion(row, "id"))
                .list();
    }

    /** Texts in which a picture of the office stands, of articles that are not withdrawn. */
    List<String> bodiesWithPictures(long otherThan) {
        return jdbc.sql("""
                        SELECT body FROM article_version JOIN article ON article.id = article_id
                        WHERE article.id <> :id AND withdrawn_at IS NULL AND body LIKE '%(gambar:%'
                        """).param("id", otherThan).query(String.class).list();
    }

    static Version readVersion(ResultSet row, String id) throws SQLException {
        return new Version(
                row.getLong(id),
                row.getInt("number"),
                readText(row),
                row.getTimestamp("shown_at").toInstant(),
                row.getBoolean("example"),
                row.getString("written_by"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"));
    }

    /** Its number; empty where its address is taken. */
    Optional<Long> add(Kind kind, String slug, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO article (version, kind, slug, entered_at, entered_by)
                        VALUES (1, :kind, :slug, :now, :by) ON CONFLICT (slug) DO NOTHING RETURNING id
                        """)
                .param("kind", kind.name())
                .param("slug", slug)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** Counts what is done with an article, if nobody was faster. */
    boolean touch(Article seen, Kind kind, String slug) {
        return jdbc.sql("""
                        UPDATE article SET version = version + 1, kind = :kind, slug = :slug
                        WHERE id = :id AND version = :seen
                        """)
                        .param("kind", kind.name())
                        .param("slug", slug)
                        .param("id", seen.id())
                        .param("seen", seen.version())
                        .update()
                == 1;
    }

    void write(long id, Draft draft) {
        jdbc.sql("""
                        INSERT INTO article_draft (article_id, title, summary, body, owner, review_on, shown_at, end_on,
                            put_forward, changed_at, changed_by_id, changed_by)
                        VALUES (:id, :title, :summary, :body, :owner, :review, :shown, :end, :forward, :now, :writer, :by)
                        ON CONFLICT (article_id) DO UPDATE SET title = excluded.title, summary = excluded.summary,
                            body = excluded.body, owner = excluded.owner, review_on = excluded.review_on,
                            shown_at = excluded.shown_at, end_on = excluded.end_on, put_forward = excluded.put_forward,
                            changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id,
                            changed_by = excluded.changed_by
                        """)
                .param("id", id)
                .params(words(draft.text()))
                .param("shown", timestamp(draft.text().shownAt()), Types.TIMESTAMP)
                .param("end", draft.text().endOn(), Types.DATE)
                .param("forward", draft.putForward())
                .param("now", Timestamp.from(draft.changedAt()))
                .param("writer", draft.changedById())
                .param("by", draft.changedBy())
                .update();
    }

    private static Map<String, Object> words(Text text) {
        return new HashMap<>(Map.of(
                "title", text.title(),
                "summary", text.summary(),
                "body", text.body(),
                "owner", text.owner(),
                "review", text.reviewOn()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    void putForward(long id, boolean forward) {
        jdbc.sql("UPDATE article_draft SET put_forward = :forward WHERE article_id = :id")
                .param("forward", forward)
                .param("id", id)
                .update();
    }

    void dropDraft(long id) {
        jdbc.sql("DELETE FROM article_draft WHERE article_id = :id")
                .param("id", id)
                .update();
    }

    /** Who wrote it, who let it out, and from when it is shown. */
    record Letting(Instant shownAt, boolean example, String writtenBy, Instant at, String by) {}

    /** Adds a version, which is shown once its moment has come; an article that was withdrawn is shown again. */
    void publish(long id, Text text, Letting letting) {
        jdbc.sql("""
                        INSERT INTO article_version (article_id, number, title, summary, body, owner, review_on, shown_at,
                            end_on, example, written_by, published_at, published_by)
                        SELECT :id, coalesce(max(number), 0) + 1, :title, :summary, :body, :owner, CAST(:review AS date),
                            CAST(:shown AS timestamptz), CAST(:end AS date), :example, :writtenBy,
                            CAST(:now AS timestamptz), :by
                        FROM article_version WHERE article_id = :id
                        """)
                .param("id", id)
                .params(words(text))
                .param("shown", Timestamp.from(letting.shownAt()))
                .param("end", text.endOn(), Types.DATE)
                .param("example", letting.example())
                .param("writtenBy", letting.writtenBy())
                .param("now", Timestamp.from(letting.at()))
                .param("by", letting.by())
                .update();
        jdbc.sql("""
                        UPDATE article SET first_shown_at = coalesce(first_shown_at, CAST(:shown AS timestamptz)),
                            withdrawn_at = NULL WHERE id = :id
                        """)
                .param("shown", Timestamp.from(letting.shownAt()))
                .param("id", id)
                .update();
    }

    void withdraw(long id, Instant now) {
        jdbc.sql("UPDATE article SET withdrawn_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
