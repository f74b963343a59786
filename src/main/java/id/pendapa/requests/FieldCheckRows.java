package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.requests.FieldChecks.Check;
import id.pendapa.requests.FieldChecks.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of field checks; what was written is sealed. */
@Repository
class FieldCheckRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    FieldCheckRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** All checks of a request with the keys of their photos, oldest first. */
    List<Check> list(long requestId) {
        return jdbc.sql("""
                        SELECT c.key, c.finding, c.text_sealed, c.checked_by, c.checked_at,
                            ARRAY(SELECT p.file_key FROM field_photo p WHERE p.field_check_id = c.id ORDER BY p.id) AS photos
                        FROM field_check c WHERE c.request_id = :request ORDER BY c.id
                        """).param("request", requestId).query(this::read).list();
    }

    boolean has(long requestId, UUID key) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM field_check WHERE request_id = :request AND key = :key)")
                .param("request", requestId)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void add(long requestId, UUID key, Finding finding, String text, List<String> photos, Actor.Staff by, Instant now) {
        long id = jdbc.sql("""
                        INSERT INTO field_check (key, request_id, finding, text_sealed, checked_by_account_id, checked_by,
                            checked_at)
                        VALUES (:key, :request, :finding, :text, :account, :by, :now)
                        RETURNING id
                        """)
                .param("key", key)
                .param("request", requestId)
                .param("finding", finding.name())
                .param("text", cipher.seal(text, place(key)))
                .param("account", by.accountId())
                .param("by", by.label())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        for (String photo : photos) {
            jdbc.sql("INSERT INTO field_photo (field_check_id, file_key) VALUES (:check, :file)")
                    .param("check", id)
                    .param("file", photo)
                    .update();
        }
    }

    private Check read(ResultSet row, int index) throws SQLException {
        return new Check(
                Finding.valueOf(row.getString("finding")),
                cipher.open(row.getBytes("text_sealed"), place(row.getObject("key", UUID.class))),
                Arrays.asList((String[]) row.getArray("photos").getArray()),
                row.getString("checked_by"),
                row.getTimestamp("checked_at").toInstant());
    }

    private static Place place(UUID key) {
        return new Place("field_check", key.toString(), "text_sealed");
    }
}
