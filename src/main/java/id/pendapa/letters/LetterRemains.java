package id.pendapa.letters;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.RequestRemains;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of the letters of a request that is destroyed everything about the holder goes: text, files, codes, reasons. Number,
 * date, title and signatory stay, because they are the register of letters.
 */
@Repository
class LetterRemains implements RequestRemains {

    private static final List<String> PARTS = List.of("""
            DELETE FROM letter_signature WHERE letter_id IN (SELECT id FROM letter WHERE request_number = :number)
            """, """
            DELETE FROM letter_paper WHERE letter_id IN (SELECT id FROM letter WHERE request_number = :number)
            """, """
            UPDATE letter_event SET reason_sealed = NULL
            WHERE letter_id IN (SELECT id FROM letter WHERE request_number = :number)
            """);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final InstantSource clock;

    LetterRemains(JdbcClient jdbc, FileStore files, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Removed remove(String number) {
        List<String> codes = jdbc.sql("SELECT code FROM letter WHERE request_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
        int gone = codes.stream()
                .mapToInt(code -> files.destroyAll(Owner.of("letter", code)))
                .sum();
        PARTS.forEach(part -> jdbc.sql(part).param("number", number).update());
        jdbc.sql("""
                        UPDATE letter SET holder_name_sealed = '', holder_code_sealed = '', holder_code_index = '',
                            sheet_sealed = '', destroyed_at = :now
                        WHERE request_number = :number
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number)
                .update();
        return new Removed(codes.size(), gone);
    }
}
