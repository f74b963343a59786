package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year in numbers; nothing in it leads to a person. Requests count in the year in which they came. */
@Service
public class PpidReports {

    private static final int FIRST = 2020;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final OfficeTime time;

    PpidReports(JdbcClient jdbc, Gate gate, OfficeTime time) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.time = time;
    }

    /**
     * A year.
     *
     * @param average working days until the answer, with one place behind the comma, or null
     * @param grounds how often requests were refused for what, most first
     */
    public record Year(
            int year, Counts counts, @Nullable BigDecimal average, List<Why> grounds, Objections objections) {
        public Year {
            grounds = List.copyOf(grounds);
        }
    }

    /** How many requests, by how they ended. */
    public record Counts(
            long all, long given, long partly, long refused, long elsewhere, long lapsed, long running, long late) {}

    /** How often for which reason. */
    public record Why(String ground, long count) {}

    /** How many objections, by how they were decided. */
    public record Objections(long all, long granted, long upheld, long running) {}

    /**
     * For everybody.
     *
     * @throws NotFoundException {@code ppid.year} if there was no such year yet
     */
    @Transactional(readOnly = true)
    public Year get(int year) {
        if (year < FIRST || year > time.today().getYear()) {
            throw new NotFoundException("ppid.year");
        }
        Map<String, Object> span = Map.of("from", begin(year), "to", begin(year + 1));
        Counted counted = counted(span);
        return new Year(year, counted.counts(), counted.average(), grounds(span), objections(span));
    }

    /** For the desk. */
    @Transactional(readOnly = true)
    public Year open(int year) {
        gate.require(Permission.PPID_VIEW);
        return get(year);
    }

    private Timestamp begin(int year) {
        return Timestamp.from(LocalDate.of(year, 1, 1).atStartOfDay(time.zone()).toInstant());
    }

    private record Counted(Counts counts, @Nullable BigDecimal average) {}

    private Counted counted(Map<String, Object> span) {
        return jdbc.sql("""
                        SELECT count(*) AS all_of,
                            count(*) FILTER (WHERE request.outcome = 'GIVEN') AS given,
                            count(*) FILTER (WHERE request.outcome = 'PARTLY') AS partly,
                            count(*) FILTER (WHERE request.outcome = 'REFUSED') AS refused,
                            count(*) FILTER (WHERE request.outcome = 'ELSEWHERE') AS elsewhere,
                            count(*) FILTER (WHERE state = 'LAPSED') AS lapsed,
                            count(*) FILTER (WHERE request.outcome IS NULL AND state <> 'LAPSED') AS running,
                            count(*) FILTER (WHERE answer.late) AS late,
                            round(avg(answer.days), 1) AS average
                        FROM ppid_request request LEFT JOIN LATERAL (
                            SELECT days, late FROM ppid_answer WHERE request_id = request.id ORDER BY id LIMIT 1
                        ) answer ON true
                        WHERE received_at >= :from AND received_at < :to
                        """)
                .params(span)
                .query((row, index) -> new Counted(
                        new Counts(
                                row.getLong("all_of"),
                                row.getLong("given"),
                                row.getLong("partly"),
                                row.getLong("refused"),
                                row.getLong("elsewhere"),
                                row.getLong("lapsed"),
                                row.getLong("running"),
                                row.getLong("late")),
                        row.getBigDecimal("average")))
                .single();
    }

    private List<Why> grounds(Map<String, Object> span) {
        return jdbc.sql("""
                        SELECT answer.ground, count(*) AS times
                        FROM ppid_request request JOIN LATERAL (
                            SELECT ground FROM ppid_answer WHERE request_id = request.id ORDER BY id DESC LIMIT 1
                        ) answer ON answer.ground IS NOT NULL
                        WHERE received_at >= :from AND received_at < :to AND outcome IN ('PARTLY', 'REFUSED')
                        GROUP BY answer.ground ORDER BY times DESC, answer.ground LIMIT 50
                        """)
                .params(span)
                .query((row, index) -> new Why(row.getString("ground"), row.getLong("times")))
                .list();
    }

    private Objections objections(Map<String, Object> span) {
        return jdbc.sql("""
                        SELECT count(*) AS all_of, count(*) FILTER (WHERE decision IN ('GIVE', 'REOPEN')) AS granted,
                            count(*) FILTER (WHERE decision = 'UPHELD') AS upheld,
                            count(*) FILTER (WHERE decision IS NULL) AS running
                        FROM ppid_objection WHERE filed_at >= :from AND filed_at < :to
                        """)
                .params(span)
                .query((row, index) -> new Objections(
                        row.getLong("all_of"), row.getLong("granted"), row.getLong("upheld"), row.getLong("running")))
                .single();
    }
}
