package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftDesk.Line;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of reported gifts, without anything that is sealed. */
@Repository
class GiftLists {

    private final JdbcClient jdbc;

    GiftLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one reporter, newest first; before a number of this list, or from the newest with an empty one. */
    List<Line> listOwn(long reporter, String before, int most) {
        return jdbc.sql("""
                        SELECT * FROM gift_report WHERE reporter_id = :reporter
                            AND (:before = '' OR id < (SELECT id FROM gift_report WHERE number = :before))
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("reporter", reporter)
                .param("before", before)
                .param("most", most)
                .query(GiftLists::line)
                .list();
    }

    /** What is not closed, the least time first; after a number of this list, or from the beginning with an empty one. */
    List<Line> listOpen(String after, int most) {
        return jdbc.sql("""
                        SELECT * FROM gift_report WHERE state <> 'CLOSED' AND (:after = ''
                            OR (kpk_due_on, id) > (SELECT kpk_due_on, id FROM gift_report WHERE number = :after))
                        ORDER BY kpk_due_on, id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(GiftLists::line)
                .list();
    }

    /** What is closed, newest first. */
    List<Line> listClosed(String before, int most) {
        return jdbc.sql("""
                        SELECT * FROM gift_report WHERE state = 'CLOSED'
                            AND (:before = '' OR id < (SELECT id FROM gift_report WHERE number = :before))
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(GiftLists::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                Manner.valueOf(row.getString("manner")),
                row.getLong("value"),
                State.valueOf(row.getString("state")),
                GiftRows.date(row, "received_on"),
                GiftRows.date(row, "kpk_due_on"),
                row.getInt("level"),
                GiftRows.findDate(row, "passed_on"),
                row.getString("outcome_label"));
    }
}
