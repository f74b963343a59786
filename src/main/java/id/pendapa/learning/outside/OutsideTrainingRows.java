package id.pendapa.learning.outside;

import id.pendapa.learning.outside.OutsideTraining.State;
import id.pendapa.learning.outside.OutsideTraining.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trainings that officers had elsewhere. */
@Repository
class OutsideTrainingRows {

    private final JdbcClient jdbc;

    OutsideTrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An officer's own, the newest first, without those that they took back. */
    List<OutsideTraining> list(long account) {
        return jdbc.sql("""
                        SELECT * FROM outside_training WHERE account_id = :account AND state <> 'TAKEN_BACK'
                        ORDER BY held_on DESC, id DESC
                        """)
                .param("account", account)
                .query(OutsideTrainingRows::read)
                .list();
    }

    /** Those of others that wait for a second person, the oldest first. */
    List<OutsideTraining> listWaiting(long notOf) {
        return jdbc.sql("""
                        SELECT * FROM outside_training WHERE state = 'WAITING' AND account_id <> :account
                        ORDER BY id LIMIT 100
                        """)
                .param("account", notOf)
                .query(OutsideTrainingRows::read)
                .list();
    }

    Optional<OutsideTraining> find(long id) {
        return jdbc.sql("SELECT * FROM outside_training WHERE id = :id")
                .param("id", id)
                .query(OutsideTrainingRows::read)
                .optional();
    }

    private static OutsideTraining read(ResultSet row, int index) throws SQLException {
        return new OutsideTraining(
                row.getLong("id"),
                row.getLong("account_id"),
                new Written(
                        row.getString("title"),
                        row.getString("organiser"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("hours"),
                        row.getString("note")),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getString("decided_by"));
    }

    /** Writes one down; empty where the officer did so before. */
    Optional<Long> add(long account, Written written, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO outside_training (account_id, title, organiser, held_on, hours, note, state, version,
                            entered_at, entered_by)
                        VALUES (:account, :title, :organiser, :held, :hours, :note, 'WAITING', 1, :now, :by)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("account", account)
                .param("title", written.title())
                .param("organiser", written.organiser())
                .param("held", written.heldOn())
                .param("hours", written.hours())
                .param("note", written.note())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** Decides one that waits, if nobody was faster. */
    boolean decide(long id, int seen, State state, @Nullable String reason, Instant now, String by) {
        return jdbc.sql("""
                                UPDATE outside_training SET state = :state, version = version + 1, reason = :reason,
                                    decided_at = :now, decided_by = :by
                                WHERE id = :id AND version = :seen AND state = 'WAITING'
                                """)
                        .param("state", state.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
