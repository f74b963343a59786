package id.pendapa.notifications;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages; addresses and numbers are sealed. */
@Repository
class MessageRows {

    private static final String COLUMNS = "id, key, template, channel, state, email_sealed, number_sealed, path,"
            + " attempts, planned_at, changed_at";

    private final JdbcClient database;
    private final FieldCipher cipher;

    MessageRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The id of the new message; empty where the same one was asked for before. */
    Optional<Long> insert(
            Notice notice, SentMessage.Channel channel, SentMessage.State state, @Nullable String email, Instant now) {
        UUID key = UUID.randomUUID();
        return database.sql("""
                        INSERT INTO message (key, template, channel, state, email_sealed, number_sealed, path,
                            subject_kind, subject_key, occasion, planned_at, changed_at)
                        VALUES (:key, :template, :channel, :state, :email, :number, :path,
                            :subjectKind, :subjectKey, :occasion, :now, :now)
                        ON CONFLICT ON CONSTRAINT message_once DO NOTHING
                        RETURNING id
                        """)
                .param("key", key)
                .param("template", notice.template().name())
                .param("channel", channel.name())
                .param("state", state.name())
                .param("email", email == null ? null : cipher.seal(email, place(key, "email")))
                .param("number", cipher.seal(notice.number(), place(key, "number")))
                .param("path", notice.path())
                .param("subjectKind", notice.subject().kind())
                .param("subjectKey", notice.subject().key())
                .param("occasion", notice.occasion())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Optional<Message> find(long id) {
        return database.sql("SELECT " + COLUMNS + " FROM message WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Message get(Notice notice) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM message
                        WHERE template = :template AND subject_kind = :kind AND subject_key = :subjectKey
                            AND occasion = :occasion
                        """)
                .param("template", notice.template().name())
                .param("kind", notice.subject().kind())
                .param("subjectKey", notice.subject().key())
                .param("occasion", notice.occasion())
                .query(this::read)
                .single();
    }

    /** Newest first. */
    List<Message> list(String subjectKind, String subjectKey) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM message WHERE subject_kind = :kind AND subject_key = :subjectKey ORDER BY id DESC")
                .param("kind", subjectKind)
                .param("subjectKey", subjectKey)
                .query(this::read)
                .list();
    }

    /** Newest first, those before an id. */
    List<Message> listBefore(long before, int most) {
        return database.sql("SELECT " + COLUMNS + " FROM message WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Writes how an attempt ended. */
    void attempted(long id, SentMessage.State state, @Nullable String problem, Instant now) {
        database.sql("""
                        UPDATE message
                        SET state = :state, problem = :problem, attempts = attempts + 1, changed_at = :now
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private Message read(ResultSet row, int number) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        byte[] email = row.getBytes("email_sealed");
        return new Message(
                row.getLong("id"),
                key,
                MessageTemplate.valueOf(row.getString("template")),
                SentMessage.Channel.valueOf(row.getString("channel")),
                SentMessage.State.valueOf(row.getString("state")),
                email == null ? null : cipher.open(email, place(key, "email")),
                cipher.open(row.getBytes("number_sealed"), place(key, "number")),
                row.getString("path"),
                row.getInt("attempts"),
                row.getTimestamp("planned_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Place place(UUID key, String column) {
        return new Place("message", key.toString(), column);
    }
}
