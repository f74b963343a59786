package id.pendapa.residents.register;

import id.pendapa.platform.FieldCipher.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to people of the register; their days and reasons are sealed. */
@Repository
class EventRows {

    private static final char BETWEEN = '\n';

    private final JdbcClient jdbc;
    private final Sealing sealing;

    EventRows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Kinds of what happens. */
    enum Kind {
        ENTERED,
        BORN,
        ARRIVED,
        MOVED,
        DIED,
        MARRIED,
        DIVORCED,
        RETURNED,
        CORRECTED,
        MERGED,
        MERGED_HERE
    }

    /**
     * Something that happened.
     *
     * @param day when, as ISO writes it, or empty
     */
    record Event(long residentId, Kind kind, String day, String reason, Instant recordedAt, String recordedBy) {}

    void add(Event event) {
        UUID key = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO resident_event (key, resident_id, kind, facts_sealed, recorded_at, recorded_by)
                        VALUES (:key, :resident, :kind, :facts, :now, :by)
                        """)
                .param("key", key)
                .param("resident", event.residentId())
                .param("kind", event.kind().name())
                .param("facts", sealing.cipher().seal(event.day() + BETWEEN + event.reason(), place(key)))
                .param("now", Timestamp.from(event.recordedAt()))
                .param("by", event.recordedBy())
                .update();
    }

    /** Of somebody and of those who turned out to be them, newest first. */
    List<Event> list(long resident) {
        return jdbc.sql("""
                        SELECT * FROM resident_event
                        WHERE resident_id = :resident OR resident_id IN (SELECT id FROM resident WHERE merged_into_id = :resident)
                        ORDER BY id DESC LIMIT 100
                        """)
                .param("resident", resident)
                .query((row, index) -> {
                    String facts = sealing.cipher()
                            .open(row.getBytes("facts_sealed"), place(row.getObject("key", UUID.class)));
                    int end = facts.indexOf(BETWEEN);
                    return new Event(
                            row.getLong("resident_id"),
                            Kind.valueOf(row.getString("kind")),
                            facts.substring(0, end),
                            facts.substring(end + 1),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("recorded_by"));
                })
                .list();
    }

    private static Place place(UUID key) {
        return new Place("resident_event", key.toString(), "facts_sealed");
    }
}
