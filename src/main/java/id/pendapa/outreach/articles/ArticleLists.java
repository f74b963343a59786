package id.pendapa.outreach.articles;

import id.pendapa.outreach.articles.Article.Answers;
import id.pendapa.outreach.articles.Article.Listed;
import id.pendapa.outreach.articles.Article.Move;
import id.pendapa.outreach.articles.Article.Standing;
import id.pendapa.outreach.articles.Article.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles as the desk lists them, with what was done with each and what readers said. */
@Repository
class ArticleLists {

    private static final String ALL = """
            SELECT article.*, draft.put_forward, coalesce(draft.title, newest.title) AS title,
                coalesce(draft.owner, newest.owner) AS owner, newest.number, shown.id AS shown, shown.end_on,
                shown.review_on
            FROM article
            LEFT JOIN article_draft draft ON draft.article_id = article.id
            LEFT JOIN LATERAL (
                SELECT * FROM article_version WHERE article_id = article.id ORDER BY number DESC LIMIT 1) newest ON true
            LEFT JOIN LATERAL (
                SELECT * FROM article_version WHERE article_id = article.id AND shown_at <= :now
                ORDER BY number DESC LIMIT 1) shown ON true
            """;

    private final JdbcClient jdbc;

    ArticleLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has to do something about: it is being written, or its review day has passed. */
    List<Listed> open(Instant now, LocalDate today, int most) {
        return jdbc.sql(ALL + """
                        WHERE article.withdrawn_at IS NULL AND (draft.article_id IS NOT NULL
                            OR (shown.review_on < :today AND coalesce(shown.end_on >= :today, true)))
                        ORDER BY draft.put_forward DESC NULLS LAST, article.id DESC LIMIT :most
                        """)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("most", most)
                .query(reader(today))
                .list();
    }

    /** All, the newest first, from one on. */
    List<Listed> list(Instant now, LocalDate today, long before, int most) {
        return jdbc.sql(ALL + "WHERE article.id < :before ORDER BY article.id DESC LIMIT :most")
                .param("now", Timestamp.from(now))
                .param("before", before)
                .param("most", most)
                .query(reader(today))
                .list();
    }

    private static RowMapper<Listed> reader(LocalDate today) {
        return (row, index) -> {
            Article article = ArticleRows.readArticle(row, index);
            Standing standing = standing(row, article, today);
            LocalDate review = row.getObject("review_on", LocalDate.class);
            return new Listed(
                    article,
                    row.getString("title"),
                    row.getString("owner"),
                    standing,
                    row.getObject("put_forward") != null && article.isPublished(),
                    standing == Standing.SHOWN && review != null && review.isBefore(today));
        };
    }

    private static Standing standing(ResultSet row, Article article, LocalDate today) throws SQLException {
        boolean isShown = row.getObject("shown") != null;
        return standing(
                article,
                row.getBoolean("put_forward"),
                isShown,
                isShown ? row.getObject("end_on", LocalDate.class) : null,
                today);
    }

    /**
     * How it stands with an article.
     *
     * @param forward whether something of it waits for being published
     * @param isShown whether the moment of one of its versions has come
     * @param endOn last day of that version, or null
     */
    static Standing standing(
            Article article, boolean forward, boolean isShown, @Nullable LocalDate endOn, LocalDate today) {
        if (article.withdrawnAt() != null) {
            return Standing.WITHDRAWN;
        } else if (isShown) {
            return endOn != null && endOn.isBefore(today) ? Standing.OVER : Standing.SHOWN;
        } else if (article.isPublished()) {
            return Standing.SCHEDULED;
        }
        return forward ? Standing.PUT_FORWARD : Standing.DRAFT;
    }

    /** What was done with it, oldest first. */
    List<Step> steps(long id) {
        return jdbc.sql("SELECT * FROM article_step WHERE article_id = :id ORDER BY id")
                .param("id", id)
                .query((row, index) -> new Step(
                        Move.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    void add(long id, Step step) {
        jdbc.sql("""
                        INSERT INTO article_step (article_id, kind, words, entered_at, entered_by)
                        VALUES (:id, :kind, :words, :now, :by)
                        """)
                .param("id", id)
                .param("kind", step.move().name())
                .param("words", step.words())
                .param("now", Timestamp.from(step.at()))
                .param("by", step.by())
                .update();
    }

    /** What readers said, newest month first. */
    List<Answers> answers(long id) {
        return jdbc.sql("SELECT * FROM article_answer WHERE article_id = :id ORDER BY month DESC LIMIT 12")
                .param("id", id)
                .query((row, index) -> new Answers(
                        row.getObject("month", LocalDate.class), row.getInt("helped"), row.getInt("helped_not")))
                .list();
    }

    /** Counts what a reader said. */
    void count(long id, LocalDate month, boolean helped) {
        jdbc.sql("""
                        INSERT INTO article_answer (article_id, month, helped, helped_not)
                        VALUES (:id, :month, :yes, 1 - :yes)
                        ON CONFLICT (article_id, month) DO UPDATE SET helped = article_answer.helped + excluded.helped,
                            helped_not = article_answer.helped_not + excluded.helped_not
                        """)
                .param("id", id)
                .param("month", month)
                .param("yes", helped ? 1 : 0)
                .update();
    }
}
