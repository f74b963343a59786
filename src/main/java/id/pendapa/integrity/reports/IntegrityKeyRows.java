package id.pendapa.integrity.reports;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of the contact. What is opened here is still locked with a passphrase. */
@Repository
class IntegrityKeyRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    IntegrityKeyRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** {@code WAITING} until it takes the place of the one before. */
    enum KeyState {
        WAITING,
        ACTIVE,
        OLD
    }

    /**
     * A key.
     *
     * @param holder whose it is, by position
     * @param since from which day on reports were encrypted for it, or null while it waits
     * @param firstApprover account of the first who agreed to it, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record HeldKey(
            UUID id,
            long account,
            String holder,
            byte[] open,
            KeyState state,
            int version,
            LocalDate madeOn,
            @Nullable LocalDate since,
            @Nullable Long firstApprover) {

        @Override
        public String toString() {
            return "HeldKey[" + id + "]";
        }
    }

    /** Writes a new one; false where there is one already that waits or is in use. */
    boolean add(HeldKey key, byte[] locked) {
        return jdbc.sql("""
                        INSERT INTO integrity_key (id, account_id, holder, open_key, private_sealed, made_on, state, active_since_on)
                        VALUES (:id, :account, :holder, :open, :locked, :madeOn, :state, :since)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", key.id())
                        .param("account", key.account())
                        .param("holder", key.holder())
                        .param("open", key.open())
                        .param("locked", cipher.seal(Base64.getEncoder().encodeToString(locked), place(key.id())))
                        .param("madeOn", key.madeOn())
                        .param("state", key.state().name())
                        .param("since", key.since(), java.sql.Types.DATE)
                        .update()
                == 1;
    }

    Optional<HeldKey> find(KeyState state) {
        return jdbc.sql("SELECT * FROM integrity_key WHERE state = :state AND state <> 'OLD'")
                .param("state", state.name())
                .query(IntegrityKeyRows::read)
                .optional();
    }

    /** The key of an account that is in use, or else the one that waits. */
    Optional<HeldKey> findOf(long account) {
        return jdbc.sql("""
                        SELECT * FROM integrity_key WHERE account_id = :account AND state <> 'OLD' ORDER BY state LIMIT 1
                        """)
                .param("account", account)
                .query(IntegrityKeyRows::read)
                .optional();
    }

    /** The secret half, locked with the passphrase of its holder. */
    byte[] locked(UUID id) {
        byte[] sealed = jdbc.sql("SELECT private_sealed FROM integrity_key WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return Base64.getDecoder().decode(cipher.open(sealed, place(id)));
    }

    /** Compare and set. */
    boolean move(HeldKey key, KeyState to, LocalDate today) {
        return jdbc.sql("""
                        UPDATE integrity_key
                        SET state = :to, version = version + 1, active_since_on = coalesce(active_since_on, :today)
                        WHERE id = :id AND version = :version
                        """)
                        .param("to", to.name())
                        .param("today", today)
                        .param("id", key.id())
                        .param("version", key.version())
                        .update()
                == 1;
    }

    /** Compare and set: the first of two agreed. */
    boolean approve(HeldKey key, int version, long account) {
        return jdbc.sql("""
                        UPDATE integrity_key SET first_approver = :account, version = version + 1
                        WHERE id = :id AND version = :version AND state = 'WAITING'
                        """)
                        .param("account", account)
                        .param("id", key.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A key that waited and for which nothing was ever encrypted. */
    boolean withdraw(HeldKey key) {
        return jdbc.sql("DELETE FROM integrity_key WHERE id = :id AND version = :version AND state = 'WAITING'")
                        .param("id", key.id())
                        .param("version", key.version())
                        .update()
                == 1;
    }

    private static Place place(UUID id) {
        return new Place("integrity_key", id.toString(), "private_sealed");
    }

    private static HeldKey read(ResultSet row, int index) throws SQLException {
        long first = row.getLong("first_approver");
        return new HeldKey(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("holder"),
                row.getBytes("open_key"),
                KeyState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("active_since_on", LocalDate.class),
                first == 0 ? null : first);
    }
}
