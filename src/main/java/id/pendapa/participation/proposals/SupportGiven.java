package id.pendapa.participation.proposals;

import id.pendapa.platform.ParticipationPart;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often residents supported a proposal, by month; what was taken back is not among it. */
@Repository
class SupportGiven implements ParticipationPart {

    private final JdbcClient jdbc;

    SupportGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "DUKUNGAN";
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT date_trunc('month', s.supported_on)::date AS month, count(*) AS n
                        FROM proposal_support s JOIN proposal p ON p.id = s.proposal_id AND p.origin = 'RESIDENT'
                        WHERE s.supported_on >= :from AND s.supported_on < :end GROUP BY 1 ORDER BY 1
                        """)
                .param("from", from)
                .param("end", until.plusMonths(1))
                .query((row, index) -> new Month(row.getObject("month", LocalDate.class), row.getLong("n"), 0))
                .list();
    }
}
