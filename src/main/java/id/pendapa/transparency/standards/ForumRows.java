package id.pendapa.transparency.standards;

import id.pendapa.transparency.standards.ServiceStandard.Forum;
import id.pendapa.transparency.standards.ServiceStandard.Monitoring;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations on standards, and looks at them. */
@Repository
class ForumRows {

    private final JdbcClient jdbc;

    ForumRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Set<String> codes, Forum forum, Instant now) {
        return jdbc.sql("""
                        INSERT INTO standard_forum (service_codes, held_on, invited, attended, agreed, minutes_number, entered_at,
                            entered_by)
                        VALUES (:codes, :held, :invited, :attended, :agreed, :minutes, :now, :by) RETURNING id
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("held", forum.heldOn())
                .param("invited", forum.invited())
                .param("attended", forum.attended())
                .param("agreed", forum.agreed())
                .param("minutes", forum.minutesNumber())
                .param("now", Timestamp.from(now))
                .param("by", forum.by())
                .query(Long.class)
                .single();
    }

    /** Consultations about a service, newest first. */
    List<Forum> list(String code) {
        return jdbc.sql("""
                        SELECT * FROM standard_forum WHERE service_codes @> ARRAY[CAST(:code AS text)]
                        ORDER BY held_on DESC, id DESC
                        """)
                .param("code", code)
                .query((row, index) -> new Forum(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("invited"),
                        row.getString("attended"),
                        row.getString("agreed"),
                        row.getString("minutes_number"),
                        row.getString("entered_by")))
                .list();
    }

    /** Services that had a consultation on their standard. */
    Set<String> consulted() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT unnest(service_codes) FROM standard_forum")
                .query(String.class)
                .list());
    }

    /** Writes down a look, if that version is still in force. */
    boolean monitor(String code, long standardId, Monitoring seen, Instant now) {
        return jdbc.sql("""
                        INSERT INTO standard_monitoring (standard_id, monitored_on, finding, review_on, entered_at, entered_by)
                        SELECT :standard, :on, :finding, :review, :now, :by
                        WHERE :standard = (SELECT id FROM service_standard WHERE service_code = :code
                                           ORDER BY number DESC LIMIT 1)
                        """)
                        .param("code", code)
                        .param("standard", standardId)
                        .param("on", seen.on())
                        .param("finding", seen.finding())
                        .param("review", seen.reviewOn())
                        .param("now", Timestamp.from(now))
                        .param("by", seen.by())
                        .update()
                == 1;
    }

    /** Looks at all versions of a service, newest first. */
    List<Monitoring> monitorings(String code) {
        return jdbc.sql("""
                        SELECT m.monitored_on, m.finding, m.review_on, m.entered_by
                        FROM standard_monitoring m JOIN service_standard s ON s.id = m.standard_id
                        WHERE s.service_code = :code ORDER BY m.id DESC
                        """)
                .param("code", code)
                .query((row, index) -> new Monitoring(
                        row.getObject("monitored_on", LocalDate.class),
                        row.getString("finding"),
                        row.getObject("review_on", LocalDate.class),
                        row.getString("entered_by")))
                .list();
    }
}
