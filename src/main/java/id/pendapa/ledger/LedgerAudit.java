package id.pendapa.ledger;

import id.pendapa.ledger.proof.LogBook;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Tasks;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the two kinds of entries, each in the transaction of what it is about. */
@Component
class LedgerAudit implements Audit {

    private static final int SALT_BYTES = 32;

    private final JdbcClient database;
    private final ObjectProvider<Gate> gate;
    private final InstantSource clock;
    private final ObjectProvider<Tasks> tasks;
    private final SecureRandom random = new SecureRandom();

    LedgerAudit(JdbcClient database, ObjectProvider<Gate> gate, ObjectProvider<Tasks> tasks, InstantSource clock) {
        this.database = database;
        this.gate = gate;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void acted(Act act) {
        Map<String, String> fields = new HashMap<>(act.facts());
        fields.put("@action", act.action());
        insert("""
                INSERT INTO audit_entry (written_at, actor_key, actor_label, action, subject_kind, subject_key,
                                         canonical, salt, commitment)
                VALUES (:at, :actorKey, :actorLabel, :what, :kind, :key, :canonical, :salt, :commitment)
                """, act.action(), act.subject(), fields);
    }

    @Override
    public void saw(Sight sight) {
        Map<String, String> fields = new HashMap<>();
        fields.put("@purpose", sight.purpose());
        fields.put("fields", String.join(",", sight.fields()));
        if (sight.reason() != null) {
            fields.put("reason", sight.reason());
        }
        insert("""
                INSERT INTO access_entry (written_at, actor_key, actor_label, actor_unit, purpose, subject_kind,
                                          subject_key, canonical, salt, commitment)
                VALUES (:at, :actorKey, :actorLabel, :unit, :what, :kind, :key, :canonical, :salt, :commitment)
                """, sight.purpose(), sight.subject(), fields);
    }

    private void insert(String sql, String what, Subject subject, Map<String, String> fields) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The ledger writes only inside the transaction of the act: " + what);
        }
        Actor actor = gate.getObject().actor();
        // Microseconds are what the database keeps; the canonical bytes must say the same.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fields.put("@at", at.toString());
        fields.put("@actor", actor.key());
        fields.put("@position", actor.label());
        String unit = actor instanceof Actor.Staff staff ? staff.unit() : null;
        if (unit != null) {
            fields.put("@unit", unit);
        }
        fields.put("@subject", subject.kind() + ":" + subject.key());
        byte[] canonical = Canonical.bytes(fields);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        database.sql(sql)
                .param("at", Timestamp.from(at))
                .param("actorKey", actor.key())
                .param("actorLabel", actor.label())
                .param("unit", unit)
                .param("what", what)
                .param("kind", subject.kind())
                .param("key", subject.key())
                .param("canonical", canonical)
                .param("salt", salt)
                .param("commitment", Canonical.commitment(salt, canonical))
                .update();
        tasks.getObject().runSoon(LogBook.TASK);
    }
}
