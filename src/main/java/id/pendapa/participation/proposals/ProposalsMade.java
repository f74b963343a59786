package id.pendapa.participation.proposals;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ParticipationPart;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many proposals of residents came, by month, shown or not; ideas of the staff are not among them. */
@Repository
class ProposalsMade implements ParticipationPart {

    private final JdbcClient jdbc;
    private final OfficeTime time;

    ProposalsMade(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String code() {
        return "USULAN";
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT date_trunc('month', proposed_at AT TIME ZONE :zone)::date AS month, count(*) AS n
                        FROM proposal WHERE origin = 'RESIDENT' AND proposed_at >= :from AND proposed_at < :end
                        GROUP BY 1 ORDER BY 1
                        """)
                .param("zone", time.zone().getId())
                .param("from", start(from))
                .param("end", start(until.plusMonths(1)))
                .query((row, index) -> new Month(row.getObject("month", LocalDate.class), row.getLong("n"), 0))
                .list();
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
    }
}
