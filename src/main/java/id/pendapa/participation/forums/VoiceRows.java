package id.pendapa.participation.forums;

import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.participation.forums.Voice.Counts;
import id.pendapa.participation.forums.Voice.Sight;
import id.pendapa.participation.forums.Voice.Source;
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

/** Voices of forums. */
@Repository
class VoiceRows {

    private final JdbcClient jdbc;

    VoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said. */
    record Said(Party party, String kelurahan, String words, Source source) {}

    /**
     * Keeps a voice that waits to be looked at.
     *
     * @param by position of the officer who wrote it down, or null
     */
    long add(Forum forum, Said said, Instant now, @Nullable String by) {
        return jdbc.sql("""
                        INSERT INTO forum_voice (forum_id, version, party, kelurahan_code, words, source, sent_at, entered_by,
                            sight)
                        VALUES (:forum, 1, :party, nullif(:kelurahan, ''), :words, :source, :now, :by, 'WAITING') RETURNING id
                        """)
                .param("forum", forum.id())
                .param("party", said.party().name())
                .param("kelurahan", said.kelurahan())
                .param("words", said.words())
                .param("source", said.source().name())
                .param("now", Timestamp.from(now))
                .param("by", by, Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    Counts count(long forum) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE sight = 'WAITING') AS waiting,
                            count(*) FILTER (WHERE sight = 'SHOWN') AS shown, count(*) FILTER (WHERE sight = 'HIDDEN') AS hidden
                        FROM forum_voice WHERE forum_id = :forum
                        """)
                .param("forum", forum)
                .query((row, index) -> new Counts(row.getInt("waiting"), row.getInt("shown"), row.getInt("hidden")))
                .single();
    }

    /** Those that wait, the oldest first. */
    List<Voice> waiting(long forum, int most) {
        return jdbc.sql("""
                        SELECT * FROM forum_voice WHERE forum_id = :forum AND sight = 'WAITING' ORDER BY id LIMIT :most
                        """)
                .param("forum", forum)
                .param("most", most)
                .query(VoiceRows::read)
                .list();
    }

    /** Those that were looked at, the newest first, from one on. */
    List<Voice> lookedAt(long forum, long before, int most) {
        return jdbc.sql("""
                        SELECT * FROM forum_voice WHERE forum_id = :forum AND sight IN ('SHOWN', 'HIDDEN') AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("forum", forum)
                .param("before", before)
                .param("most", most)
                .query(VoiceRows::read)
                .list();
    }

    Optional<Voice> find(long forum, long id) {
        return jdbc.sql("SELECT * FROM forum_voice WHERE forum_id = :forum AND id = :id")
                .param("forum", forum)
                .param("id", id)
                .query(VoiceRows::read)
                .optional();
    }

    /**
     * Shows or hides it, if nobody was faster.
     *
     * @param reason why it is hidden, or null
     */
    boolean look(Voice seen, int version, Sight sight, @Nullable String reason, Instant now, String by) {
        return jdbc.sql("""
                        UPDATE forum_voice SET version = version + 1, sight = :sight, hidden_for = :reason, looked_at = :now,
                            looked_by = :by
                        WHERE id = :id AND version = :version AND sight <> :sight
                        """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("sight", sight.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Voice read(ResultSet row, int index) throws SQLException {
        String kelurahan = row.getString("kelurahan_code");
        return new Voice(
                row.getLong("id"),
                row.getInt("version"),
                Party.valueOf(row.getString("party")),
                kelurahan == null ? "" : kelurahan,
                row.getString("words"),
                Source.valueOf(row.getString("source")),
                row.getTimestamp("sent_at").toInstant(),
                Sight.valueOf(row.getString("sight")),
                row.getString("hidden_for"),
                row.getString("looked_by"));
    }
}
