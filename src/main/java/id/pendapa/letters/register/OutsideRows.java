package id.pendapa.letters.register;

import id.pendapa.letters.register.OutsideDesk.Stage;
import id.pendapa.letters.register.OutsideDesk.Step;
import id.pendapa.letters.register.OutsideDesk.Written;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
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

/** The tables {@code outside_letter} and {@code outside_event}; reasons are sealed. */
@Repository
class OutsideRows {

    private final JdbcClient database;
    private final FieldCipher cipher;

    OutsideRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A number with what is written about its letter. */
    record Row(
            long id,
            long numberId,
            String code,
            String number,
            SeriesKey series,
            LocalDate allottedOn,
            String forWhom,
            @Nullable Written written,
            Stage stage,
            int version) {}

    /** Something that happened. */
    record Event(
            int version, String kind, Actor by, @Nullable String reason, Instant at) {}

    long insert(long numberId, String forWhom, Stage stage, @Nullable Written written) {
        return database.sql("""
                        INSERT INTO outside_letter (number_id, for_whom, stage, title, subject, dated_on)
                        VALUES (:number, :forWhom, :stage, :title, :subject, :day) RETURNING id
                        """)
                .param("number", numberId)
                .param("forWhom", forWhom)
                .param("stage", stage.name())
                .param("title", written == null ? null : written.title())
                .param("subject", written == null ? null : written.subject())
                .param("day", written == null ? null : written.day())
                .query(Long.class)
                .single();
    }

    Optional<Row> find(String code) {
        return database.sql("""
                        SELECT o.*, n.number, n.series_code, n.kelurahan_code, n.allotted_on, n.subject_key
                        FROM register_number n JOIN outside_letter o ON o.number_id = n.id
                        WHERE n.subject_kind = 'outside' AND n.subject_key = :code
                        """).param("code", code).query(OutsideRows::row).optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        LocalDate day = row.getObject("dated_on", LocalDate.class);
        return new Row(
                row.getLong("id"),
                row.getLong("number_id"),
                row.getString("subject_key"),
                row.getString("number"),
                new SeriesKey(row.getString("series_code"), row.getString("kelurahan_code")),
                row.getObject("allotted_on", LocalDate.class),
                row.getString("for_whom"),
                day == null ? null : new Written(row.getString("title"), row.getString("subject"), day),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }

    /**
     * Writes what the letter is.
     *
     * @return its new version
     * @throws ConflictException if somebody was faster
     */
    int fill(Row seen, Written written) {
        return moved(
                seen,
                database.sql("""
                                UPDATE outside_letter SET stage = 'FILLED', title = :title, subject = :subject,
                                    dated_on = :day, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("title", written.title())
                        .param("subject", written.subject())
                        .param("day", written.day())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update());
    }

    /**
     * Marks a number as burned.
     *
     * @return its new version
     * @throws ConflictException if somebody was faster
     */
    int burn(Row seen) {
        return moved(
                seen,
                database.sql("""
                                UPDATE outside_letter SET stage = 'BURNED', version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update());
    }

    private static int moved(Row seen, int rows) {
        if (rows != 1) {
            throw new ConflictException("number.stale");
        }
        return seen.version() + 1;
    }

    void happened(long id, Event event) {
        String reason = event.reason();
        database.sql("""
                        INSERT INTO outside_event (outside_letter_id, version, kind, actor_key, actor_label, reason_sealed,
                                                   happened_at)
                        VALUES (:letter, :version, :kind, :key, :label, :reason, :now)
                        """)
                .param("letter", id)
                .param("version", event.version())
                .param("kind", event.kind())
                .param("key", event.by().key())
                .param("label", event.by().label())
                .param("reason", reason == null ? null : cipher.seal(reason, place(id, event.version())))
                .param("now", Timestamp.from(event.at()))
                .update();
    }

    /** Everything that happened, oldest first. */
    List<Step> history(long id) {
        return database.sql("""
                        SELECT version, kind, actor_label, reason_sealed, happened_at FROM outside_event
                        WHERE outside_letter_id = :letter ORDER BY id
                        """)
                .param("letter", id)
                .query((row, index) -> step(id, row))
                .list();
    }

    private Step step(long id, ResultSet row) throws SQLException {
        byte[] reason = row.getBytes("reason_sealed");
        return new Step(
                row.getTimestamp("happened_at").toInstant(),
                row.getString("kind"),
                row.getString("actor_label"),
                reason == null ? null : cipher.open(reason, place(id, row.getInt("version"))));
    }

    private static Place place(long id, int version) {
        return new Place("outside_event", id + "/" + version, "reason_sealed");
    }
}
