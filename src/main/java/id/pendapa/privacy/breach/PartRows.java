package id.pendapa.privacy.breach;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.breach.DataBreach.Part;
import id.pendapa.privacy.breach.DataBreach.Step;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts that decide whom a failure of protection affects, and the steps that were taken. */
@Repository
class PartRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PartRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(long breach, Part part, Instant now) {
        jdbc.sql("""
                        INSERT INTO data_breach_part (breach_id, actor, from_at, until_at, numbers, added_at)
                        VALUES (:breach, :actor, :from, :until, :numbers, :now)
                        """)
                .param("breach", breach)
                .param("actor", part.actor())
                .param("from", Timestamp.from(part.from()))
                .param("until", Timestamp.from(part.until()))
                .param("numbers", String.join(",", part.numbers()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Drops a part; false where it is none, or dropped already. */
    boolean drop(long breach, long part, Instant now) {
        return jdbc.sql("""
                        UPDATE data_breach_part SET dropped_at = :now
                        WHERE id = :part AND breach_id = :breach AND dropped_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("part", part)
                        .param("breach", breach)
                        .update()
                == 1;
    }

    /** The parts that hold. */
    List<Part> list(long breach) {
        return jdbc.sql("SELECT * FROM data_breach_part WHERE breach_id = :breach AND dropped_at IS NULL ORDER BY id")
                .param("breach", breach)
                .query((row, index) -> {
                    String numbers = row.getString("numbers");
                    return new Part(
                            row.getLong("id"),
                            row.getString("actor"),
                            row.getTimestamp("from_at").toInstant(),
                            row.getTimestamp("until_at").toInstant(),
                            numbers.isEmpty() ? List.of() : List.of(numbers.split(",", -1)));
                })
                .list();
    }

    void addStep(long breach, String step, @Nullable String note, Instant now, String by) {
        UUID key = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO data_breach_step (key, breach_id, step, note_sealed, done_at, done_by)
                        VALUES (:key, :breach, :step, :note, :now, :by)
                        """)
                .param("key", key)
                .param("breach", breach)
                .param("step", step)
                .param("note", note == null ? null : cipher.seal(note, place(key)), Types.BINARY)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    List<Step> listSteps(long breach) {
        return jdbc.sql("SELECT * FROM data_breach_step WHERE breach_id = :breach ORDER BY id")
                .param("breach", breach)
                .query((row, index) -> {
                    byte[] note = row.getBytes("note_sealed");
                    return new Step(
                            row.getString("step"),
                            note == null ? null : cipher.open(note, place(row.getObject("key", UUID.class))),
                            row.getTimestamp("done_at").toInstant(),
                            row.getString("done_by"));
                })
                .list();
    }

    private static Place place(UUID key) {
        return new Place("data_breach_step", key.toString(), "note_sealed");
    }
}
