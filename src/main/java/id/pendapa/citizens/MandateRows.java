package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_mandate}. */
@Repository
class MandateRows {

    private static final String CODE = "citizen-mandate-code";

    private final JdbcClient database;
    private final FieldCipher cipher;

    MandateRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * One mandate.
     *
     * @param holder who may act, or null until somebody used the code
     * @param until the last day
     * @param code null once it was used or taken back
     */
    record Row(
            long id,
            long giver,
            @Nullable Long holder,
            LocalDate until,
            @Nullable String code,
            @Nullable Instant codeEnd,
            Instant madeAt,
            @Nullable Instant endedAt) {

        boolean isActive(LocalDate today) {
            return holder != null && endedAt == null && !until.isBefore(today);
        }
    }

    /** Given and held ones, newest first. */
    List<Row> list(long account, int most) {
        return database.sql("""
                        SELECT * FROM citizen_mandate WHERE giver_id = :account OR holder_id = :account
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(this::read)
                .list();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        byte[] index = row.getBytes("code_index");
        return new Row(
                row.getLong("id"),
                row.getLong("giver_id"),
                row.getObject("holder_id", Long.class),
                row.getObject("until", LocalDate.class),
                index == null ? null : cipher.open(row.getBytes("code_sealed"), place(index)),
                instant(row.getTimestamp("code_expires_at")),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    long insert(long giver, LocalDate until, String code, Instant codeEnd, Instant now) {
        byte[] index = cipher.index(CODE, code);
        return database.sql("""
                        INSERT INTO citizen_mandate (giver_id, until, code_index, code_sealed, code_expires_at, made_at)
                        VALUES (:giver, :until, :index, :sealed, :end, :now) RETURNING id
                        """)
                .param("giver", giver)
                .param("until", until)
                .param("index", index)
                .param("sealed", cipher.seal(code, place(index)))
                .param("end", Timestamp.from(codeEnd))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Two accounts: who gave, and who may act. */
    record Pair(long id, long giver, @Nullable Long holder) {}

    /** Whoever has the code may act from now on; nobody for themselves. Empty where there is no such code. */
    Optional<Pair> accept(long holder, String code, Instant now) {
        return database.sql("""
                        UPDATE citizen_mandate
                        SET holder_id = :holder, accepted_at = :now, code_index = NULL, code_sealed = NULL,
                            code_expires_at = NULL
                        WHERE code_index IN (:indexes) AND code_expires_at > :now AND ended_at IS NULL
                            AND giver_id <> :holder
                        RETURNING id, giver_id, holder_id
                        """)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("indexes", cipher.indexes(CODE, code))
                .query(MandateRows::pair)
                .optional();
    }

    /** Ends one, for giver or holder; empty where it is neither's or over. */
    Optional<Pair> end(long id, long account, Instant now) {
        return database.sql("""
                        UPDATE citizen_mandate
                        SET ended_at = :now, code_index = NULL, code_sealed = NULL, code_expires_at = NULL
                        WHERE id = :id AND (giver_id = :account OR holder_id = :account) AND ended_at IS NULL
                        RETURNING id, giver_id, holder_id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("account", account)
                .query(MandateRows::pair)
                .optional();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(row.getLong("id"), row.getLong("giver_id"), row.getObject("holder_id", Long.class));
    }

    /** Removes codes that nobody used, and what ended long ago. */
    void clear(Instant now, LocalDate longAgo) {
        database.sql("""
                        DELETE FROM citizen_mandate WHERE code_expires_at < :now OR until < :ago
                            OR (ended_at IS NOT NULL AND ended_at < :ago)
                        """)
                .param("now", Timestamp.from(now))
                .param("ago", longAgo)
                .update();
    }

    private static Place place(byte[] index) {
        return new Place("citizen_mandate", HexFormat.of().formatHex(index), "code_sealed");
    }
}
