package id.pendapa.letters;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Gate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happened to a letter and who saw it, each in the transaction of the act or the sight. */
@Component
class LetterHistory {

    private final JdbcClient database;
    private final Audit audit;
    private final Gate gate;
    private final FieldCipher cipher;
    private final OfficeTime time;

    LetterHistory(JdbcClient database, Audit audit, Gate gate, FieldCipher cipher, OfficeTime time) {
        this.database = database;
        this.audit = audit;
        this.gate = gate;
        this.cipher = cipher;
        this.time = time;
    }

    /**
     * It was issued.
     *
     * @param sha256 digest of the file that the office keeps, so that the file in somebody's hand can be compared
     */
    void issued(Letter letter, int version, String sha256) {
        write(letter, letter.id(), version, LetterEvent.SIGNED, null, Map.of("file", sha256));
    }

    /** Something happened; the reason is kept sealed. */
    void happened(Letter letter, long letterId, int version, LetterEvent event, @Nullable String reason) {
        write(letter, letterId, version, event, reason, Map.of());
    }

    private void write(
            Letter letter,
            long letterId,
            int version,
            LetterEvent event,
            @Nullable String reason,
            Map<String, String> more) {
        Actor actor = gate.actor();
        Place place = place(letter, version, event);
        database.sql("""
                        INSERT INTO letter_event (letter_id, version, kind, actor_key, actor_label, reason_sealed, happened_at)
                        VALUES (:letter, :version, :kind, :key, :label, :reason, :now)
                        """)
                .param("letter", letterId)
                .param("version", version)
                .param("kind", event.name())
                .param("key", actor.key())
                .param("label", actor.label())
                .param("reason", reason == null ? null : cipher.seal(reason, place))
                .param("now", Timestamp.from(time.now()))
                .update();
        Map<String, String> facts = new HashMap<>(more);
        facts.put("request", letter.requestNumber());
        facts.put("number", letter.number());
        facts.put("method", letter.method().name());
        facts.put("version", Integer.toString(version));
        audit.acted(new Audit.Act(
                "letter." + event.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), subject(letter), facts));
    }

    /** One thing that happened, with its reason where there is one. */
    record Happened(
            Instant at,
            LetterEvent event,
            String by,
            @Nullable String reason) {}

    /** The life of a letter, oldest first. */
    List<Happened> list(Letter letter) {
        return database.sql("""
                        SELECT version, kind, actor_label, reason_sealed, happened_at FROM letter_event
                        WHERE letter_id = :letter ORDER BY id
                        """)
                .param("letter", letter.id())
                .query((row, number) -> happened(letter, row))
                .list();
    }

    private Happened happened(Letter letter, ResultSet row) throws SQLException {
        LetterEvent event = LetterEvent.valueOf(row.getString("kind"));
        byte[] reason = row.getBytes("reason_sealed");
        return new Happened(
                row.getTimestamp("happened_at").toInstant(),
                event,
                row.getString("actor_label"),
                reason == null ? null : cipher.open(reason, place(letter, row.getInt("version"), event)));
    }

    private static Place place(Letter letter, int version, LetterEvent event) {
        return new Place("letter_event", letter.code() + "/" + version + "/" + event, "reason_sealed");
    }

    /** Somebody saw personal data of a letter and said why. */
    void seenBecause(Letter letter, String purpose, String reason, String... fields) {
        audit.saw(new Audit.Sight(purpose, subject(letter), List.of(fields), reason));
    }

    /** Somebody saw personal data of a letter. */
    void seen(Letter letter, String purpose, String... fields) {
        audit.saw(new Audit.Sight(purpose, subject(letter), List.of(fields), null));
    }

    private static Audit.Subject subject(Letter letter) {
        return subject(letter.code());
    }

    /** Under what acts and sights of a letter are written down. */
    static Audit.Subject subject(String code) {
        return new Audit.Subject("letter", code);
    }
}
