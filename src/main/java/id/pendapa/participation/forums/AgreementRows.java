package id.pendapa.participation.forums;

import id.pendapa.participation.forums.Agreement.Owner;
import id.pendapa.participation.forums.Agreement.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements of forums. */
@Repository
class AgreementRows {

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were agreed. */
    List<Agreement> list(long forum) {
        return jdbc.sql("SELECT * FROM forum_agreement WHERE forum_id = :forum ORDER BY id")
                .param("forum", forum)
                .query(AgreementRows::read)
                .list();
    }

    /** How many are late on a day, by the code of their forum. */
    record Late(String code, int number) {}

    List<Late> late(LocalDate today) {
        return jdbc.sql("""
                        SELECT f.code, count(*) AS number FROM forum_agreement a JOIN forum f ON f.id = a.forum_id
                        WHERE a.state = 'OPEN' AND a.due_on < :today GROUP BY f.code
                        """)
                .param("today", today)
                .query((row, index) -> new Late(row.getString("code"), row.getInt("number")))
                .list();
    }

    Optional<Agreement> find(long forum, long id) {
        return jdbc.sql("SELECT * FROM forum_agreement WHERE forum_id = :forum AND id = :id")
                .param("forum", forum)
                .param("id", id)
                .query(AgreementRows::read)
                .optional();
    }

    long add(Forum forum, String words, Owner owner, LocalDate due, Instant now) {
        return jdbc.sql("""
                        INSERT INTO forum_agreement (forum_id, version, words, owner_id, owner_title, due_on, agreed_at, state)
                        VALUES (:forum, 1, :words, :owner, :title, :due, :now, 'OPEN') RETURNING id
                        """)
                .param("forum", forum.id())
                .param("words", words)
                .param("owner", owner.accountId())
                .param("title", owner.title())
                .param("due", due)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Says what came of it, if nobody was faster. */
    boolean end(Agreement seen, int version, State state, String outcome, LocalDate today) {
        return jdbc.sql("""
                        UPDATE forum_agreement SET version = version + 1, state = :state, outcome = :outcome, ended_on = :today
                        WHERE id = :id AND version = :version AND state = 'OPEN'
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("state", state.name())
                        .param("outcome", outcome)
                        .param("today", today)
                        .update()
                == 1;
    }

    private static Agreement read(ResultSet row, int index) throws SQLException {
        return new Agreement(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("words"),
                new Owner(row.getLong("owner_id"), row.getString("owner_title")),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("ended_on", LocalDate.class));
    }
}
