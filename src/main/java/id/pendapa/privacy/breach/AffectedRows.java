package id.pendapa.privacy.breach;

import id.pendapa.platform.Audit;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.privacy.breach.DataBreach.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of those whom failures of protection affect. */
@Repository
class AffectedRows {

    /** The one kind of record by which somebody can be told. */
    static final String REQUEST = "request";

    private final JdbcClient jdbc;

    AffectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the list, in two statements however long it is. Whoever was told stays on it. */
    void replace(long breach, Collection<Affected> all) {
        jdbc.sql("UPDATE data_breach_affected SET in_scope = false WHERE breach_id = :breach AND told_at IS NULL")
                .param("breach", breach)
                .update();
        jdbc.sql("""
                        INSERT INTO data_breach_affected (breach_id, subject_kind, subject_key, fields, sights, first_at,
                            last_at)
                        SELECT :breach, kind, key, fields, sights, first, last
                        FROM jsonb_to_recordset(CAST(:all AS jsonb))
                            AS one (kind text, key text, fields text, sights int, first timestamptz, last timestamptz)
                        ON CONFLICT (breach_id, subject_kind, subject_key) DO UPDATE
                        SET fields = excluded.fields, sights = excluded.sights, first_at = excluded.first_at,
                            last_at = excluded.last_at, in_scope = true
                        """)
                .param("breach", breach)
                .param(
                        "all",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        all.stream().map(AffectedRows::json).toList()))
                .update();
    }

    private static Map<String, Object> json(Affected one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", one.subject().kind());
        row.put("key", one.subject().key());
        row.put("fields", String.join(",", one.fields()));
        row.put("sights", one.sights());
        Instant first = one.firstAt();
        Instant last = one.lastAt();
        if (first != null && last != null) {
            row.put("first", first.toString());
            row.put("last", last.toString());
        }
        return row;
    }

    Counts count(long breach) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE subject_kind = 'request') AS requests, count(told_at) AS told,
                            count(gone_at) AS gone, count(*) FILTER (WHERE subject_kind <> 'request') AS others
                        FROM data_breach_affected WHERE breach_id = :breach AND in_scope
                        """)
                .param("breach", breach)
                .query((row, index) -> new Counts(
                        row.getInt("requests"), row.getInt("told"), row.getInt("gone"), row.getInt("others")))
                .single();
    }

    /** In the order of the list, after one of it or from the beginning with 0. */
    List<Affected> list(long breach, long after, int most) {
        return jdbc.sql("""
                        SELECT * FROM data_breach_affected
                        WHERE breach_id = :breach AND in_scope AND id > :after ORDER BY id LIMIT :most
                        """)
                .param("breach", breach)
                .param("after", after)
                .param("most", most)
                .query(AffectedRows::read)
                .list();
    }

    Optional<Affected> find(long breach, String number) {
        return jdbc.sql("""
                        SELECT * FROM data_breach_affected
                        WHERE breach_id = :breach AND subject_kind = 'request' AND subject_key = :number AND in_scope
                        """)
                .param("breach", breach)
                .param("number", number)
                .query(AffectedRows::read)
                .optional();
    }

    /** Requests whose applicants wait for being told. */
    List<Affected> listUntold(long breach, long after, int most) {
        return jdbc.sql("""
                        SELECT * FROM data_breach_affected
                        WHERE breach_id = :breach AND in_scope AND subject_kind = 'request' AND told_at IS NULL
                            AND gone_at IS NULL AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .param("breach", breach)
                .param("after", after)
                .param("most", most)
                .query(AffectedRows::read)
                .list();
    }

    /** Marks one as told; false where it was told before. */
    boolean tell(long id, Instant now) {
        return jdbc.sql("UPDATE data_breach_affected SET told_at = :now WHERE id = :id AND told_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void gone(long id, Instant now) {
        jdbc.sql("UPDATE data_breach_affected SET gone_at = :now WHERE id = :id AND told_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Affected read(ResultSet row, int index) throws SQLException {
        String fields = row.getString("fields");
        return new Affected(
                row.getLong("id"),
                new Audit.Subject(row.getString("subject_kind"), row.getString("subject_key")),
                fields.isEmpty() ? List.of() : List.of(fields.split(",", -1)),
                row.getInt("sights"),
                BreachRows.instant(row, "first_at"),
                BreachRows.instant(row, "last_at"),
                BreachRows.instant(row, "told_at"));
    }
}
