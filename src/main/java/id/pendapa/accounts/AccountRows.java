package id.pendapa.accounts;

import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code staff_account}, for those who look after accounts. */
@Repository
class AccountRows {

    private final JdbcClient database;

    AccountRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An account.
     *
     * @param linkByTwo whether a link for its password takes two officers
     * @param endsOn last day on which it opens anything, or null where that is not limited
     * @param lastSeenOn last day on which its officer signed in, or null before the first time
     * @param closing when and by whom it was closed and why, or null while it is open
     */
    record Row(
            long id,
            String username,
            long officialId,
            boolean active,
            int version,
            boolean linkByTwo,
            Instant madeAt,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastSeenOn,
            @Nullable Closing closing) {

        /** Whether it was closed or its last day is over. */
        boolean isOver(LocalDate today) {
            return !active || (endsOn != null && endsOn.isBefore(today));
        }
    }

    /** The end of an account. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Closing(Instant at, String by, byte[] reasonSealed) {}

    /**
     * What a new account begins with.
     *
     * @param passwordSet whether its officer has chosen that password
     * @param nikIndexes keyed hashes of the officer's NIK, the newest first
     */
    @SuppressWarnings("ArrayRecordComponent") // A keyed hash and cipher text, never compared.
    record Begin(
            String username,
            String passwordHash,
            boolean passwordSet,
            long officialId,
            List<byte[]> nikIndexes,
            byte[] nikSealed) {}

    static Row read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Row(
                row.getLong("id"),
                row.getString("username"),
                row.getLong("official_id"),
                row.getBoolean("active"),
                row.getInt("version"),
                row.getBoolean("link_by_two"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("last_seen_on", LocalDate.class),
                closed == null
                        ? null
                        : new Closing(
                                closed.toInstant(), row.getString("closed_by"), row.getBytes("closed_reason_sealed")));
    }

    List<Row> list() {
        return database.sql("SELECT * FROM staff_account ORDER BY active DESC, username")
                .query(AccountRows::read)
                .list();
    }

    Optional<Row> find(long id) {
        return database.sql("SELECT * FROM staff_account WHERE id = :id")
                .param("id", id)
                .query(AccountRows::read)
                .optional();
    }

    /** Keeps all others from closing or opening accounts until the transaction ends. */
    void lockOpen() {
        database.sql("SELECT id FROM staff_account WHERE active ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    boolean hasUsername(String username) {
        return database.sql("SELECT EXISTS (SELECT FROM staff_account WHERE username = :name)")
                .param("name", username)
                .query(Boolean.class)
                .single();
    }

    /** Whether an open account belongs to the person with this NIK, by its keyed hashes. */
    boolean hasOpenOf(List<byte[]> nikIndexes) {
        return database.sql("SELECT EXISTS (SELECT FROM staff_account WHERE active AND nik_index IN (:nik))")
                .param("nik", nikIndexes)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person of an account has another, open one. */
    boolean hasOpenBeside(long id) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM staff_account me
                                 JOIN staff_account other ON other.id <> me.id AND other.active
                                      AND (other.official_id = me.official_id OR other.nik_index = me.nik_index)
                            WHERE me.id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    long insert(Begin begin, Instant now) {
        return database.sql("""
                        INSERT INTO staff_account (username, password_hash, official_id, nik_index, nik_sealed, created_at,
                                                   link_by_two)
                        VALUES (:username, :hash, :official, :nik, :sealed, :now,
                                :set OR EXISTS (SELECT FROM staff_account former
                                                WHERE former.official_id = :official OR former.nik_index IN (:niks)))
                        RETURNING id
                        """)
                .param("username", begin.username())
                .param("hash", begin.passwordHash())
                .param("set", begin.passwordSet())
                .param("official", begin.officialId())
                .param("nik", begin.nikIndexes().get(0))
                .param("niks", begin.nikIndexes())
                .param("sealed", begin.nikSealed())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /**
     * Closes an account.
     *
     * @throws ConflictException {@code account.stale} if somebody else just changed it
     */
    void close(long id, int versionSeen, Closing closing) {
        changed(database.sql("""
                        UPDATE staff_account
                        SET active = false, closed_at = :now, closed_by = :by, closed_reason_sealed = :reason,
                            version = version + 1
                        WHERE id = :id AND version = :version AND active
                        """)
                .param("now", Timestamp.from(closing.at()))
                .param("by", closing.by())
                .param("reason", closing.reasonSealed())
                .param("id", id)
                .param("version", versionSeen)
                .update());
    }

    /**
     * Opens a closed account again.
     *
     * @throws ConflictException {@code account.stale} if somebody else just changed it
     */
    void reopen(long id, int versionSeen) {
        changed(database.sql("""
                        UPDATE staff_account
                        SET active = true, ends_on = NULL, closed_at = NULL, closed_by = NULL, closed_reason_sealed = NULL,
                            version = version + 1
                        WHERE id = :id AND version = :version AND NOT active
                        """).param("id", id).param("version", versionSeen).update());
    }

    /**
     * Raises the version of an open account, for what is written elsewhere.
     *
     * @throws ConflictException {@code account.stale} if somebody else just changed it
     */
    void touch(long id, int versionSeen) {
        changed(database.sql("""
                        UPDATE staff_account SET version = version + 1
                        WHERE id = :id AND version = :version AND active
                        """).param("id", id).param("version", versionSeen).update());
    }

    /**
     * Sets the last day of an open account.
     *
     * @throws ConflictException {@code account.stale} if somebody else just changed it
     */
    void end(long id, int versionSeen, @Nullable LocalDate on) {
        changed(database.sql("""
                        UPDATE staff_account SET ends_on = CAST(:on AS date), version = version + 1
                        WHERE id = :id AND version = :version AND active
                        """)
                .param("on", on)
                .param("id", id)
                .param("version", versionSeen)
                .update());
    }

    /** Notes that the officer of an account signed in. */
    void seen(long id, LocalDate today) {
        database.sql(
                        "UPDATE staff_account SET last_seen_on = :today WHERE id = :id AND last_seen_on IS DISTINCT FROM :today")
                .param("today", today)
                .param("id", id)
                .update();
    }

    void setPassword(long id, String hash) {
        database.sql(
                        "UPDATE staff_account SET password_hash = :hash, link_by_two = true, version = version + 1 WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ConflictException("account.stale");
        }
    }
}
