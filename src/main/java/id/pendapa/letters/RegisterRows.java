package id.pendapa.letters;

import id.pendapa.letters.RegisterBook.Line;
import id.pendapa.letters.RegisterBook.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the agenda book. */
@Repository
class RegisterRows {

    private final JdbcClient database;

    RegisterRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which numbers.
     *
     * @param kelurahan only those of these; empty for all
     * @param before only older rows than this
     */
    record Wanted(
            Set<String> kelurahan, String sought, @Nullable Integer year, long before, int limit) {}

    /** A line with its place in the book. */
    record Row(long id, Line line) {}

    List<Row> list(Wanted wanted) {
        return database.sql("""
                        SELECT n.id, n.number, coalesce(o.dated_on, n.allotted_on) AS day, n.subject_key,
                               coalesce(l.title, o.title, '') AS title, coalesce(l.request_number, '') AS request_number,
                               coalesce(l.signer_title, '') AS signer_title, coalesce(l.stage, o.stage) AS stage
                        FROM register_number n
                        LEFT JOIN letter l ON l.number_id = n.id
                        LEFT JOIN outside_letter o ON o.number_id = n.id
                        WHERE n.id < :before AND coalesce(l.stage, o.stage) IS NOT NULL AND (:everywhere OR n.kelurahan_code IN (:kelurahan))
                          AND (:year::integer IS NULL OR n.year = :year)
                          AND (:sought = '' OR n.number LIKE :beginning OR l.request_number = upper(:sought))
                        ORDER BY n.id DESC LIMIT :limit
                        """)
                .param("before", wanted.before())
                .param("everywhere", wanted.kelurahan().isEmpty())
                .param("kelurahan", wanted.kelurahan().isEmpty() ? Set.of("-") : wanted.kelurahan())
                .param("year", wanted.year())
                .param("sought", wanted.sought())
                .param("beginning", wanted.sought().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", wanted.limit())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new Line(
                                row.getString("subject_key"),
                                row.getString("number"),
                                row.getObject("day", LocalDate.class),
                                row.getString("title"),
                                row.getString("request_number"),
                                row.getString("signer_title"),
                                Standing.valueOf(row.getString("stage")))))
                .list();
    }
}
