package id.pendapa.requests.draft;

import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts. */
@Component
class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft as it lies in the database.
     *
     * @param requestNumber number of the request that it became, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text and hashes, never compared as records.
    record Row(
            long id,
            byte[] codeIndex,
            byte[] browserIndex,
            long definitionId,
            String serviceCode,
            byte[] answersSealed,
            byte @Nullable [] emailSealed,
            int version,
            Instant expiresAt,
            @Nullable String requestNumber) {

        Row withAnswers(byte[] sealed) {
            return new Row(
                    id,
                    codeIndex,
                    browserIndex,
                    definitionId,
                    serviceCode,
                    sealed,
                    emailSealed,
                    version,
                    expiresAt,
                    requestNumber);
        }

        /** Names the row for ciphers and files; never changes and tells nothing. */
        String key() {
            return Drafts.key(codeIndex);
        }
    }

    static String key(byte[] codeIndex) {
        return HexFormat.of().formatHex(codeIndex);
    }

    Row insert(Row row, Instant now) {
        return jdbc.sql("""
                        INSERT INTO draft (code_index, browser_index, definition_id, service_code, answers_sealed,
                            created_at, updated_at, expires_at)
                        VALUES (:code, :browser, :definition, :service, :answers, :now, :now, :expires)
                        RETURNING *
                        """)
                .param("code", row.codeIndex())
                .param("browser", row.browserIndex())
                .param("definition", row.definitionId())
                .param("service", row.serviceCode())
                .param("answers", row.answersSealed())
                .param("now", utc(now))
                .param("expires", utc(row.expiresAt()))
                .query(Drafts::read)
                .single();
    }

    Optional<Row> find(List<byte[]> codeIndexes, Instant now) {
        return jdbc.sql("SELECT * FROM draft WHERE code_index IN (:codes) AND expires_at > :now")
                .param("codes", codeIndexes)
                .param("now", utc(now))
                .query(Drafts::read)
                .optional();
    }

    /** Of these the ones that are not sent, in which something was saved last first. */
    List<Row> listOpen(List<byte[]> codeIndexes, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM draft
                        WHERE code_index IN (:codes) AND request_number IS NULL AND expires_at > :now
                        ORDER BY updated_at DESC, id DESC
                        """)
                .param("codes", codeIndexes)
                .param("now", utc(now))
                .query(Drafts::read)
                .list();
    }

    /**
     * Writes new answers.
     *
     * @throws ConflictException {@code draft.stale} if another tab was faster
     */
    void saveAnswers(Row seen, byte[] answersSealed, long definitionId, Instant now, Instant expiresAt) {
        int changed = jdbc.sql("""
                        UPDATE draft SET answers_sealed = :answers, definition_id = :definition, version = version + 1,
                            updated_at = :now, expires_at = :expires, reminded_at = NULL
                        WHERE id = :id AND version = :version AND request_number IS NULL
                        """)
                .param("answers", answersSealed)
                .param("definition", definitionId)
                .param("now", utc(now))
                .param("expires", utc(expiresAt))
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        refuseStale(changed);
    }

    void saveEmail(Row seen, byte[] emailSealed) {
        jdbc.sql("UPDATE draft SET email_sealed = :email WHERE id = :id")
                .param("email", emailSealed)
                .param("id", seen.id())
                .update();
    }

    void bindBrowser(Row seen, byte[] browserIndex) {
        jdbc.sql("UPDATE draft SET browser_index = :browser WHERE id = :id")
                .param("browser", browserIndex)
                .param("id", seen.id())
                .update();
    }

    /**
     * Turns the draft into a trace of what it became: no answer is left in it.
     *
     * @throws ConflictException {@code draft.stale} if it was changed or sent meanwhile
     */
    void becomeRequest(Row seen, String number, byte[] emptyAnswersSealed, Instant expiresAt) {
        int changed = jdbc.sql("""
                        UPDATE draft SET request_number = :number, answers_sealed = :empty, email_sealed = NULL,
                            version = version + 1, expires_at = :expires
                        WHERE id = :id AND version = :version AND request_number IS NULL
                        """)
                .param("number", number)
                .param("empty", emptyAnswersSealed)
                .param("expires", utc(expiresAt))
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        refuseStale(changed);
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM draft WHERE id = :id").param("id", id).update();
    }

    /** Drafts that nobody came back to. */
    List<Row> listExpired(Instant now) {
        return jdbc.sql("SELECT * FROM draft WHERE expires_at <= :now ORDER BY expires_at LIMIT 100")
                .param("now", utc(now))
                .query(Drafts::read)
                .list();
    }

    /** The next unsent drafts of a service after this id. */
    List<Row> listUnsent(String serviceCode, long after, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM draft
                        WHERE service_code = :code AND id > :after AND request_number IS NULL AND expires_at > :now
                        ORDER BY id LIMIT 200
                        """)
                .param("code", serviceCode)
                .param("after", after)
                .param("now", utc(now))
                .query(Drafts::read)
                .list();
    }

    /** Drafts that end by a time and whose applicants were not told of it. */
    List<Row> listEnding(Instant now, Instant by) {
        return jdbc.sql("""
                        SELECT * FROM draft
                        WHERE expires_at > :now AND expires_at <= :by
                          AND reminded_at IS NULL AND request_number IS NULL
                        ORDER BY expires_at LIMIT 200
                        """)
                .param("now", utc(now))
                .param("by", utc(by))
                .query(Drafts::read)
                .list();
    }

    /** Whether this was the first time, and the draft is still as it was seen. */
    boolean markReminded(Row seen, Instant now) {
        return jdbc.sql("""
                        UPDATE draft SET reminded_at = :now
                        WHERE id = :id AND version = :version AND reminded_at IS NULL
                        """)
                        .param("now", utc(now))
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    private static void refuseStale(int changed) {
        if (changed == 0) {
            throw new ConflictException("draft.stale");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getBytes("code_index"),
                row.getBytes("browser_index"),
                row.getLong("definition_id"),
                row.getString("service_code"),
                row.getBytes("answers_sealed"),
                row.getBytes("email_sealed"),
                row.getInt("version"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("request_number"));
    }
}
