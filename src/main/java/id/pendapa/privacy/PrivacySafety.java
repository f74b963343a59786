package id.pendapa.privacy;

import id.pendapa.platform.SafetyProof;
import id.pendapa.shared.SmallCells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people demanded about their data in a year and how fast they were answered (3 x 24 hours, UU 27/2022), and how
 * often the protection of data failed. Of fewer than five demands no speed is told.
 */
@Repository
@Order(3)
class PrivacySafety implements SafetyProof {

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PrivacySafety(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Standing> read() {
        return jdbc.sql("""
                        SELECT demands.*, failures.* FROM
                            (SELECT count(*) AS asked,
                                count(*) FILTER (WHERE state = 'DECIDED') AS answered,
                                count(*) FILTER (WHERE coalesce(ended_at, :now) > due_at) AS late,
                                percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - asked_at) / 3600)
                                    FILTER (WHERE state = 'DECIDED') AS hours
                            FROM data_request WHERE asked_at >= :since) demands,
                            (SELECT count(*) AS known, count(*) FILTER (WHERE closed_at IS NULL) AS unfinished
                            FROM data_breach WHERE known_at >= :since OR closed_at IS NULL) failures
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(YEAR)))
                .query((row, index) -> List.of(demands(row), failures(row)))
                .single();
    }

    private static Standing demands(ResultSet row) throws SQLException {
        long asked = row.getLong("asked");
        long late = row.getLong("late");
        if (asked < SmallCells.SMALLEST) {
            return new Standing("demands", asked == 0 ? "none" : "few", null, List.of());
        }
        return new Standing(
                "demands",
                late == 0 ? "good" : "bad",
                null,
                List.of(asked, row.getLong("answered"), Math.round(row.getDouble("hours")), late));
    }

    private static Standing failures(ResultSet row) throws SQLException {
        long known = row.getLong("known");
        return new Standing("failures", known == 0 ? "good" : "bad", null, List.of(known, row.getLong("unfinished")));
    }
}
