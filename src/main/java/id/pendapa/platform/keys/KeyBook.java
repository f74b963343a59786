package id.pendapa.platform.keys;

import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written down about changes of the keys, for each office. */
@Service
class KeyBook {

    private static final Audit.Subject KEYS = new Audit.Subject("keys", "data");

    private final JdbcClient database;
    private final Audit audit;
    private final InstantSource clock;

    KeyBook(JdbcClient database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A change of the keys in this office.
     *
     * @param left rows that still needed the older key when they were last counted
     * @param allAnewAt since when none does, or null
     * @param endedAt when the older key was found to be gone, or null
     */
    record Change(
            long keyId,
            Instant begunAt,
            long left,
            Instant countedAt,
            @Nullable Instant allAnewAt,
            @Nullable Instant endedAt) {

        static Change read(ResultSet row, int number) throws SQLException {
            Timestamp anew = row.getTimestamp("all_anew_at");
            Timestamp ended = row.getTimestamp("ended_at");
            return new Change(
                    row.getLong("key_id"),
                    row.getTimestamp("begun_at").toInstant(),
                    row.getLong("left_count"),
                    row.getTimestamp("counted_at").toInstant(),
                    anew == null ? null : anew.toInstant(),
                    ended == null ? null : ended.toInstant());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Change> findNewest() {
        return database.sql("SELECT * FROM data_key WHERE office_key = :office ORDER BY begun_at DESC LIMIT 1")
                .param("office", office())
                .query(Change::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Change> find(long keyId) {
        return database.sql("SELECT * FROM data_key WHERE office_key = :office AND key_id = :key")
                .param("office", office())
                .param("key", keyId)
                .query(Change::read)
                .optional();
    }

    /** The newer key is used from now on. */
    @Transactional
    public void begin(KeyRing.Keys keys, long left) {
        database.sql("""
                        INSERT INTO data_key (office_key, key_id, index_version, begun_at, left_count, counted_at)
                        VALUES (:office, :key, :version, :now, :left, :now)
                        """)
                .param("office", office())
                .param("key", keys.id())
                .param("version", keys.indexVersion())
                .param("now", now())
                .param("left", left)
                .update();
        audit.acted(new Audit.Act("keys.begun", KEYS, facts(keys)));
    }

    /** So many rows are left; with none the time of the older key is running out. */
    @Transactional
    public void count(KeyRing.Keys keys, long left) {
        database.sql("""
                        UPDATE data_key SET left_count = :left, counted_at = :now,
                            all_anew_at = CASE WHEN :left = 0 THEN coalesce(all_anew_at, :now) END
                        WHERE office_key = :office AND key_id = :key AND ended_at IS NULL
                        """)
                .param("left", left)
                .param("now", now())
                .param("office", office())
                .param("key", keys.id())
                .update();
    }

    /** The older key is gone. */
    @Transactional
    public void end(KeyRing.Keys keys) {
        int ended = database.sql("""
                        UPDATE data_key SET ended_at = :now
                        WHERE office_key = :office AND key_id = :key AND all_anew_at IS NOT NULL AND ended_at IS NULL
                        """)
                .param("now", now())
                .param("office", office())
                .param("key", keys.id())
                .update();
        if (ended == 1) {
            audit.acted(new Audit.Act("keys.ended", KEYS, facts(keys)));
        }
    }

    /** All offices that these keys serve. */
    @Transactional(readOnly = true)
    public List<OfficeKey> listOffices() {
        return database.sql("SELECT key FROM served_office WHERE key NOT LIKE 'latihan\\_%' ORDER BY key")
                .query((row, number) -> new OfficeKey(row.getString("key")))
                .list();
    }

    private static Map<String, String> facts(KeyRing.Keys keys) {
        return Map.of("key", Integer.toUnsignedString(keys.id()), "index", Integer.toString(keys.indexVersion()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String office() {
        return CurrentOffice.get().value();
    }
}
