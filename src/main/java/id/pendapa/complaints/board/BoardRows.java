package id.pendapa.complaints.board;

import id.pendapa.complaints.board.PublicBoard.Filter;
import id.pendapa.complaints.board.PublicBoard.Notice;
import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published complaints and their support; each query states the one rule of what may be public. */
@Repository
class BoardRows {

    private static final String NOTICE = """
            SELECT n.id, c.number, n.kelurahan_code, n.category, n.title, n.summary, n.place, n.outcome, n.published_at,
                c.state, c.solve_due_at,
                (SELECT count(*) FROM complaint_support s WHERE s.notice_id = n.id AND s.verified) AS verified,
                (SELECT count(*) FROM complaint_support s WHERE s.notice_id = n.id AND NOT s.verified) AS browsers
            FROM complaint_notice n JOIN complaint c ON c.id = n.complaint_id
            WHERE\s""" + Complaint.PUBLIC;

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, before an id of this list, or from the beginning with {@code Long.MAX_VALUE}. */
    List<Notice> list(Filter filter, int most) {
        return jdbc.sql(NOTICE + """
                         AND n.id < :before
                            AND (:kelurahan = '' OR n.kelurahan_code = :kelurahan)
                            AND (:category = '' OR n.category = :category)
                        ORDER BY n.id DESC LIMIT :most
                        """)
                .param("before", filter.before())
                .param("kelurahan", filter.kelurahan())
                .param(
                        "category",
                        filter.category() == null ? "" : filter.category().name())
                .param("most", most)
                .query(BoardRows::notice)
                .list();
    }

    /** Those of one place and kind that run and were shown since a moment, newest first. */
    List<Notice> listAlike(String kelurahan, Category category, Instant since, int most) {
        return jdbc.sql(NOTICE + """
                         AND n.kelurahan_code = :kelurahan AND n.category = :category AND n.published_at > :since
                            AND c.ended_at IS NULL
                        ORDER BY n.id DESC LIMIT :most
                        """)
                .param("kelurahan", kelurahan)
                .param("category", category.name())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(BoardRows::notice)
                .list();
    }

    Optional<Notice> find(String number) {
        return jdbc.sql(NOTICE + " AND c.number = :number")
                .param("number", number)
                .query(BoardRows::notice)
                .optional();
    }

    /** Whether one of the hashes is there already. */
    boolean supports(long notice, List<byte[]> supporter) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM complaint_support
                            WHERE notice_id = :notice AND supporter IN (:supporter))
                        """)
                .param("notice", notice)
                .param("supporter", supporter)
                .query(Boolean.class)
                .single();
    }

    /** What this browser said counts for an account from now on; whether there was something. */
    boolean claim(long notice, List<byte[]> browser, byte[] account) {
        return jdbc.sql("""
                        UPDATE complaint_support SET supporter = :account, verified = true
                        WHERE notice_id = :notice AND NOT verified AND supporter IN (:browser)
                        """)
                        .param("notice", notice)
                        .param("browser", browser)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Adds one, unless it is there. */
    void support(long notice, byte[] supporter, boolean verified, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO complaint_support (notice_id, supporter, verified, supported_on)
                        VALUES (:notice, :supporter, :verified, :day) ON CONFLICT DO NOTHING
                        """)
                .param("notice", notice)
                .param("supporter", supporter)
                .param("verified", verified)
                .param("day", day)
                .update();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kelurahan_code"),
                Category.valueOf(row.getString("category")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("place"),
                row.getString("outcome"),
                row.getTimestamp("published_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getTimestamp("solve_due_at").toInstant(),
                row.getInt("verified"),
                row.getInt("browsers"));
    }
}
