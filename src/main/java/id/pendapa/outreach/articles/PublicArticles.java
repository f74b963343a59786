package id.pendapa.outreach.articles;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Shown;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.NotFoundException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles as everybody reads them: of each the newest version whose moment has come. */
@Service
public class PublicArticles {

    /** How many a page has. */
    public static final int PAGE = 15;

    private static final Limit PER_ADDRESS = new Limit("outreach.answer", 60, Duration.ofHours(1));

    private static final String SHOWN = """
            SELECT article.*, shown.id AS shown, number, title, summary, body, owner, review_on, shown_at, end_on, example,
                written_by, published_at, published_by
            FROM article
            CROSS JOIN LATERAL (
                SELECT * FROM article_version WHERE article_id = article.id AND shown_at <= :now
                ORDER BY number DESC LIMIT 1) shown
            WHERE withdrawn_at IS NULL AND first_shown_at <= :now
            """;
    private static final RowMapper<Shown> READ =
            (row, index) -> new Shown(ArticleRows.readArticle(row, index), ArticleRows.readVersion(row, "shown"));

    private final JdbcClient jdbc;
    private final ArticleLists lists;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final OfficeTime time;

    PublicArticles(JdbcClient jdbc, ArticleLists lists, FormKeys formKeys, RateLimits limits, OfficeTime time) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.formKeys = formKeys;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Those of some kinds, the newest first; a notice whose last day has passed is left out.
     *
     * @param before id of the last one of the page before, or 0
     * @return one more than asked for where there are more
     */
    @Transactional(readOnly = true)
    public List<Shown> list(Set<Kind> kinds, long before, int most) {
        return jdbc.sql(SHOWN + """
                        AND kind IN (:kinds) AND coalesce(end_on >= :today, true)
                        AND (:before = 0
                            OR (first_shown_at, article.id) < (SELECT first_shown_at, id FROM article WHERE id = :before))
                        ORDER BY first_shown_at DESC, article.id DESC LIMIT :most
                        """)
                .param("now", Timestamp.from(time.now()))
                .param("today", time.today())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("before", before)
                .param("most", most + 1)
                .query(READ)
                .list();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code outreach.unknown} if there is none, its moment has not come, or it was withdrawn
     */
    @Transactional(readOnly = true)
    public Shown get(String slug) {
        return jdbc.sql(SHOWN + "AND slug = :slug")
                .param("now", Timestamp.from(time.now()))
                .param("slug", slug)
                .query(READ)
                .optional()
                .orElseThrow(() -> new NotFoundException("outreach.unknown"));
    }

    /**
     * Counts whether it helped somebody, once per form; nobody knows whom.
     *
     * @param address from where it comes, as limits count it
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public void answer(String slug, boolean helped, UUID formKey, String address) {
        Article article = get(slug).article();
        formKeys.once(formKey, "answer " + slug, () -> {
            limits.take(PER_ADDRESS, address);
            lists.count(article.id(), time.today().withDayOfMonth(1), helped);
            return "";
        });
    }
}
