package id.pendapa.ppid.register;

import id.pendapa.ppid.register.PpidDesk.Line;
import id.pendapa.ppid.register.PpidRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of requests for the desk, without names. */
@Repository
class PpidLists {

    private final JdbcClient jdbc;

    PpidLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What runs, the least time first; after a number of this list, or from the beginning with an empty one. */
    List<Line> listOpen(String after, int most) {
        return jdbc.sql("""
                        SELECT number, state, outcome, received_at, due_at, clock_from_at, level, answered_at FROM ppid_request
                        WHERE state IN ('RECEIVED', 'WAITING', 'REGISTERED', 'OBJECTED') AND (:after = ''
                            OR (due_at, id) > (SELECT due_at, id FROM ppid_request WHERE number = :after))
                        ORDER BY due_at, id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(PpidLists::line)
                .list();
    }

    /** What was answered, decided or not completed, newest first. */
    List<Line> listOver(String before, int most) {
        return jdbc.sql("""
                        SELECT number, state, outcome, received_at, due_at, clock_from_at, level, answered_at FROM ppid_request
                        WHERE state IN ('ANSWERED', 'DECIDED', 'LAPSED')
                            AND (:before = '' OR id < (SELECT id FROM ppid_request WHERE number = :before))
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(PpidLists::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getString("number"),
                State.valueOf(row.getString("state")),
                PpidRows.outcome(row),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("clock_from_at") != null,
                row.getInt("level"),
                PpidRows.instant(row, "answered_at"));
    }
}
