package id.pendapa.letters.words;

import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.WordsDesk.Entry;
import id.pendapa.platform.Actor;
import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code letter_wording}; a change is a new row. */
@Repository
class WordsRows {

    private final JdbcClient database;

    WordsRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * The sentences of one letter from a day on.
     *
     * @param template the template that they were written for; under another one they do not count
     */
    record Row(
            long id,
            String serviceCode,
            String letterCode,
            String template,
            LocalDate from,
            Wording wording,
            String reason,
            String by,
            Instant at) {}

    /** What counts for a letter on a day. */
    Optional<Row> find(String serviceCode, String letterCode, String template, LocalDate day) {
        return database.sql("""
                        SELECT * FROM letter_wording
                        WHERE service_code = :service AND letter_code = :letter AND template = :template
                          AND valid_from <= :day
                        ORDER BY valid_from DESC, id DESC LIMIT 1
                        """)
                .param("service", serviceCode)
                .param("letter", letterCode)
                .param("template", template)
                .param("day", day)
                .query(WordsRows::read)
                .optional();
    }

    /** All that was ever written for a letter, the newest first. */
    List<Row> list(String serviceCode, String letterCode) {
        return database.sql("""
                        SELECT * FROM letter_wording WHERE service_code = :service AND letter_code = :letter
                        ORDER BY id DESC
                        """)
                .param("service", serviceCode)
                .param("letter", letterCode)
                .query(WordsRows::read)
                .list();
    }

    /** All of the office, the newest first. */
    List<Row> listAll() {
        return database.sql("SELECT * FROM letter_wording ORDER BY id DESC")
                .query(WordsRows::read)
                .list();
    }

    /**
     * Enters a row behind the one that was seen.
     *
     * @param follows the newest row that the officer saw, or 0
     * @throws ConflictException {@code letters.words.stale} if there is a newer one
     */
    long insert(Row row, long follows, Actor.Staff by) {
        try {
            return database.sql("""
                            INSERT INTO letter_wording (service_code, letter_code, template, follows, valid_from, opening,
                                closing, ending, reason, entered_by_account_id, entered_by, entered_at)
                            VALUES (:service, :letter, :template, :follows, :from, :opening, :closing, :ending, :reason,
                                :account, :by, :at)
                            RETURNING id
                            """)
                    .param("service", row.serviceCode())
                    .param("letter", row.letterCode())
                    .param("template", row.template())
                    .param("follows", follows)
                    .param("from", row.from())
                    .param("opening", Entry.text(row.wording().opening()))
                    .param("closing", Entry.text(row.wording().closing()))
                    .param("ending", Entry.text(row.wording().ending()))
                    .param("reason", row.reason())
                    .param("account", by.accountId())
                    .param("by", by.label())
                    .param("at", Timestamp.from(row.at()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException newer) {
            throw new ConflictException("letters.words.stale");
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("service_code"),
                row.getString("letter_code"),
                row.getString("template"),
                row.getObject("valid_from", LocalDate.class),
                new Wording(
                        Entry.lines(row.getString("opening")),
                        Entry.lines(row.getString("closing")),
                        Entry.lines(row.getString("ending"))),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }
}
