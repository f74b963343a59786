package id.pendapa.letters.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code number_series}, for those who look after it; a change is a new row. */
@Repository
class SeriesRows {

    private final JdbcClient database;

    SeriesRows(JdbcClient database) {
        this.database = database;
    }

    /** All, series by series, the newest of each first. */
    List<NumberSeries> list() {
        return database.sql("""
                        SELECT * FROM number_series ORDER BY kelurahan_code NULLS FIRST, code, valid_from DESC
                        """).query(SeriesRows::read).list();
    }

    private static NumberSeries read(ResultSet row, int number) throws SQLException {
        return new NumberSeries(
                row.getLong("id"),
                row.getString("code"),
                row.getString("kelurahan_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("unit_code"),
                row.getString("pattern"),
                row.getString("counted_per").equals("CLASSIFICATION"),
                row.getInt("first_ordinal"),
                row.getBoolean("example"),
                row.getString("legal_basis"));
    }

    /** The highest ordinal of a year by series, among all its counts. */
    Map<SeriesKey, Integer> lastOrdinals(int year) {
        Map<SeriesKey, Integer> last = new HashMap<>();
        database.sql("""
                        SELECT series_code, kelurahan_code, max(ordinal) AS last FROM register_number
                        WHERE year = :year GROUP BY series_code, kelurahan_code
                        """).param("year", year).query(row -> {
            last.put(new SeriesKey(row.getString("series_code"), row.getString("kelurahan_code")), row.getInt("last"));
        });
        return last;
    }

    long insert(NumberSeries series) {
        return database.sql("""
                        INSERT INTO number_series (code, kelurahan_code, valid_from, unit_code, pattern, counted_per,
                                                   first_ordinal, example, legal_basis)
                        VALUES (:code, :kelurahan, :from, :unit, :pattern, :counted, :first, false, :basis)
                        RETURNING id
                        """)
                .param("code", series.code())
                .param("kelurahan", series.kelurahanCode())
                .param("from", series.from())
                .param("unit", series.unit())
                .param("pattern", series.pattern())
                .param("counted", series.perClassification() ? "CLASSIFICATION" : "UNIT")
                .param("first", series.firstOrdinal())
                .param("basis", series.legalBasis())
                .query(Long.class)
                .single();
    }
}
