package id.pendapa.residents.register;

import id.pendapa.platform.FieldCipher.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches with their reasons, and whom each of them opens. */
@Repository
class LookupRows {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    LookupRows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** A search of an officer. */
    record Lookup(UUID key, String reason, List<Long> residents) {
        Lookup {
            residents = List.copyOf(residents);
        }
    }

    Lookup add(long account, String reason, Collection<Long> residents, Instant now) {
        UUID key = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO register_lookup (key, account_id, reason_sealed, resident_ids, made_at)
                        VALUES (:key, :account, :reason, :residents, :now)
                        """)
                .param("key", key)
                .param("account", account)
                .param("reason", sealing.cipher().seal(reason, place(key)))
                .param("residents", residents.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
        return new Lookup(key, reason, List.copyOf(residents));
    }

    /** One of this officer that is not too old. */
    Optional<Lookup> find(UUID key, long account, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM register_lookup WHERE key = :key AND account_id = :account AND made_at > :since
                        """)
                .param("key", key)
                .param("account", account)
                .param("since", Timestamp.from(since))
                .query((row, index) -> new Lookup(
                        key, sealing.cipher().open(row.getBytes("reason_sealed"), place(key)), Arrays.asList((Long[])
                                row.getArray("resident_ids").getArray())))
                .optional();
    }

    /** Lets it open others too: the family of somebody, or who they turned out to be. */
    void extend(UUID key, Collection<Long> residents) {
        jdbc.sql("UPDATE register_lookup SET resident_ids = resident_ids || :more WHERE key = :key")
                .param("more", residents.toArray(Long[]::new))
                .param("key", key)
                .update();
    }

    private static Place place(UUID key) {
        return new Place("register_lookup", key.toString(), "reason_sealed");
    }
}
