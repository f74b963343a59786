package id.pendapa.performance.figures;

import id.pendapa.platform.ParticipationPart;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints and aspirations that came, as they are counted for the board. */
@Repository
class ComplaintsTold implements ParticipationPart {

    private final JdbcClient jdbc;

    ComplaintsTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "ADUAN";
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT month, sum(n) AS n FROM figure_month
                        WHERE measure = :measure AND month BETWEEN :from AND :until GROUP BY month ORDER BY month
                        """)
                .param("measure", Measure.COMPLAINED.name())
                .param("from", from)
                .param("until", until)
                .query((row, index) -> new Month(row.getObject("month", LocalDate.class), row.getLong("n"), 0))
                .list();
    }
}
