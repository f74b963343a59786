package id.pendapa.participation.forums;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ParticipationPart.Month;
import id.pendapa.platform.ParticipationParts;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What forums tell of how people take part: forums that were opened, voices that came, shown or not, and of what was agreed
 * how much is done. What is invented to show how it works does not count.
 */
@Component
class ForumFigures implements ParticipationParts {

    private static final Set<String> CODES = Set.of("FORUM", "TANGGAPAN", "KESEPAKATAN");

    private final JdbcClient jdbc;
    private final OfficeTime time;

    ForumFigures(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Set<String> codes() {
        return CODES;
    }

    @Override
    public Map<String, List<Month>> readAll(LocalDate from, LocalDate until) {
        Map<String, List<Month>> months = new HashMap<>();
        jdbc.sql("""
                        SELECT what, date_trunc('month', at AT TIME ZONE :zone)::date AS month,
                            count(*) FILTER (WHERE done) AS n, count(*) FILTER (WHERE asked) AS asked
                        FROM (
                            SELECT 'FORUM' AS what, opened_at AS at, true AS done, false AS asked
                            FROM forum WHERE NOT example AND opened_at >= :from AND opened_at < :end
                            UNION ALL
                            SELECT 'TANGGAPAN', c.sent_at, true, false
                            FROM forum_voice c JOIN forum f ON f.id = c.forum_id AND NOT f.example
                            WHERE c.sent_at >= :from AND c.sent_at < :end
                            UNION ALL
                            SELECT 'KESEPAKATAN', a.agreed_at, a.state = 'DONE', true
                            FROM forum_agreement a JOIN forum f ON f.id = a.forum_id AND NOT f.example
                            WHERE a.agreed_at >= :from AND a.agreed_at < :end) AS counted
                        GROUP BY 1, 2 ORDER BY 1, 2
                        """)
                .param("zone", time.zone().getId())
                .param("from", start(from))
                .param("end", start(until.plusMonths(1)))
                .query(row -> {
                    months.computeIfAbsent(row.getString("what"), what -> new ArrayList<>())
                            .add(new Month(
                                    row.getObject("month", LocalDate.class), row.getLong("n"), row.getLong("asked")));
                });
        return months;
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
    }
}
