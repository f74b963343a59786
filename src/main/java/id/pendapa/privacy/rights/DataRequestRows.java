package id.pendapa.privacy.rights;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.rights.DataRequest.CarriedOut;
import id.pendapa.privacy.rights.DataRequest.Decision;
import id.pendapa.privacy.rights.DataRequest.Ground;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.privacy.rights.DataRequest.Outcome;
import id.pendapa.privacy.rights.DataRequest.Paper;
import id.pendapa.privacy.rights.DataRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people demand about their data; all words in it are sealed. */
@Repository
class DataRequestRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    DataRequestRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** One that is about to be written. */
    record New(
            UUID key,
            String number,
            Kind kind,
            String text,
            @Nullable String field,
            @Nullable Paper paper,
            Instant askedAt,
            Instant now) {}

    /** As a list needs it, without words. */
    record Row(
            long id,
            String number,
            Kind kind,
            boolean paper,
            Instant askedAt,
            Instant dueAt,
            State state,
            @Nullable Outcome outcome,
            @Nullable Instant endedAt) {}

    /** How many wait. */
    record Counts(int open, int soon, int late) {}

    /** All of a request, newest first. */
    List<DataRequest> list(String number) {
        return jdbc.sql("SELECT * FROM data_request WHERE request_number = :number ORDER BY id DESC")
                .param("number", number)
                .query(this::read)
                .list();
    }

    Optional<DataRequest> find(long id) {
        return jdbc.sql("SELECT * FROM data_request WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** What waits, the least time first; after a row of this list, or from the beginning with 0. */
    List<Row> listOpen(long after, int most) {
        return jdbc.sql("""
                        SELECT id, request_number, kind, proof_sealed IS NOT NULL AS paper, asked_at, due_at, state, outcome,
                            ended_at
                        FROM data_request
                        WHERE state = 'OPEN' AND (:after = 0
                            OR (due_at, id) > (SELECT due_at, id FROM data_request WHERE id = :after))
                        ORDER BY due_at, id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(DataRequestRows::row)
                .list();
    }

    /** What is over, newest first. */
    List<Row> listEnded(long before, int most) {
        return jdbc.sql("""
                        SELECT id, request_number, kind, proof_sealed IS NOT NULL AS paper, asked_at, due_at, state, outcome,
                            ended_at
                        FROM data_request WHERE state <> 'OPEN' AND id < :before ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(DataRequestRows::row)
                .list();
    }

    Counts count(Instant now) {
        return jdbc.sql("""
                        SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at < :now) AS late,
                            count(*) FILTER (WHERE due_at >= :now AND due_at < :soon) AS soon
                        FROM data_request WHERE state = 'OPEN'
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(DataRequest.SOON)))
                .query((row, index) -> new Counts(row.getInt("waiting"), row.getInt("soon"), row.getInt("late")))
                .single();
    }

    /** Writes one; false while another of the same kind and answer waits for the same request. */
    boolean add(New made) {
        Paper paper = made.paper();
        return jdbc.sql("""
                        INSERT INTO data_request (key, request_number, kind, text_sealed, proof_sealed, asked_at, due_at,
                            entered_at, entered_by, field_key)
                        VALUES (:key, :number, :kind, :text, :proof, :asked, :due, :now, :by, :field)
                        ON CONFLICT (request_number, kind, (coalesce(field_key, ''))) WHERE state = 'OPEN' DO NOTHING
                        """)
                        .param("key", made.key())
                        .param("number", made.number())
                        .param("kind", made.kind().name())
                        .param("text", cipher.seal(made.text(), place(made.key(), "text_sealed")))
                        .param(
                                "proof",
                                paper == null ? null : cipher.seal(paper.proof(), place(made.key(), "proof_sealed")),
                                Types.BINARY)
                        .param("asked", Timestamp.from(made.askedAt()))
                        .param("due", Timestamp.from(made.askedAt().plus(DataRequest.ANSWER_WITHIN)))
                        .param("now", Timestamp.from(made.now()))
                        .param("by", paper == null ? null : paper.by())
                        .param("field", made.field())
                        .update()
                == 1;
    }

    /** Decides one; false where somebody was faster. */
    boolean decide(
            DataRequest seen,
            int version,
            Outcome outcome,
            @Nullable Ground ground,
            String reason,
            Actor.Staff by,
            Instant now) {
        return jdbc.sql("""
                        UPDATE data_request
                        SET version = version + 1, state = 'DECIDED', outcome = :outcome, ground = :ground,
                            reason_sealed = :reason, ended_at = :now, decided_by_account_id = :account, decided_by = :by
                        WHERE id = :id AND version = :version AND state = 'OPEN'
                        """)
                        .param("outcome", outcome.name())
                        .param("ground", ground == null ? null : ground.name())
                        .param("reason", cipher.seal(reason, place(seen.key(), "reason_sealed")))
                        .param("now", Timestamp.from(now))
                        .param("account", by.accountId())
                        .param("by", by.label())
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Writes down that a correction was carried out; false where it was before, or was not granted. */
    boolean carriedOut(long id, String field, boolean beside, String by, Instant now) {
        return jdbc.sql("""
                        UPDATE data_request
                        SET version = version + 1, field_key = :field, carried_out = :how, carried_out_at = :now,
                            carried_out_by = :by
                        WHERE id = :id AND kind = 'CORRECTION' AND outcome IN ('GRANTED', 'PARTLY') AND carried_out IS NULL
                        """)
                        .param("field", field)
                        .param("how", beside ? "BESIDE" : "CHANGED")
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes one back; false where it is over by now. */
    boolean withdraw(long id, int version, Instant now) {
        return jdbc.sql("""
                        UPDATE data_request SET version = version + 1, state = 'WITHDRAWN', ended_at = :now
                        WHERE id = :id AND version = :version AND state = 'OPEN'
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Marks what has less than a day left, once each; their request and key. */
    List<Marked> markSoon(Instant now) {
        return jdbc.sql("""
                        UPDATE data_request SET soon_at = :now
                        WHERE state = 'OPEN' AND soon_at IS NULL AND due_at >= :now AND due_at < :soon
                        RETURNING request_number, key
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(DataRequest.SOON)))
                .query(DataRequestRows::marked)
                .list();
    }

    /** The same for those whose time is over. */
    List<Marked> markLate(Instant now) {
        return jdbc.sql("""
                        UPDATE data_request SET late_at = :now
                        WHERE state = 'OPEN' AND late_at IS NULL AND due_at < :now
                        RETURNING request_number, key
                        """)
                .param("now", Timestamp.from(now))
                .query(DataRequestRows::marked)
                .list();
    }

    record Marked(String number, String key) {}

    private static Marked marked(ResultSet row, int index) throws SQLException {
        return new Marked(row.getString("request_number"), row.getString("key"));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(
                row.getLong("id"),
                row.getString("request_number"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("paper"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                State.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, "ended_at"));
    }

    private DataRequest read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        byte[] proof = row.getBytes("proof_sealed");
        return new DataRequest(
                row.getLong("id"),
                key,
                row.getString("request_number"),
                Kind.valueOf(row.getString("kind")),
                cipher.open(row.getBytes("text_sealed"), place(key, "text_sealed")),
                proof == null
                        ? null
                        : new Paper(cipher.open(proof, place(key, "proof_sealed")), row.getString("entered_by")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                instant(row, "ended_at"),
                decision(row, key),
                row.getString("field_key"),
                carriedOut(row));
    }

    private @Nullable Decision decision(ResultSet row, UUID key) throws SQLException {
        String outcome = row.getString("outcome");
        String ground = row.getString("ground");
        return outcome == null
                ? null
                : new Decision(
                        Outcome.valueOf(outcome),
                        ground == null ? null : Ground.valueOf(ground),
                        cipher.open(row.getBytes("reason_sealed"), place(key, "reason_sealed")),
                        row.getString("decided_by"),
                        row.getTimestamp("ended_at").toInstant());
    }

    private static @Nullable CarriedOut carriedOut(ResultSet row) throws SQLException {
        String how = row.getString("carried_out");
        return how == null
                ? null
                : new CarriedOut(
                        how.equals("BESIDE"),
                        row.getString("carried_out_by"),
                        row.getTimestamp("carried_out_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Place place(UUID key, String column) {
        return new Place("data_request", key.toString(), column);
    }
}
