package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages; addresses and numbers are sealed. */
@Repository
class MessageRows {

    private static final String COLUMNS =
            "id, key, template, channel, state, email_sealed, phone_sealed, number_sealed,"
                    + " path, detail, subject_kind, subject_key, planned_at, changed_at";

    private static final List<String> SECRET = Arrays.stream(MessageTemplate.values())
            .filter(MessageTemplate::isSecret)
            .map(MessageTemplate::name)
            .toList();

    private final JdbcClient database;
    private final FieldCipher cipher;

    MessageRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The id of the new message; empty where the same one was asked for before. */
    Optional<Long> insert(Notice notice, Channel channel, State state, Instant now) {
        UUID key = UUID.randomUUID();
        PhoneNumber phone = notice.recipient().phone();
        return database.sql("""
                        INSERT INTO message (key, template, channel, state, email_sealed, phone_sealed, number_sealed,
                            path, detail, subject_kind, subject_key, occasion, planned_at, changed_at)
                        VALUES (:key, :template, :channel, :state, :email, :phone, :number,
                            :path, :detail, :subjectKind, :subjectKey, :occasion, :now, :now)
                        ON CONFLICT ON CONSTRAINT message_once DO NOTHING
                        RETURNING id
                        """)
                .param("key", key)
                .param("template", notice.template().name())
                .param("channel", channel.name())
                .param("state", state.name())
                .param("email", sealed(notice.recipient().email(), key, "email"))
                .param("phone", sealed(phone == null ? null : phone.international(), key, "phone"))
                .param("number", cipher.seal(notice.number(), place(key, "number")))
                .param("path", notice.path())
                .param("detail", notice.detail())
                .param("subjectKind", notice.subject().kind())
                .param("subjectKey", notice.subject().key())
                .param("occasion", notice.occasion())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    private byte @Nullable [] sealed(@Nullable String address, UUID key, String column) {
        return address == null || address.isBlank() ? null : cipher.seal(address, place(key, column));
    }

    Optional<Message> find(long id) {
        return database.sql("SELECT " + COLUMNS + " FROM message WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The same; nobody else changes it before the caller's transaction ends. */
    Optional<Message> lock(long id) {
        return database.sql("SELECT " + COLUMNS + " FROM message WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Long> findByKey(UUID key) {
        return database.sql("SELECT id FROM message WHERE key = :key")
                .param("key", key)
                .query(Long.class)
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

    /** Those that wait for the counter, oldest first, after an id: to be printed, or perhaps never sent. */
    List<Message> listForCounter(long after, int most) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM message
                        WHERE state IN ('TO_PRINT', 'UNKNOWN') AND id > :after AND template NOT IN (:secret)
                        ORDER BY id LIMIT :most
                        """)
                .param("secret", SECRET)
                .param("after", after)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Writes how far a message got, and by which way. */
    void reached(long id, Channel channel, State state, Instant now) {
        database.sql("UPDATE message SET channel = :channel, state = :state, changed_at = :now WHERE id = :id")
                .param("channel", channel.name())
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private Message read(ResultSet row, int number) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        String phone = opened(row.getBytes("phone_sealed"), key, "phone");
        return new Message(
                row.getLong("id"),
                key,
                MessageTemplate.valueOf(row.getString("template")),
                SentMessage.Channel.valueOf(row.getString("channel")),
                SentMessage.State.valueOf(row.getString("state")),
                new Recipient(
                        opened(row.getBytes("email_sealed"), key, "email"),
                        phone == null ? null : new PhoneNumber(phone)),
                cipher.open(row.getBytes("number_sealed"), place(key, "number")),
                row.getString("path"),
                row.getString("detail"),
                new Audit.Subject(row.getString("subject_kind"), row.getString("subject_key")),
                row.getTimestamp("planned_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private @Nullable String opened(byte @Nullable [] sealed, UUID key, String column) {
        return sealed == null ? null : cipher.open(sealed, place(key, column));
    }

    private static Place place(UUID key, String column) {
        return new Place("message", key.toString(), column);
    }
}
