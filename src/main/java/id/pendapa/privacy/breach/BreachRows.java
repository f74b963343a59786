package id.pendapa.privacy.breach;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.breach.DataBreach.Agency;
import id.pendapa.privacy.breach.DataBreach.Facts;
import id.pendapa.privacy.breach.DataBreach.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of failures of protection; all words in it are sealed. Each change names the version that was seen. */
@Repository
class BreachRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    BreachRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** How many are open, and of those that wait for being told how many have little time and none. */
    record Due(int open, int soon, int late) {}

    long add(UUID key, Facts facts, Instant now, String by) {
        StatementSpec sql = jdbc.sql("""
                INSERT INTO data_breach (key, way, event_sealed, data_sealed, known_at, due_at, open_from_at, open_until_at,
                    recorded_at, recorded_by)
                VALUES (:key, :way, :event, :data, :known, :due, :from, :until, :now, :by)
                RETURNING id
                """);
        return bind(sql, key, facts)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Corrects what was recorded, before anybody was told. */
    boolean correct(DataBreach seen, Facts facts, int version) {
        StatementSpec sql = jdbc.sql("""
                UPDATE data_breach
                SET version = version + 1, way = :way, event_sealed = :event, data_sealed = :data, known_at = :known,
                    due_at = :due, open_from_at = :from, open_until_at = :until
                WHERE id = :id AND version = :version AND told_at IS NULL AND agency_told_on IS NULL AND closed_at IS NULL
                    AND key = :key
                """);
        return bind(sql, seen.key(), facts)
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    private StatementSpec bind(StatementSpec sql, UUID key, Facts facts) {
        Instant until = facts.until();
        return sql.param("key", key)
                .param("way", facts.way().name())
                .param("event", cipher.seal(facts.event(), place(key, "event_sealed")))
                .param("data", cipher.seal(facts.data(), place(key, "data_sealed")))
                .param("known", Timestamp.from(facts.knownAt()))
                .param("due", Timestamp.from(facts.knownAt().plus(DataBreach.TELL_WITHIN)))
                .param("from", Timestamp.from(facts.from()))
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP);
    }

    boolean handle(DataBreach seen, String handling, int version) {
        return jdbc.sql("""
                        UPDATE data_breach SET version = version + 1, handling_sealed = :handling
                        WHERE id = :id AND version = :version AND told_at IS NULL AND closed_at IS NULL
                        """)
                        .param("handling", cipher.seal(handling, place(seen.key(), "handling_sealed")))
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A change of the parts. One that takes away is possible only before anybody was told. */
    boolean rescope(long id, int version, boolean takesAway) {
        return jdbc.sql("""
                        UPDATE data_breach SET version = version + 1, scope_version = scope_version + 1
                        WHERE id = :id AND version = :version AND closed_at IS NULL AND (told_at IS NULL OR NOT :away)
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("away", takesAway)
                        .update()
                == 1;
    }

    /** Begins to tell, again for those who were added later. */
    boolean tell(long id, int version, Instant now) {
        return jdbc.sql("""
                        UPDATE data_breach SET version = version + 1, told_at = coalesce(told_at, :now)
                        WHERE id = :id AND version = :version AND closed_at IS NULL AND gathered_version = scope_version
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean tellAgency(long id, int version, Agency agency) {
        return jdbc.sql("""
                        UPDATE data_breach SET version = version + 1, agency_told_on = :day, agency_letter = :letter
                        WHERE id = :id AND version = :version AND closed_at IS NULL AND agency_told_on IS NULL
                        """)
                        .param("day", agency.day())
                        .param("letter", agency.letter())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Something was noted, or it is closed. */
    boolean step(long id, int version, @Nullable Instant closedAt) {
        return jdbc.sql("""
                        UPDATE data_breach SET version = version + 1, closed_at = :closed
                        WHERE id = :id AND version = :version AND closed_at IS NULL
                        """)
                        .param("closed", closedAt == null ? null : Timestamp.from(closedAt), Types.TIMESTAMP)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The version of the parts, if they are to be gathered; nobody else gathers until the transaction ends. */
    Optional<Integer> beginGathering(long id) {
        return jdbc.sql("""
                        SELECT scope_version FROM data_breach WHERE id = :id AND gathered_version < scope_version FOR UPDATE
                        """).param("id", id).query(Integer.class).optional();
    }

    void gathered(long id, int scopeVersion) {
        jdbc.sql("UPDATE data_breach SET gathered_version = :version WHERE id = :id")
                .param("version", scopeVersion)
                .param("id", id)
                .update();
    }

    Optional<DataBreach> find(long id) {
        return jdbc.sql("SELECT * FROM data_breach WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Open ones, the least time first; after one of this list, or from the beginning with 0. */
    List<DataBreach> listOpen(long after, int most) {
        return jdbc.sql("""
                        SELECT * FROM data_breach
                        WHERE closed_at IS NULL AND (:after = 0
                            OR (due_at, id) > (SELECT due_at, id FROM data_breach WHERE id = :after))
                        ORDER BY due_at, id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Closed ones, newest first. */
    List<DataBreach> listClosed(long before, int most) {
        return jdbc.sql("""
                        SELECT * FROM data_breach WHERE closed_at IS NOT NULL AND id < :before ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Those of which the applicant of a request was told, newest first. */
    List<DataBreach.Told> listToldOf(String number) {
        return jdbc.sql("""
                        SELECT b.*, a.fields, a.told_at AS applicant_told_at FROM data_breach_affected a JOIN data_breach b ON b.id = a.breach_id
                        WHERE a.subject_key = :number AND a.subject_kind = 'request' AND a.told_at IS NOT NULL
                        ORDER BY b.id DESC
                        """)
                .param("number", number)
                .query((row, index) -> new DataBreach.Told(
                        read(row, index),
                        List.of(row.getString("fields").split(",", -1)),
                        row.getTimestamp("applicant_told_at").toInstant()))
                .list();
    }

    Due count(Instant now) {
        return jdbc.sql("""
                        SELECT count(*) AS open, count(*) FILTER (WHERE waits AND due_at < :now) AS late,
                            count(*) FILTER (WHERE waits AND due_at >= :now AND due_at < :soon) AS soon
                        FROM (SELECT due_at, told_at IS NULL OR agency_told_on IS NULL AS waits
                              FROM data_breach WHERE closed_at IS NULL) AS breach
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(DataBreach.SOON)))
                .query((row, index) -> new Due(row.getInt("open"), row.getInt("soon"), row.getInt("late")))
                .single();
    }

    /** Keys of those that are noticed for the first time to have less than a day. */
    List<String> markSoon(Instant now) {
        return jdbc.sql("""
                        UPDATE data_breach SET soon_at = :now
                        WHERE closed_at IS NULL AND (told_at IS NULL OR agency_told_on IS NULL) AND soon_at IS NULL
                            AND due_at >= :now AND due_at < :soon
                        RETURNING key
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(DataBreach.SOON)))
                .query(String.class)
                .list();
    }

    /** Keys of those that are noticed for the first time to be late. */
    List<String> markLate(Instant now) {
        return jdbc.sql("""
                        UPDATE data_breach SET late_at = :now
                        WHERE closed_at IS NULL AND (told_at IS NULL OR agency_told_on IS NULL) AND late_at IS NULL
                            AND due_at < :now
                        RETURNING key
                        """)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    private DataBreach read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        byte[] handling = row.getBytes("handling_sealed");
        LocalDate agency = row.getObject("agency_told_on", LocalDate.class);
        return new DataBreach(
                row.getLong("id"),
                key,
                new Facts(
                        Way.valueOf(row.getString("way")),
                        cipher.open(row.getBytes("event_sealed"), place(key, "event_sealed")),
                        cipher.open(row.getBytes("data_sealed"), place(key, "data_sealed")),
                        row.getTimestamp("known_at").toInstant(),
                        row.getTimestamp("open_from_at").toInstant(),
                        instant(row, "open_until_at")),
                handling == null ? "" : cipher.open(handling, place(key, "handling_sealed")),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getInt("version"),
                row.getInt("gathered_version") == row.getInt("scope_version"),
                instant(row, "told_at"),
                agency == null ? null : new Agency(agency, row.getString("agency_letter")),
                instant(row, "closed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Place place(UUID key, String column) {
        return new Place("data_breach", key.toString(), column);
    }
}
