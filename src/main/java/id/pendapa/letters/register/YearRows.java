package id.pendapa.letters.register;

import id.pendapa.letters.register.YearBook.Part;
import id.pendapa.letters.register.YearBook.Row;
import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the numbers of a series and a year in their order. */
@Repository
class YearRows {

    private final JdbcClient database;
    private final FieldCipher cipher;

    YearRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Where a number stands among those of its year. */
    record Place(String countedUnder, int ordinal, long id) {

        /** Before all others. */
        static final Place FIRST = new Place("", -1, 0);
    }

    /** A number with its place. */
    record Placed(Place place, Row row) {}

    /**
     * A part with where it begins.
     *
     * @param before the place just before its first number
     */
    record Bounds(Place before, Part part) {}

    private record Edge(Place place, String number, int count) {}

    /** The parts of a year, of at most so many numbers each. */
    List<Bounds> parts(SeriesKey key, int year, int most) {
        List<Edge> edges = database.sql("""
                        SELECT id, counted_under, ordinal, number, place FROM (
                            SELECT n.id, n.counted_under, n.ordinal, n.number, count(*) OVER () AS total,
                                   row_number() OVER (ORDER BY n.counted_under, n.ordinal, n.id) AS place
                            FROM register_number n
                            WHERE n.series_code = :code AND coalesce(n.kelurahan_code, '') = :kelurahan AND n.year = :year
                        ) AS placed
                        WHERE place % :most IN (0, 1) OR place = total ORDER BY place
                        """)
                .param("code", key.code())
                .param("kelurahan", key.area())
                .param("year", year)
                .param("most", most)
                .query((row, index) -> new Edge(place(row), row.getString("number"), row.getInt("place")))
                .list();
        return between(edges, most);
    }

    private static List<Bounds> between(List<Edge> edges, int most) {
        List<Bounds> parts = new ArrayList<>();
        Edge first = null;
        for (Edge edge : edges) {
            boolean begins = edge.count() % most == 1;
            boolean last = edge.equals(edges.get(edges.size() - 1));
            first = begins || first == null ? edge : first;
            if (!begins || last) {
                Place place = first.place();
                parts.add(new Bounds(
                        new Place(place.countedUnder(), place.ordinal(), place.id() - 1),
                        new Part(first.number(), edge.number(), edge.count() - first.count() + 1)));
                first = null;
            }
        }
        return parts;
    }

    /** The next numbers after a place. */
    List<Placed> list(SeriesKey key, int year, Place after, int most) {
        return database.sql("""
                        SELECT n.id, n.counted_under, n.ordinal, n.number, coalesce(o.dated_on, n.allotted_on) AS day, l.code,
                               coalesce(l.title, o.title, '') AS title, coalesce(l.signer_title, '') AS signer_title,
                               coalesce(l.stage, o.stage) AS stage, c.reason_sealed AS cancelled,
                               e.reason_sealed AS revoked, e.version, e.kind
                        FROM register_number n
                        LEFT JOIN letter l ON l.number_id = n.id
                        LEFT JOIN outside_letter o ON o.number_id = n.id
                        LEFT JOIN register_cancellation c ON c.number_id = n.id
                        LEFT JOIN letter_event e ON e.letter_id = l.id AND e.kind IN ('REVOKED', 'REPLACED')
                        WHERE n.series_code = :code AND coalesce(n.kelurahan_code, '') = :kelurahan AND n.year = :year
                          AND (n.counted_under, n.ordinal, n.id) > (:under, :ordinal, :id)
                        ORDER BY n.counted_under, n.ordinal, n.id LIMIT :most
                        """)
                .param("code", key.code())
                .param("kelurahan", key.area())
                .param("year", year)
                .param("under", after.countedUnder())
                .param("ordinal", after.ordinal())
                .param("id", after.id())
                .param("most", most)
                .query((row, index) -> new Placed(place(row), row(row)))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("counted_under"), row.getInt("ordinal"), row.getLong("id"));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getString("signer_title"),
                row.getString("stage"),
                reason(row));
    }

    private @Nullable String reason(ResultSet row) throws SQLException {
        byte[] cancelled = row.getBytes("cancelled");
        if (cancelled != null) {
            return cipher.open(cancelled, NumberRegister.place(row.getLong("id")));
        }
        byte[] revoked = row.getBytes("revoked");
        return revoked == null
                ? null
                : cipher.open(
                        revoked,
                        new FieldCipher.Place(
                                "letter_event",
                                row.getString("code") + "/" + row.getInt("version") + "/" + row.getString("kind"),
                                "reason_sealed"));
    }
}
