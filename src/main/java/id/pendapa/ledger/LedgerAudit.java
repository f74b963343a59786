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
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the two kinds of entries, each in the transaction of what it is about. */
@Component
class LedgerAudit implements Audit {

    private static final int SALT_BYTES = 32;

    private final NamedParameterJdbcOperations database;
    private final ObjectProvider<Gate> gate;
    private final InstantSource clock;
    private final ObjectProvider<Tasks> tasks;
    private final SecureRandom random = new SecureRandom();

    LedgerAudit(
            NamedParameterJdbcOperations database,
            ObjectProvider<Gate> gate,
            ObjectProvider<Tasks> tasks,
            InstantSource clock) {
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
                """, List.of(row(act.action(), act.subject(), fields)));
    }

    @Override
    public void saw(Sight sight) {
        sawAll(List.of(sight));
    }

    @Override
    public void sawAll(List<Sight> sights) {
        if (!sights.isEmpty()) {
            insert("""
                    INSERT INTO access_entry (written_at, actor_key, actor_label, actor_unit, purpose, subject_kind,
                                              subject_key, canonical, salt, commitment)
                    VALUES (:at, :actorKey, :actorLabel, :unit, :what, :kind, :key, :canonical, :salt, :commitment)
                    """, sights.stream().map(this::row).toList());
        }
    }

    private SqlParameterSource row(Sight sight) {
        Map<String, String> fields = new HashMap<>();
        fields.put("@purpose", sight.purpose());
        fields.put("fields", String.join(",", sight.fields()));
        if (sight.reason() != null) {
            fields.put("reason", sight.reason());
        }
        return row(sight.purpose(), sight.subject(), fields);
    }

    /** One statement, however many rows. */
    private void insert(String sql, List<SqlParameterSource> rows) {
        database.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        tasks.getObject().runSoon(LogBook.TASK);
    }

    private SqlParameterSource row(String what, Subject subject, Map<String, String> fields) {
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
        return new MapSqlParameterSource("at", Timestamp.from(at))
                .addValue("actorKey", actor.key())
                .addValue("actorLabel", actor.label())
                .addValue("unit", unit)
                .addValue("what", what)
                .addValue("kind", subject.kind())
                .addValue("key", subject.key())
                .addValue("canonical", canonical)
                .addValue("salt", salt)
                .addValue("commitment", Canonical.commitment(salt, canonical));
    }
}
