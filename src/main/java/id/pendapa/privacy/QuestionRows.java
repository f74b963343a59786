package id.pendapa.privacy;

import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.privacy.DataQuestions.Answer;
import id.pendapa.privacy.DataQuestions.Question;
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

/** The table of questions about data; both texts are sealed. */
@Repository
class QuestionRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    QuestionRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * A question as the officer's list needs it, without its text.
     *
     * @param answeredAt null while it waits
     */
    record Row(
            long id,
            String requestNumber,
            boolean aboutSight,
            Instant askedAt,
            @Nullable Instant answeredAt) {

        static Row read(ResultSet row, int index) throws SQLException {
            Timestamp answered = row.getTimestamp("answered_at");
            return new Row(
                    row.getLong("id"),
                    row.getString("request_number"),
                    row.getBoolean("about_sight"),
                    row.getTimestamp("asked_at").toInstant(),
                    answered == null ? null : answered.toInstant());
        }
    }

    /** All questions about a request, newest first. */
    List<Question> list(String requestNumber) {
        return jdbc.sql("SELECT * FROM data_question WHERE request_number = :number ORDER BY id DESC")
                .param("number", requestNumber)
                .query(this::read)
                .list();
    }

    int countOpen(String requestNumber) {
        return jdbc.sql("SELECT count(*) FROM data_question WHERE request_number = :number AND answered_at IS NULL")
                .param("number", requestNumber)
                .query(Integer.class)
                .single();
    }

    /** What waits for an answer, oldest first. */
    List<Row> listOpen(long after, int most) {
        return jdbc.sql("""
                        SELECT id, request_number, access_entry_id IS NOT NULL AS about_sight, asked_at, answered_at
                        FROM data_question WHERE answered_at IS NULL AND id > :after ORDER BY id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Row::read)
                .list();
    }

    /** What was answered, newest first. */
    List<Row> listAnswered(long before, int most) {
        return jdbc.sql("""
                        SELECT id, request_number, access_entry_id IS NOT NULL AS about_sight, asked_at, answered_at
                        FROM data_question WHERE answered_at IS NOT NULL AND id < :before ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(Row::read)
                .list();
    }

    Optional<Question> find(long id) {
        return jdbc.sql("SELECT * FROM data_question WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    void add(String requestNumber, UUID key, @Nullable Long sight, String text, Instant now) {
        jdbc.sql("""
                        INSERT INTO data_question (key, request_number, access_entry_id, text_sealed, asked_at)
                        VALUES (:key, :number, :sight, :text, :now)
                        """)
                .param("key", key)
                .param("number", requestNumber)
                .param("sight", sight)
                .param("text", cipher.seal(text, place(key, "text_sealed")))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Answers a question; false where somebody was faster. */
    boolean answer(Question question, String answer, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        UPDATE data_question
                        SET answer_sealed = :answer, answered_at = :now, answered_by_account_id = :account,
                            answered_by = :by
                        WHERE id = :id AND answered_at IS NULL
                        """)
                        .param("answer", cipher.seal(answer, place(question.key(), "answer_sealed")))
                        .param("now", Timestamp.from(now))
                        .param("account", by.accountId())
                        .param("by", by.label())
                        .param("id", question.id())
                        .update()
                == 1;
    }

    private Question read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        long sight = row.getLong("access_entry_id");
        return new Question(
                row.getLong("id"),
                key,
                row.getString("request_number"),
                sight == 0 ? null : sight,
                cipher.open(row.getBytes("text_sealed"), place(key, "text_sealed")),
                row.getTimestamp("asked_at").toInstant(),
                answer(row, key));
    }

    private @Nullable Answer answer(ResultSet row, UUID key) throws SQLException {
        Timestamp at = row.getTimestamp("answered_at");
        return at == null
                ? null
                : new Answer(
                        cipher.open(row.getBytes("answer_sealed"), place(key, "answer_sealed")),
                        row.getString("answered_by"),
                        at.toInstant());
    }

    private static Place place(UUID key, String column) {
        return new Place("data_question", key.toString(), column);
    }
}
