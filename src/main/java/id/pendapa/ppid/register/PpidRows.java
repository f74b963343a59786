package id.pendapa.ppid.register;

import id.pendapa.platform.FieldCipher;
import id.pendapa.ppid.register.PpidRequest.Asked;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.Requester;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Way;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests for information. Whoever asks stays sealed here until somebody gives a reason. */
@Repository
class PpidRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PpidRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The next number of a year. */
    int nextNumber(String prefix, int year) {
        return jdbc.sql("""
                        INSERT INTO ppid_counter AS counter (prefix, year, last) VALUES (:prefix, :year, 1)
                        ON CONFLICT (prefix, year) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long add(String number, String secret, Asked asked, Known known, Course course) {
        return jdbc.sql("""
                        INSERT INTO ppid_request (number, received_at, requester, way, secret_sealed, name_sealed,
                            contact_sealed, wanted_sealed, purpose_sealed, state, clock_from_at, due_at, provisional)
                        VALUES (:number, :received, :requester, :way, :secret, :name, :contact, :wanted, :purpose, :state,
                            :from, :due, :provisional)
                        RETURNING id
                        """)
                .param("number", number)
                .param("received", utc(asked.receivedAt()))
                .param("requester", asked.requester().name())
                .param("way", asked.way().name())
                .param("secret", cipher.seal(secret, place(number, "secret_sealed")))
                .param("name", cipher.seal(known.name(), place(number, "name_sealed")))
                .param("contact", cipher.seal(known.contact(), place(number, "contact_sealed")))
                .param("wanted", cipher.seal(asked.wanted(), place(number, "wanted_sealed")))
                .param("purpose", cipher.seal(asked.purpose(), place(number, "purpose_sealed")))
                .param("state", course.state().name())
                .param("from", utc(course.from()))
                .param("due", utc(course.due()))
                .param("provisional", course.provisional())
                .query(Long.class)
                .single();
    }

    /** Writes what became of it, if nobody was faster. */
    boolean update(PpidRequest seen, Course course) {
        Outcome outcome = course.outcome();
        return jdbc.sql("""
                        UPDATE ppid_request SET version = version + 1, state = :state, outcome = :outcome,
                            accepted_at = :accepted, clock_from_at = :from, due_at = :due, provisional = :provisional,
                            reply_until_at = :reply, extended = :extended, level = :level, answered_at = :answered,
                            objection_until_at = :objection, dispute_until_at = :dispute, objections = :objections
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", course.state().name())
                        .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                        .param("accepted", utc(course.acceptedAt()), Types.TIMESTAMP)
                        .param("from", utc(course.from()), Types.TIMESTAMP)
                        .param("due", utc(course.due()))
                        .param("provisional", course.provisional())
                        .param("reply", utc(course.replyUntil()), Types.TIMESTAMP)
                        .param("extended", course.extended())
                        .param("level", course.level())
                        .param("answered", utc(course.answeredAt()), Types.TIMESTAMP)
                        .param("objection", utc(course.objectionUntil()), Types.TIMESTAMP)
                        .param("dispute", utc(course.disputeUntil()), Types.TIMESTAMP)
                        .param("objections", course.objections())
                        .update()
                == 1;
    }

    /** One that is there. */
    PpidRequest get(String number) {
        return jdbc.sql("SELECT * FROM ppid_request WHERE number = :number")
                .param("number", number)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("ppid.unknown"));
    }

    Optional<String> findSecret(String number) {
        return jdbc.sql("SELECT secret_sealed FROM ppid_request WHERE number = :number")
                .param("number", number)
                .query((row, index) -> cipher.open(row.getBytes(1), place(number, "secret_sealed")))
                .optional();
    }

    /** Who asks; the caller has a reason and writes it down, or tells nobody but them. */
    Known requester(PpidRequest request) {
        return jdbc.sql("SELECT name_sealed, contact_sealed FROM ppid_request WHERE id = :id")
                .param("id", request.id())
                .query((row, index) -> new Known(
                        cipher.open(row.getBytes(1), place(request.number(), "name_sealed")),
                        cipher.open(row.getBytes(2), place(request.number(), "contact_sealed"))))
                .single();
    }

    /** By id, in parts: whose step runs and of which not everybody was told. */
    List<Ticking> listTicking(long after) {
        return jdbc.sql("""
                        SELECT id, number FROM ppid_request
                        WHERE clock_from_at IS NOT NULL AND level < 100 AND id > :after ORDER BY id LIMIT 200
                        """)
                .param("after", after)
                .query((row, index) -> new Ticking(row.getLong("id"), row.getString("number")))
                .list();
    }

    /** Numbers that the requester was asked to complete and did not in time. */
    List<String> listLapsed(Instant now) {
        return jdbc.sql("""
                        SELECT number FROM ppid_request
                        WHERE state = 'WAITING' AND reply_until_at < :now ORDER BY id LIMIT 500
                        """).param("now", utc(now)).query(String.class).list();
    }

    /** One whose step runs. */
    record Ticking(long id, String number) {}

    PpidRequest read(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        Asked asked = new Asked(
                Requester.valueOf(row.getString("requester")),
                Way.valueOf(row.getString("way")),
                cipher.open(row.getBytes("wanted_sealed"), place(number, "wanted_sealed")),
                cipher.open(row.getBytes("purpose_sealed"), place(number, "purpose_sealed")),
                row.getTimestamp("received_at").toInstant());
        return new PpidRequest(row.getLong("id"), number, row.getInt("version"), asked, course(row));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                State.valueOf(row.getString("state")),
                outcome(row),
                instant(row, "accepted_at"),
                instant(row, "clock_from_at"),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("provisional"),
                instant(row, "reply_until_at"),
                row.getBoolean("extended"),
                row.getInt("level"),
                instant(row, "answered_at"),
                instant(row, "objection_until_at"),
                instant(row, "dispute_until_at"),
                row.getInt("objections"));
    }

    static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    private static FieldCipher.Place place(String number, String column) {
        return new FieldCipher.Place("ppid_request", number, column);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp utc(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
