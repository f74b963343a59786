package id.pendapa.outreach.events;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ParticipationPart;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many came to events, by month, of how many who had signed up or came without. */
@Repository
class GuestsOfEvents implements ParticipationPart {

    private final JdbcClient jdbc;
    private final OfficeTime time;

    GuestsOfEvents(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String code() {
        return "ACARA";
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT date_trunc('month', e.starts_at AT TIME ZONE :zone)::date AS month,
                            count(*) FILTER (WHERE g.attended_at IS NOT NULL) AS n,
                            count(*) FILTER (WHERE g.state = 'PLACE' OR g.attended_at IS NOT NULL) AS asked
                        FROM public_event e JOIN event_guest g ON g.event_id = e.id
                        WHERE e.state IN ('OPEN', 'CLOSED') AND e.starts_at >= :from AND e.starts_at < :end AND e.starts_at < :now
                        GROUP BY 1 ORDER BY 1
                        """)
                .param("zone", time.zone().getId())
                .param("from", start(from))
                .param("end", start(until.plusMonths(1)))
                .param("now", Timestamp.from(time.now()))
                .query((row, index) ->
                        new Month(row.getObject("month", LocalDate.class), row.getLong("n"), row.getLong("asked")))
                .list();
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
    }
}
