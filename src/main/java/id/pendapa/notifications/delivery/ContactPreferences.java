package id.pendapa.notifications.delivery;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.platform.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the person behind a request wants to be told. */
@Repository
class ContactPreferences {

    private final JdbcClient database;

    ContactPreferences(JdbcClient database) {
        this.database = database;
    }

    Optional<Channel> find(Audit.Subject subject) {
        return database.sql("""
                        SELECT channel FROM contact_preference WHERE subject_kind = :kind AND subject_key = :subjectKey
                        """)
                .param("kind", subject.kind())
                .param("subjectKey", subject.key())
                .query(String.class)
                .optional()
                .map(Channel::valueOf);
    }

    void write(Audit.Subject subject, Channel channel, Instant now) {
        database.sql("""
                        INSERT INTO contact_preference (subject_kind, subject_key, channel, changed_at)
                        VALUES (:kind, :subjectKey, :channel, :now)
                        ON CONFLICT (subject_kind, subject_key) DO UPDATE
                        SET channel = EXCLUDED.channel, changed_at = EXCLUDED.changed_at
                        """)
                .param("kind", subject.kind())
                .param("subjectKey", subject.key())
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
