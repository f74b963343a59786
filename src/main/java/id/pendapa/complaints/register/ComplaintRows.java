package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.Known;
import id.pendapa.complaints.register.Complaint.Place;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Told;
import id.pendapa.platform.FieldCipher;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of complaints. Whoever told one stays sealed here until somebody gives a reason. */
@Repository
class ComplaintRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ComplaintRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The next number of a year. */
    int nextNumber(String prefix, int year) {
        return jdbc.sql("""
                        INSERT INTO complaint_counter AS counter (prefix, year, last) VALUES (:prefix, :year, 1)
                        ON CONFLICT (prefix, year) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long add(String number, String secret, Told told, @Nullable Known reporter, Course course) {
        return jdbc.sql("""
                        INSERT INTO complaint (number, anonymous, confidential, bypass, kelurahan_code, rt, rw, happened_on,
                            photos, request_number, received_at, secret_sealed, title_sealed, story_sealed, place_sealed,
                            name_sealed, contact_sealed, state, kind, category, class, clock_from_at, clock_due_at,
                            solve_due_at, provisional, handler)
                        VALUES (:number, :anonymous, :confidential, :bypass, :kelurahan, :rt, :rw, :happened, :photos,
                            :request, :received, :secret, :title, :story, :place, :name, :contact, :state, :kind, :category,
                            :class, :from, :due, :solve, :provisional, :handler)
                        RETURNING id
                        """)
                .param("number", number)
                .param("anonymous", told.anonymous())
                .param("confidential", told.confidential())
                .param("bypass", told.bypass())
                .param("kelurahan", told.place().kelurahan())
                .param("rt", told.place().rt(), Types.VARCHAR)
                .param("rw", told.place().rw(), Types.VARCHAR)
                .param("happened", told.happenedOn(), Types.DATE)
                .param("photos", told.photos())
                .param("request", told.requestNumber(), Types.VARCHAR)
                .param("received", utc(told.receivedAt()))
                .param("secret", seal(number, "secret_sealed", secret), Types.BINARY)
                .param("title", seal(number, "title_sealed", told.title()), Types.BINARY)
                .param("story", seal(number, "story_sealed", told.story()), Types.BINARY)
                .param("place", seal(number, "place_sealed", told.place().text()), Types.BINARY)
                .param("name", seal(number, "name_sealed", reporter == null ? null : reporter.name()), Types.BINARY)
                .param(
                        "contact",
                        seal(number, "contact_sealed", reporter == null ? null : reporter.contact()),
                        Types.BINARY)
                .param("state", course.state().name())
                .param("kind", course.kind().name())
                .param("category", course.category().name())
                .param("class", course.klass().name())
                .param("from", utc(course.clockFrom()))
                .param("due", utc(course.clockDue()))
                .param("solve", utc(course.solveDue()))
                .param("provisional", course.provisional())
                .param("handler", course.handler(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** Writes what became of it, if nobody was faster. */
    public boolean update(Complaint seen, Course course) {
        return jdbc.sql("""
                        UPDATE complaint SET version = version + 1, state = :state, kind = :kind, category = :category,
                            class = :class, verified_at = :verified, clock_from_at = :from, clock_due_at = :due,
                            solve_due_at = :solve, provisional = :provisional, reply_until_at = :reply, level = :level,
                            handler = :handler, handed_to = :handed, ticket = :ticket, reopened = :reopened, ended_at = :ended
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", course.state().name())
                        .param("kind", course.kind().name())
                        .param("category", course.category().name())
                        .param("class", course.klass().name())
                        .param("verified", utc(course.verifiedAt()), Types.TIMESTAMP)
                        .param("from", utc(course.clockFrom()), Types.TIMESTAMP)
                        .param("due", utc(course.clockDue()), Types.TIMESTAMP)
                        .param("solve", utc(course.solveDue()))
                        .param("provisional", course.provisional())
                        .param("reply", utc(course.replyUntil()), Types.TIMESTAMP)
                        .param("level", course.level())
                        .param("handler", course.handler(), Types.VARCHAR)
                        .param("handed", course.handedTo(), Types.VARCHAR)
                        .param("ticket", course.ticket(), Types.VARCHAR)
                        .param("reopened", course.reopened())
                        .param("ended", utc(course.endedAt()), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    Optional<Complaint> find(String number) {
        return jdbc.sql("SELECT * FROM complaint WHERE number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** One that is there. */
    public Complaint get(String number) {
        return find(number).orElseThrow(() -> new NotFoundException("complaint.unknown"));
    }

    Optional<String> findSecret(String number) {
        return jdbc.sql("SELECT secret_sealed FROM complaint WHERE number = :number")
                .param("number", number)
                .query((row, index) -> opened(number, "secret_sealed", row.getBytes(1)))
                .optional();
    }

    /**
     * One that an officer reaches.
     *
     * @param reach how far the officer's duties reach
     */
    public Complaint get(String number, Reach reach) {
        return jdbc.sql("SELECT * FROM complaint WHERE number = :number AND " + Reach.RULE)
                .param("number", number)
                .params(reach.parameters())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("complaint.unknown"));
    }

    /** Who told it; the caller has a reason and writes it down. */
    public Known reporter(Complaint complaint) {
        return jdbc.sql("SELECT name_sealed, contact_sealed FROM complaint WHERE id = :id")
                .param("id", complaint.id())
                .query((row, index) -> new Known(
                        opened(complaint.number(), "name_sealed", row.getBytes(1)),
                        opened(complaint.number(), "contact_sealed", row.getBytes(2))))
                .single();
    }

    private String opened(String number, String column, byte @Nullable [] sealed) {
        String clear = open(number, column, sealed);
        return clear == null ? "" : clear;
    }

    private Complaint read(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Complaint(row.getLong("id"), number, row.getInt("version"), told(row, number), course(row));
    }

    private Told told(ResultSet row, String number) throws SQLException {
        return new Told(
                open(number, "title_sealed", row.getBytes("title_sealed")),
                opened(number, "story_sealed", row.getBytes("story_sealed")),
                new Place(
                        row.getString("kelurahan_code"),
                        row.getString("rt"),
                        row.getString("rw"),
                        open(number, "place_sealed", row.getBytes("place_sealed"))),
                row.getObject("happened_on", LocalDate.class),
                row.getInt("photos"),
                row.getString("request_number"),
                row.getBoolean("anonymous"),
                row.getBoolean("confidential"),
                row.getBoolean("bypass"),
                row.getTimestamp("received_at").toInstant());
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                State.valueOf(row.getString("state")),
                Kind.valueOf(row.getString("kind")),
                Category.valueOf(row.getString("category")),
                Complaint.Klass.valueOf(row.getString("class")),
                instant(row, "verified_at"),
                instant(row, "clock_from_at"),
                instant(row, "clock_due_at"),
                row.getTimestamp("solve_due_at").toInstant(),
                row.getBoolean("provisional"),
                instant(row, "reply_until_at"),
                row.getInt("level"),
                row.getString("handler"),
                row.getString("handed_to"),
                row.getString("ticket"),
                row.getInt("reopened"),
                instant(row, "ended_at"));
    }

    private byte @Nullable [] seal(String number, String column, @Nullable String clear) {
        return clear == null || clear.isEmpty() ? null : cipher.seal(clear, place(number, column));
    }

    private @Nullable String open(String number, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(sealed, place(number, column));
    }

    private static FieldCipher.Place place(String number, String column) {
        return new FieldCipher.Place("complaint", number, column);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp utc(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
