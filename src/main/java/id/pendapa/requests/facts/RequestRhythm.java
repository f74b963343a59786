package id.pendapa.requests.facts;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When in a week requests come, and how many wait: what a simulation of the office is fed with. */
@Service
public class RequestRhythm {

    private final JdbcClient jdbc;

    RequestRhythm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Submissions in one hour of the week, all weeks together.
     *
     * @param first when the first of them came
     */
    public record Hour(DayOfWeek day, int hour, long n, Instant first) {}

    /** All hours in which something was handed in since a time. */
    @Transactional(readOnly = true)
    public List<Hour> since(Instant since, ZoneId zone) {
        return jdbc.sql("""
                        SELECT extract(isodow FROM local)::int AS day, extract(hour FROM local)::int AS hour, count(*) AS n,
                            min(at) AS first_at
                        FROM (SELECT at, at AT TIME ZONE :zone AS local FROM request_event
                            WHERE to_phase IS NOT NULL AND from_state IS NULL AND at >= :since) submitted
                        GROUP BY 1, 2
                        """)
                .param("zone", zone.getId())
                .param("since", Timestamp.from(since))
                .query((row, index) -> new Hour(
                        DayOfWeek.of(row.getInt("day")),
                        row.getInt("hour"),
                        row.getLong("n"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many the office has now and has not done. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("SELECT count(*) FROM service_request WHERE phase = 'OPEN' AND settled_at IS NULL")
                .query(Integer.class)
                .single();
    }
}
