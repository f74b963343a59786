package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.StoredReport.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports as they lie in the store. */
@Repository
class IntegrityReportRows {

    private final JdbcClient jdbc;

    IntegrityReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new; false where the same code brought one before. */
    boolean add(UUID id, String code, UUID key, Days days) {
        return jdbc.sql("""
                        INSERT INTO integrity_report (id, finder, reporter_key, key_id, state, received_on, review_due_on, end_due_on, written_on)
                        VALUES (:id, :finder, :reporter, :key, 'RECEIVED', :received, :review, :end, :received)
                        ON CONFLICT (finder) DO NOTHING
                        """)
                        .param("id", id)
                        .param("finder", KeyPair.finder(code))
                        .param("reporter", KeyPair.ofCode(code).open())
                        .param("key", key)
                        .param("received", days.received())
                        .param("review", days.reviewDue())
                        .param("end", days.endDue())
                        .update()
                == 1;
    }

    Optional<StoredReport> find(String code) {
        return jdbc.sql("SELECT * FROM integrity_report WHERE finder = :finder")
                .param("finder", KeyPair.finder(code))
                .query(IntegrityReportRows::read)
                .optional();
    }

    /** One that was encrypted for this key of a contact. */
    Optional<StoredReport> find(UUID id, UUID key) {
        return jdbc.sql("SELECT * FROM integrity_report WHERE id = :id AND key_id = :key")
                .param("id", id)
                .param("key", key)
                .query(IntegrityReportRows::read)
                .optional();
    }

    /** A part of all that were encrypted for a key: what is not over first, the oldest first. */
    List<StoredReport> list(UUID key, int after, int most) {
        return jdbc.sql("""
                        SELECT * FROM integrity_report WHERE key_id = :key
                        ORDER BY state = 'CLOSED', received_on, id OFFSET :after LIMIT :most
                        """)
                .param("key", key)
                .param("after", after)
                .param("most", most)
                .query(IntegrityReportRows::read)
                .list();
    }

    /** Compare and set: false where somebody was faster. */
    boolean move(StoredReport seen, int version, ReportState to, LocalDate today) {
        return jdbc.sql("""
                        UPDATE integrity_report
                        SET state = :to, version = version + 1, unread = false, written_on = :today, settled = false,
                            ended_on = CASE WHEN :to = 'CLOSED' THEN coalesce(ended_on, :today::date) END
                        WHERE id = :id AND version = :version
                        """)
                        .param("to", to.name())
                        .param("today", today)
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The reporter wrote: it is open again, and something is new. */
    void answered(StoredReport report, LocalDate today) {
        jdbc.sql("""
                        UPDATE integrity_report
                        SET version = version + 1, unread = true, written_on = :today, settled = false, ended_on = NULL,
                            state = CASE WHEN state = 'CLOSED' THEN 'REVIEWED' ELSE state END
                        WHERE id = :id
                        """).param("today", today).param("id", report.id()).update();
    }

    /** It is encrypted for another key now. */
    void moveTo(UUID report, UUID key) {
        jdbc.sql("UPDATE integrity_report SET key_id = :key, version = version + 1 WHERE id = :id")
                .param("key", key)
                .param("id", report)
                .update();
    }

    /** How many came in each year, where it is so many that nobody is guessed. */
    List<Yearly> countByYear(int least) {
        return jdbc.sql("""
                        SELECT extract(year FROM received_on)::integer AS year, count(*) AS count FROM integrity_report
                        GROUP BY 1 HAVING count(*) >= :least ORDER BY 1 DESC LIMIT 5
                        """)
                .param("least", least)
                .query((row, index) -> new Yearly(row.getInt("year"), row.getInt("count")))
                .list();
    }

    record Yearly(int year, int count) {}

    private static StoredReport read(ResultSet row, int index) throws SQLException {
        return new StoredReport(
                row.getObject("id", UUID.class),
                row.getObject("key_id", UUID.class),
                row.getBytes("reporter_key"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                new Days(
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("review_due_on", LocalDate.class),
                        row.getObject("end_due_on", LocalDate.class)),
                row.getBoolean("unread"));
    }
}
