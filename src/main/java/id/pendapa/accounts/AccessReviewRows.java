package id.pendapa.accounts;

import id.pendapa.accounts.AccessReview.Verdict;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access_review}. */
@Repository
class AccessReviewRows {

    private final JdbcClient database;

    AccessReviewRows(JdbcClient database) {
        this.database = database;
    }

    /** What was said of an account. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Row(long id, long accountId, Verdict verdict, byte[] remarkSealed, long by, Instant at) {}

    /** What was said last, by account. */
    Map<Long, Row> latest() {
        return database
                .sql("""
                        SELECT DISTINCT ON (account_id) id, account_id, verdict, remark_sealed, reviewed_by, reviewed_at
                        FROM access_review ORDER BY account_id, id DESC
                        """)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getBytes("remark_sealed"),
                        row.getLong("reviewed_by"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::accountId, Function.identity()));
    }

    /** Writes down what is said now; false if something else was said since the reader looked. */
    boolean insert(Row said, long lastSeen) {
        return database.sql("""
                        INSERT INTO access_review (account_id, verdict, remark_sealed, reviewed_by, reviewed_at)
                        SELECT :account, :verdict, :remark, :by, :at
                        WHERE (SELECT coalesce(max(id), 0) FROM access_review WHERE account_id = :account) = :seen
                        """)
                        .param("account", said.accountId())
                        .param("verdict", said.verdict().name())
                        .param("remark", said.remarkSealed())
                        .param("by", said.by())
                        .param("at", Timestamp.from(said.at()))
                        .param("seen", lastSeen)
                        .update()
                == 1;
    }
}
