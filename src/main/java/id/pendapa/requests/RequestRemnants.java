package id.pendapa.requests;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.RequestRemains;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes a request that is destroyed, and keeps that it was there: its number, its code and the day. */
@Repository
class RequestRemnants implements RequestRemains {

    private static final List<String> PARTS =
            List.of("""
            DELETE FROM field_photo WHERE field_check_id IN (SELECT c.id FROM field_check c JOIN service_request r ON r.id = c.request_id
                WHERE r.number = :number)
            """, """
            DELETE FROM field_check WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_person WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_event WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_need WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_paper WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM rule_finding WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_note WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_family_card WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_correction WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_remark WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM request_undo WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM escalation WHERE request_id IN (SELECT id FROM service_request WHERE number = :number)
            """, """
            DELETE FROM service_request WHERE number = :number
            """);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final InstantSource clock;

    RequestRemnants(JdbcClient jdbc, FileStore files, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Removed remove(String number) {
        jdbc.sql("""
                        INSERT INTO destroyed_request (number, secret_sealed, proof_code, submitted_at, destroyed_at)
                        SELECT number, secret_sealed, proof_code, submitted_at, :now FROM service_request WHERE number = :number
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number)
                .update();
        int gone = files.destroyAll(Owner.of("request", number));
        PARTS.forEach(part -> jdbc.sql(part).param("number", number).update());
        return new Removed(0, gone);
    }

    /**
     * A request that was destroyed.
     *
     * @param secret its sealed code
     */
    @SuppressWarnings("ArrayRecordComponent") // Opened at once, never compared.
    record Gone(byte[] secret, Instant at) {}

    Optional<Gone> find(String number) {
        return jdbc.sql("SELECT secret_sealed, destroyed_at FROM destroyed_request WHERE number = :number")
                .param("number", number)
                .query((row, index) -> new Gone(
                        row.getBytes("secret_sealed"),
                        row.getTimestamp("destroyed_at").toInstant()))
                .optional();
    }
}
