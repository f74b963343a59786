package id.pendapa.notifications.delivery;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each message on each of its ways. Ids of providers are kept as keyed hashes: some hold the number. */
@Repository
class DispatchRows {

    private static final String PROVIDER = "message.provider";

    private final JdbcClient database;
    private final FieldCipher cipher;

    DispatchRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    List<Dispatch> list(long messageId) {
        return database.sql("""
                        SELECT id, message_id, channel, state, attempts FROM message_dispatch
                        WHERE message_id = :message ORDER BY id
                        """)
                .param("message", messageId)
                .query(DispatchRows::read)
                .list();
    }

    Optional<Dispatch> find(long messageId, Channel channel) {
        return list(messageId).stream()
                .filter(dispatch -> dispatch.channel() == channel)
                .findFirst();
    }

    /** The message that a provider knows under this id. */
    Optional<Long> findMessage(Channel channel, String providerId) {
        return database
                .sql("""
                        SELECT message_id FROM message_dispatch
                        WHERE channel = :channel AND provider_index IN (:indexes)
                        """)
                .param("channel", channel.name())
                .param("indexes", cipher.indexes(PROVIDER, providerId))
                .query(Long.class)
                .list()
                .stream()
                .findFirst();
    }

    private static Dispatch read(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                row.getLong("id"),
                row.getLong("message_id"),
                Channel.valueOf(row.getString("channel")),
                Dispatch.State.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }

    /** Writes that a message is about to be handed over, or that this way was left out. */
    void begin(long messageId, Channel channel, Dispatch.State state, long cost, Instant now) {
        database.sql("""
                        INSERT INTO message_dispatch (message_id, channel, state, cost_rupiah, begun_at, changed_at)
                        VALUES (:message, :channel, :state, :cost, :now, :now)
                        ON CONFLICT ON CONSTRAINT message_dispatch_once DO UPDATE
                        SET state = EXCLUDED.state, cost_rupiah = EXCLUDED.cost_rupiah, begun_at = EXCLUDED.begun_at,
                            changed_at = EXCLUDED.changed_at
                        """)
                .param("message", messageId)
                .param("channel", channel.name())
                .param("state", state.name())
                .param("cost", cost)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was spent, or may have been, since a moment. */
    long spentSince(Instant from) {
        return database.sql("SELECT coalesce(sum(cost_rupiah), 0) FROM message_dispatch WHERE begun_at >= :from")
                .param("from", Timestamp.from(from))
                .query(Long.class)
                .single();
    }

    /** What went wrong, counted. */
    record Trouble(Channel channel, Dispatch.State state, String problem, long count) {}

    /** What went wrong with messages that were begun between two moments. */
    List<Trouble> listTrouble(Instant from, Instant until) {
        return database.sql("""
                        SELECT channel, state, coalesce(problem, '-') AS problem, count(*) AS count
                        FROM message_dispatch
                        WHERE begun_at >= :from AND begun_at < :until
                            AND state IN ('LEFT_OUT', 'NOT_SENT', 'UNKNOWN', 'FAILED')
                        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Trouble(
                        Channel.valueOf(row.getString("channel")),
                        Dispatch.State.valueOf(row.getString("state")),
                        row.getString("problem"),
                        row.getLong("count")))
                .list();
    }

    /** It certainly did not go out and costs nothing. */
    void failed(long id, Dispatch.State state, String problem, Instant now) {
        database.sql("""
                        UPDATE message_dispatch
                        SET state = :state, problem = :problem, attempts = attempts + 1, cost_rupiah = 0, changed_at = :now
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void reached(long id, Dispatch.State state, @Nullable String problem, Instant now) {
        database.sql("""
                        UPDATE message_dispatch SET state = :state, problem = :problem, changed_at = :now WHERE id = :id
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void known(long id, String providerId) {
        database.sql("UPDATE message_dispatch SET provider_index = :index WHERE id = :id")
                .param("index", cipher.index(PROVIDER, providerId))
                .param("id", id)
                .update();
    }
}
