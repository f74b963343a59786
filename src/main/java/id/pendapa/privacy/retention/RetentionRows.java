package id.pendapa.privacy.retention;

import id.pendapa.privacy.retention.RetentionTerm.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of services. Nothing is changed: of the rows that count on a day the newest wins. */
@Repository
class RetentionRows {

    private final JdbcClient jdbc;

    RetentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM retention_term)")
                .query(Boolean.class)
                .single();
    }

    /** All of them, the newest of each service first. */
    List<RetentionTerm> list() {
        return jdbc.sql("SELECT * FROM retention_term ORDER BY service_code, id DESC")
                .query(RetentionRows::read)
                .list();
    }

    /** Writes the term after the one that was seen; false if somebody was faster. */
    boolean add(String service, long follows, LocalDate from, Text text, boolean example, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO retention_term (service_code, follows, valid_from, class, years, basis, reason, example,
                            entered_at, entered_by)
                        SELECT :service, :follows, :from, :class, CAST(:years AS integer), :basis, :reason, :example, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM retention_term WHERE service_code = :service)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("service", service)
                        .param("follows", follows)
                        .param("from", from)
                        .param("class", text.klass())
                        .param("years", text.years())
                        .param("basis", text.basis())
                        .param("reason", text.reason())
                        .param("example", example)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static RetentionTerm read(ResultSet row, int index) throws SQLException {
        return new RetentionTerm(
                row.getLong("id"),
                row.getString("service_code"),
                row.getObject("valid_from", LocalDate.class),
                new Text(
                        row.getString("class"),
                        row.getObject("years", Integer.class),
                        row.getString("basis"),
                        row.getString("reason")),
                row.getBoolean("example"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
