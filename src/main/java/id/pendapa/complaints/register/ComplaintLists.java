package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.ComplaintDesk.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of complaints, for the desk and for the clock. */
@Repository
class ComplaintLists {

    private final JdbcClient jdbc;

    ComplaintLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What runs, the least time first; after a number of this list, or from the beginning with an empty one. */
    List<Line> listOpen(Reach reach, String after, int most) {
        return jdbc.sql("""
                        SELECT number, kind, category, kelurahan_code, state, solve_due_at, clock_due_at, level, handler, ended_at
                        FROM complaint
                        WHERE ended_at IS NULL AND (:after = ''
                            OR (solve_due_at, id) > (SELECT solve_due_at, id FROM complaint WHERE number = :after)) AND
                        """ + Reach.RULE + " ORDER BY solve_due_at, id LIMIT :most")
                .param("after", after)
                .param("most", most)
                .params(reach.parameters())
                .query(ComplaintLists::line)
                .list();
    }

    /** What is over, newest first. */
    List<Line> listEnded(Reach reach, String before, int most) {
        return jdbc.sql("""
                        SELECT number, kind, category, kelurahan_code, state, solve_due_at, clock_due_at, level, handler, ended_at
                        FROM complaint
                        WHERE ended_at IS NOT NULL
                            AND (:before = '' OR id < (SELECT id FROM complaint WHERE number = :before)) AND
                        """ + Reach.RULE + " ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .params(reach.parameters())
                .query(ComplaintLists::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                Category.valueOf(row.getString("category")),
                row.getString("kelurahan_code"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("solve_due_at").toInstant(),
                ComplaintRows.instant(row, "clock_due_at"),
                row.getInt("level"),
                row.getString("handler"),
                ComplaintRows.instant(row, "ended_at"));
    }

    /** Numbers whose step runs and of which not everybody was told; by id, in parts. */
    List<Ticking> listTicking(long after) {
        return jdbc.sql("""
                        SELECT id, number FROM complaint
                        WHERE clock_due_at IS NOT NULL AND level < 100 AND id > :after ORDER BY id LIMIT 200
                        """)
                .param("after", after)
                .query((row, index) -> new Ticking(row.getLong("id"), row.getString("number")))
                .list();
    }

    /** Numbers that were answered and whose reporter said nothing in time. */
    List<String> listLapsed(Instant now) {
        return jdbc.sql("""
                        SELECT number FROM complaint
                        WHERE ended_at IS NULL AND state = 'ANSWERED' AND reply_until_at < :now ORDER BY id LIMIT 500
                        """)
                .param("now", ComplaintRows.utc(now))
                .query(String.class)
                .list();
    }

    /** One whose step runs. */
    record Ticking(long id, String number) {}
}
