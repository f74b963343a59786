package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the Camat wants an indicator to reach in a year, and why. Old ones stay. */
@Service
public class Targets {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;

    Targets(JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A target.
     *
     * @param id what the next one must follow
     * @param value percent, office minutes, points or rupiah
     */
    public record Target(long id, int year, BigDecimal value, String reason, Instant setAt, String setBy) {}

    /** The newest of each indicator in a year. */
    Map<Indicator, Target> of(int year) {
        Map<Indicator, Target> targets = new EnumMap<>(Indicator.class);
        jdbc.sql("SELECT * FROM figure_target WHERE year = :year ORDER BY id")
                .param("year", year)
                .query(row -> {
                    targets.put(Indicator.valueOf(row.getString("indicator")), read(row, 0));
                });
        return targets;
    }

    /** All that were ever set for one indicator, the newest first. */
    List<Target> history(Indicator indicator) {
        return jdbc.sql("SELECT * FROM figure_target WHERE indicator = :indicator ORDER BY id DESC LIMIT 50")
                .param("indicator", indicator.name())
                .query(Targets::read)
                .list();
    }

    private static Target read(ResultSet row, int index) throws SQLException {
        return new Target(
                row.getLong("id"),
                row.getInt("year"),
                row.getBigDecimal("target"),
                row.getString("reason"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("set_by"));
    }

    public boolean mayBeSet() {
        return gate.may(Permission.FIGURE_TARGET_SET);
    }

    /**
     * Sets a target for this year or the next.
     *
     * @param seen id of the target that was seen, or 0
     * @return what is wrong, code by field
     * @throws ConflictException {@code performance.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> set(Indicator indicator, long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.FIGURE_TARGET_SET);
        Map<String, String> wrong = new LinkedHashMap<>();
        int year = year(typed.getOrDefault("tahun", ""), wrong);
        BigDecimal value = value(indicator, typed.getOrDefault("sasaran", "").strip(), wrong);
        String reason = typed.getOrDefault("alasan", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            wrong.put("alasan", "performance.target.reason");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        int added = jdbc.sql("""
                        INSERT INTO figure_target (indicator, year, follows, target, reason, set_at, set_by)
                        SELECT :indicator, :year, :follows, :target, :reason, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM figure_target WHERE indicator = :indicator)
                        ON CONFLICT DO NOTHING
                        """)
                .param("indicator", indicator.name())
                .param("year", year)
                .param("follows", seen)
                .param("target", value)
                .param("reason", reason)
                .param("now", Timestamp.from(time.now()))
                .param("by", officer.label())
                .update();
        if (added == 0) {
            throw new ConflictException("performance.stale");
        }
        audit.acted(new Audit.Act(
                "performance.target-set",
                new Audit.Subject("indicator", indicator.name()),
                Map.of("year", Integer.toString(year), "target", value.toPlainString())));
        return wrong;
    }

    private int year(String typed, Map<String, String> wrong) {
        int now = time.today().getYear();
        if (!typed.equals(Integer.toString(now)) && !typed.equals(Integer.toString(now + 1))) {
            wrong.put("tahun", "performance.target.year");
            return now;
        }
        return Integer.parseInt(typed);
    }

    private static BigDecimal value(Indicator indicator, String typed, Map<String, String> wrong) {
        return indicator.value(typed).orElseGet(() -> {
            wrong.put("sasaran", indicator.unit().refusal());
            return BigDecimal.ZERO;
        });
    }
}
