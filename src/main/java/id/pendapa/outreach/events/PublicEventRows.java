package id.pendapa.outreach.events;

import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.outreach.events.PublicEvent.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of events, and whom they are meant to reach. */
@Repository
class PublicEventRows {

    private final JdbcClient jdbc;

    PublicEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What everybody may come to, the next first. */
    List<PublicEvent> listComing(Instant now, int most) {
        return jdbc.sql("""
                        SELECT * FROM public_event WHERE state IN ('OPEN', 'CANCELLED') AND ends_at >= :now
                        ORDER BY starts_at, id LIMIT :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(PublicEventRows::read)
                .list();
    }

    /** What is over, the latest first; of the code that stands before, or from the newest. */
    List<PublicEvent> listPast(Instant now, String before, int most) {
        return jdbc.sql("""
                        SELECT * FROM public_event WHERE state IN ('OPEN', 'CLOSED') AND ends_at < :now
                            AND (:before = '' OR (starts_at, id) < (SELECT starts_at, id FROM public_event WHERE code = :before))
                        ORDER BY starts_at DESC, id DESC LIMIT :most
                        """)
                .param("now", Timestamp.from(now))
                .param("before", before)
                .param("most", most)
                .query(PublicEventRows::read)
                .list();
    }

    /** All of them for the desk, the latest first. */
    List<PublicEvent> listAll(String before, int most) {
        return jdbc.sql("""
                        SELECT * FROM public_event
                        WHERE :before = '' OR (starts_at, id) < (SELECT starts_at, id FROM public_event WHERE code = :before)
                        ORDER BY starts_at DESC, id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(PublicEventRows::read)
                .list();
    }

    Optional<PublicEvent> find(String code) {
        return jdbc.sql("SELECT * FROM public_event WHERE code = :code")
                .param("code", code)
                .query(PublicEventRows::read)
                .optional();
    }

    PublicEvent get(long id) {
        return jdbc.sql("SELECT * FROM public_event WHERE id = :id")
                .param("id", id)
                .query(PublicEventRows::read)
                .single();
    }

    /** The same, held until the transaction ends: whoever gives or takes places comes through here. */
    Optional<PublicEvent> lock(String code) {
        return jdbc.sql("SELECT * FROM public_event WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query(PublicEventRows::read)
                .optional();
    }

    /** Open events that begin before a time and whose guests were not reminded of it. */
    List<PublicEvent> listToRemind(Instant now, Instant until) {
        return jdbc.sql("""
                        SELECT * FROM public_event WHERE state = 'OPEN' AND starts_at > :now AND starts_at <= :until
                            AND reminded_for_at IS DISTINCT FROM starts_at ORDER BY id
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(PublicEventRows::read)
                .list();
    }

    void reminded(PublicEvent event) {
        jdbc.sql("UPDATE public_event SET reminded_for_at = starts_at WHERE id = :id")
                .param("id", event.id())
                .update();
    }

    boolean exists() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM public_event)")
                .query(Boolean.class)
                .single();
    }

    /** Writes one; false where its code is taken. */
    boolean add(String code, Facts facts, State state, boolean example, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO public_event (code, state, title, words, place, organiser, starts_at, ends_at, places, example,
                            made_at, made_by)
                        VALUES (:code, :state, :title, :words, :place, :organiser, :starts, :ends, :places, :example, :now, :by)
                        ON CONFLICT (code) DO NOTHING
                        """)
                        .param("code", code)
                        .param("state", state.name())
                        .params(columns(facts))
                        .param("example", example)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Map<String, Object> columns(Facts facts) {
        return Map.of(
                "title", facts.title(),
                "words", facts.words(),
                "place", facts.place(),
                "organiser", facts.organiser(),
                "starts", Timestamp.from(facts.startsAt()),
                "ends", Timestamp.from(facts.endsAt()),
                "places", facts.places());
    }

    /** Writes other facts, if nobody was faster. */
    boolean change(PublicEvent seen, int version, Facts facts) {
        return jdbc.sql("""
                        UPDATE public_event SET version = version + 1, title = :title, words = :words, place = :place,
                            organiser = :organiser, starts_at = :starts, ends_at = :ends, places = :places, example = false
                        WHERE id = :id AND version = :version AND taken <= :places
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .params(columns(facts))
                        .update()
                == 1;
    }

    /** Brings it into another state, if nobody was faster. */
    boolean move(PublicEvent seen, int version, State state, String words) {
        return jdbc.sql("""
                        UPDATE public_event SET version = version + 1, state = :state,
                            reason = CASE WHEN :state = 'CANCELLED' THEN :words END,
                            minutes = CASE WHEN :state = 'CLOSED' THEN :words END
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("state", state.name())
                        .param("words", words)
                        .update()
                == 1;
    }

    /** Gives so many places, or takes them back; the caller holds the row. */
    void take(long id, int places) {
        jdbc.sql("UPDATE public_event SET taken = taken + :places WHERE id = :id")
                .param("id", id)
                .param("places", places)
                .update();
    }

    Map<String, Integer> aims(long id) {
        Map<String, Integer> aims = new LinkedHashMap<>();
        jdbc.sql("SELECT kelurahan_code, guests FROM public_event_aim WHERE event_id = :id ORDER BY kelurahan_code")
                .param("id", id)
                .query(row -> {
                    aims.put(row.getString("kelurahan_code"), row.getInt("guests"));
                });
        return aims;
    }

    void aim(long id, String kelurahan, int guests) {
        jdbc.sql("""
                        INSERT INTO public_event_aim (event_id, kelurahan_code, guests) VALUES (:id, :kelurahan, :guests)
                        ON CONFLICT (event_id, kelurahan_code) DO UPDATE SET guests = excluded.guests
                        """)
                .param("id", id)
                .param("kelurahan", kelurahan)
                .param("guests", guests)
                .update();
    }

    private static PublicEvent read(ResultSet row, int index) throws SQLException {
        return new PublicEvent(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new Facts(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("place"),
                        row.getString("organiser"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getInt("places")),
                row.getInt("taken"),
                row.getBoolean("example"),
                row.getString("reason"),
                row.getString("minutes"));
    }
}
