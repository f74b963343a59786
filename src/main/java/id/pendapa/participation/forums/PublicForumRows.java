package id.pendapa.participation.forums;

import id.pendapa.participation.forums.Forum.Addition;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Invited;
import id.pendapa.participation.forums.Forum.Meeting;
import id.pendapa.participation.forums.Forum.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forums and what was added to them. */
@Repository
class PublicForumRows {

    private final JdbcClient jdbc;

    PublicForumRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM forum)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Those that take voices first, then the newest, from one on.
     *
     * @param before the last of the page before, or null
     * @param drafts whether those are among them that only the office sees
     */
    List<Forum> list(@Nullable Forum before, boolean drafts, int most) {
        return jdbc.sql("""
                        SELECT * FROM forum
                        WHERE (:drafts OR state <> 'DRAFT') AND ((state = 'OPEN'), id) < (:open, :id)
                        ORDER BY (state = 'OPEN') DESC, id DESC LIMIT :most
                        """)
                .param("drafts", drafts)
                .param("open", before == null || before.state() == State.OPEN)
                .param("id", before == null ? Long.MAX_VALUE : before.id())
                .param("most", most)
                .query(PublicForumRows::read)
                .list();
    }

    Optional<Forum> find(String code) {
        return jdbc.sql("SELECT * FROM forum WHERE code = :code")
                .param("code", code)
                .query(PublicForumRows::read)
                .optional();
    }

    /** The same, held so that nobody else changes it meanwhile. */
    Optional<Forum> lock(String code) {
        return jdbc.sql("SELECT * FROM forum WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query(PublicForumRows::read)
                .optional();
    }

    /** Adds a draft; false where its code is taken. */
    boolean add(String code, Facts facts, boolean example, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO forum (code, version, kind, state, topic, words, about, documents, citizens, citizens_who,
                            staff, staff_who, partners, partners_who, place, meets_at, opens_on, closes_on, example,
                            written_at, written_by)
                        VALUES (:code, 1, 'FKP', 'DRAFT', :topic, :words, :about, :documents, :citizens, :citizensWho,
                            :staff, :staffWho, :partners, :partnersWho, :place, :meets, :opens, :closes, :example, :now, :by)
                        ON CONFLICT (code) DO NOTHING
                        """)
                        .param("code", code)
                        .params(columns(facts))
                        .param("meets", at(facts.meetsAt()), Types.TIMESTAMP)
                        .param("example", example)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Map<String, Object> columns(Facts facts) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "topic", facts.topic(),
                "words", facts.words(),
                "about", facts.about(),
                "documents", facts.documentLines(),
                "place", facts.place(),
                "opens", facts.opensOn(),
                "closes", facts.closesOn()));
        columns.put("citizens", facts.citizens().number());
        columns.put("citizensWho", facts.citizens().who());
        columns.put("staff", facts.staff().number());
        columns.put("staffWho", facts.staff().who());
        columns.put("partners", facts.partners().number());
        columns.put("partnersWho", facts.partners().who());
        return columns;
    }

    /** Writes other facts into a draft, if nobody was faster. */
    boolean change(Forum seen, int version, Facts facts) {
        return jdbc.sql("""
                        UPDATE forum SET version = version + 1, topic = :topic, words = :words, about = :about,
                            documents = :documents, citizens = :citizens, citizens_who = :citizensWho, staff = :staff,
                            staff_who = :staffWho, partners = :partners, partners_who = :partnersWho, place = :place,
                            meets_at = :meets, opens_on = :opens, closes_on = :closes, example = false
                        WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .params(columns(facts))
                        .param("meets", at(facts.meetsAt()), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    /** Lets everybody read it, if nobody was faster. */
    boolean open(Forum seen, int version, Instant now) {
        return jdbc.sql("""
                        UPDATE forum SET version = version + 1, state = 'OPEN', opened_at = :now
                        WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Takes no more voices, if nobody was faster. */
    boolean close(Forum seen, int version) {
        return jdbc.sql("""
                        UPDATE forum SET version = version + 1, state = 'CLOSED'
                        WHERE id = :id AND version = :version AND state = 'OPEN'
                        """).param("id", seen.id()).param("version", version).update() == 1;
    }

    /** Writes the record, if nobody was faster. */
    boolean record(Forum seen, int version, Meeting meeting) {
        return jdbc.sql("""
                        UPDATE forum SET version = version + 1, state = 'AGREED', met_on = :on, met_place = :place,
                            citizens_came = :citizens, staff_came = :staff, partners_came = :partners, summary = :summary
                        WHERE id = :id AND version = :version AND state = 'CLOSED'
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("on", meeting.on())
                        .param("place", meeting.place())
                        .param("citizens", meeting.citizens())
                        .param("staff", meeting.staff())
                        .param("partners", meeting.partners())
                        .param("summary", meeting.summary())
                        .update()
                == 1;
    }

    void add(Forum forum, Addition addition) {
        jdbc.sql("""
                        INSERT INTO forum_addition (forum_id, words, entered_at, entered_by) VALUES (:forum, :words, :at, :by)
                        """)
                .param("forum", forum.id())
                .param("words", addition.words())
                .param("at", Timestamp.from(addition.at()))
                .param("by", addition.by())
                .update();
    }

    /** What was added, in its order. */
    List<Addition> additions(long forum) {
        return jdbc.sql("""
                        SELECT words, entered_at, entered_by FROM forum_addition WHERE forum_id = :forum ORDER BY id
                        """)
                .param("forum", forum)
                .query((row, index) -> new Addition(
                        row.getString("words"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    private static Forum read(ResultSet row, int index) throws SQLException {
        return new Forum(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                facts(row),
                row.getBoolean("example"),
                meeting(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        Timestamp meets = row.getTimestamp("meets_at");
        return new Facts(
                row.getString("topic"),
                row.getString("words"),
                row.getString("about"),
                row.getString("documents").lines().map(ForumForm::document).toList(),
                new Invited(row.getInt("citizens"), row.getString("citizens_who")),
                new Invited(row.getInt("staff"), row.getString("staff_who")),
                new Invited(row.getInt("partners"), row.getString("partners_who")),
                row.getString("place"),
                meets == null ? null : meets.toInstant(),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
    }

    private static @Nullable Meeting meeting(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("met_on", LocalDate.class);
        return on == null
                ? null
                : new Meeting(
                        on,
                        row.getString("met_place"),
                        row.getInt("citizens_came"),
                        row.getInt("staff_came"),
                        row.getInt("partners_came"),
                        row.getString("summary"));
    }
}
