package id.pendapa.ppid.register;

import id.pendapa.ppid.register.PpidBook.Objection;
import id.pendapa.ppid.register.PpidBook.Row;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Requester;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Way;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the registers. */
@Repository
class PpidBookRows {

    private final JdbcClient jdbc;

    PpidBookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, with the last answer of each; before one of them, or from the newest with 0. */
    List<Row> listRequests(long before, int most) {
        return jdbc.sql("""
                        SELECT request.*, answer.ground, answer.days
                        FROM ppid_request request LEFT JOIN LATERAL (
                            SELECT ground, days FROM ppid_answer WHERE request_id = request.id ORDER BY id DESC LIMIT 1
                        ) answer ON request.outcome IS NOT NULL
                        WHERE :before = 0 OR request.id < :before ORDER BY request.id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, index) -> new Row(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getTimestamp("received_at").toInstant(),
                        Requester.valueOf(row.getString("requester")),
                        Way.valueOf(row.getString("way")),
                        State.valueOf(row.getString("state")),
                        PpidRows.outcome(row),
                        row.getString("ground"),
                        PpidRows.instant(row, "answered_at"),
                        row.getObject("days", Integer.class)))
                .list();
    }

    /** Newest first; before one of them, or from the newest with 0. */
    List<Objection> listObjections(long before, int most) {
        return jdbc.sql("""
                        SELECT objection.*, request.number
                        FROM ppid_objection objection JOIN ppid_request request ON request.id = objection.request_id
                        WHERE :before = 0 OR objection.id < :before ORDER BY objection.id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, index) -> {
                    String decision = row.getString("decision");
                    return new Objection(
                            row.getLong("id"),
                            row.getString("number"),
                            row.getString("ground"),
                            row.getTimestamp("filed_at").toInstant(),
                            row.getTimestamp("due_at").toInstant(),
                            decision == null ? null : Decision.valueOf(decision),
                            PpidRows.instant(row, "decided_at"),
                            row.getString("decided_by"));
                })
                .list();
    }
}
