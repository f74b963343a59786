package id.pendapa.outreach.events;

import id.pendapa.outreach.events.Guest.Channel;
import id.pendapa.outreach.events.Guest.Person;
import id.pendapa.outreach.events.Guest.State;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of guests. Who they are stays sealed here; counts need nobody's name. */
@Repository
class GuestRows {

    private static final String TABLE = "event_guest";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    GuestRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * How many there are.
     *
     * @param attended how many were there, by kelurahan; under an empty code those from elsewhere
     */
    record Counts(int places, int waiting, int cancelled, Map<String, Long> attended) {
        Counts {
            attended = Map.copyOf(attended);
        }

        /** How many were there, from everywhere. */
        long all() {
            return attended.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What guests thought.
     *
     * @param mean from 1 to 4; 0 where nobody said anything
     */
    record Ratings(int n, double mean, List<String> words) {
        Ratings {
            words = List.copyOf(words);
        }
    }

    void add(long eventId, String ticket, Person person, String kelurahan, Channel channel, State state, Instant now) {
        jdbc.sql("""
                        INSERT INTO event_guest (event_id, ticket, name_sealed, helper_sealed, contact_sealed, kelurahan_code,
                            channel, state, signed_up_at)
                        VALUES (:event, :ticket, :name, :helper, :contact, :kelurahan, :channel, :state, :now)
                        """)
                .param("event", eventId)
                .param("ticket", ticket)
                .param("name", seal(ticket, "name_sealed", person.name()), Types.BINARY)
                .param("helper", seal(ticket, "helper_sealed", person.helper()), Types.BINARY)
                .param("contact", seal(ticket, "contact_sealed", person.contact()), Types.BINARY)
                .param("kelurahan", kelurahan)
                .param("channel", channel.name())
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Guest> find(String ticket) {
        return jdbc.sql("SELECT * FROM event_guest WHERE ticket = :ticket")
                .param("ticket", ticket)
                .query(GuestRows::read)
                .optional();
    }

    /** How many wait before this guest. */
    int before(Guest guest) {
        return jdbc.sql("SELECT count(*) FROM event_guest WHERE event_id = :event AND state = 'WAITING' AND id < :id")
                .param("event", guest.eventId())
                .param("id", guest.id())
                .query(Integer.class)
                .single();
    }

    /** Those who hope for something, in the order in which they came. */
    List<Guest> list(long eventId) {
        return jdbc.sql("SELECT * FROM event_guest WHERE event_id = :event AND state <> 'CANCELLED' ORDER BY state, id")
                .param("event", eventId)
                .query(GuestRows::read)
                .list();
    }

    /** The first of those who wait. */
    List<Guest> listWaiting(long eventId, int most) {
        return jdbc.sql(
                        "SELECT * FROM event_guest WHERE event_id = :event AND state = 'WAITING' ORDER BY id LIMIT :most")
                .param("event", eventId)
                .param("most", most)
                .query(GuestRows::read)
                .list();
    }

    /** Who the guests of an event are, by ticket; the caller has a reason and writes it down. */
    Map<String, Person> people(long eventId) {
        Map<String, Person> people = new LinkedHashMap<>();
        jdbc.sql("SELECT ticket, name_sealed, helper_sealed, contact_sealed FROM event_guest WHERE event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    people.put(row.getString("ticket"), person(row));
                });
        return people;
    }

    private Person person(ResultSet row) throws SQLException {
        String ticket = row.getString("ticket");
        return new Person(
                open(ticket, "name_sealed", row.getBytes("name_sealed")),
                open(ticket, "helper_sealed", row.getBytes("helper_sealed")),
                open(ticket, "contact_sealed", row.getBytes("contact_sealed")));
    }

    /** Brings a guest from one state into another; false where it is in another already. */
    boolean move(Guest seen, State state) {
        return jdbc.sql("UPDATE event_guest SET state = :state WHERE id = :id AND state = :seen")
                        .param("id", seen.id())
                        .param("seen", seen.state().name())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void attend(Guest guest, @Nullable Instant at) {
        jdbc.sql("UPDATE event_guest SET attended_at = :at WHERE id = :id")
                .param("id", guest.id())
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
    }

    Counts count(long eventId) {
        Map<String, Long> attended = new LinkedHashMap<>();
        int[] states = new int[3];
        jdbc.sql("""
                        SELECT kelurahan_code, count(*) FILTER (WHERE state = 'PLACE') AS places,
                            count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                            count(*) FILTER (WHERE state = 'CANCELLED') AS cancelled,
                            count(*) FILTER (WHERE attended_at IS NOT NULL) AS attended
                        FROM event_guest WHERE event_id = :event GROUP BY kelurahan_code ORDER BY kelurahan_code
                        """).param("event", eventId).query(row -> {
            states[0] += row.getInt("places");
            states[1] += row.getInt("waiting");
            states[2] += row.getInt("cancelled");
            if (row.getLong("attended") > 0) {
                attended.put(row.getString("kelurahan_code"), row.getLong("attended"));
            }
        });
        return new Counts(states[0], states[1], states[2], attended);
    }

    /** Writes what a guest thought, without whose it is; false where they said it before. */
    boolean rate(Guest guest, int useful, String words, LocalDate day) {
        boolean first = jdbc.sql("UPDATE event_guest SET rated = true WHERE id = :id AND NOT rated")
                        .param("id", guest.id())
                        .update()
                == 1;
        if (first) {
            jdbc.sql(
                            "INSERT INTO event_opinion (event_id, useful, words, rated_on) VALUES (:event, :useful, :words, :day)")
                    .param("event", guest.eventId())
                    .param("useful", useful)
                    .param("words", words.isEmpty() ? null : words, Types.VARCHAR)
                    .param("day", day)
                    .update();
        }
        return first;
    }

    Ratings ratings(long eventId) {
        return jdbc.sql("""
                        SELECT count(*) AS n, coalesce(avg(useful), 0) AS mean,
                            coalesce(array_agg(words ORDER BY words) FILTER (WHERE words IS NOT NULL), '{}') AS words
                        FROM event_opinion WHERE event_id = :event
                        """)
                .param("event", eventId)
                .query((row, index) -> new Ratings(row.getInt("n"), row.getDouble("mean"), List.of((String[])
                        row.getArray("words").getArray())))
                .single();
    }

    /** Takes away who the guests of events were that ended before a time; how many events that were. */
    int forget(Instant endedBefore, Instant now) {
        jdbc.sql("""
                        UPDATE event_guest SET name_sealed = NULL, helper_sealed = NULL, contact_sealed = NULL
                        WHERE event_id IN (SELECT id FROM public_event WHERE ends_at < :before AND forgotten_at IS NULL)
                        """).param("before", Timestamp.from(endedBefore)).update();
        return jdbc.sql("UPDATE public_event SET forgotten_at = :now WHERE ends_at < :before AND forgotten_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(endedBefore))
                .update();
    }

    private byte @Nullable [] seal(String ticket, String column, String clear) {
        return clear.isEmpty() ? null : cipher.seal(clear, new Place(TABLE, ticket, column));
    }

    private String open(String ticket, String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(sealed, new Place(TABLE, ticket, column));
    }

    private static Guest read(ResultSet row, int index) throws SQLException {
        Timestamp attended = row.getTimestamp("attended_at");
        return new Guest(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getString("ticket"),
                State.valueOf(row.getString("state")),
                row.getString("kelurahan_code"),
                attended == null ? null : attended.toInstant(),
                row.getBoolean("rated"));
    }
}
