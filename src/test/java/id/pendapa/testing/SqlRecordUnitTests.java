package id.pendapa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlRecordUnitTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT a FROM b WHERE c = :c                 | SELECT a FROM b WHERE c = ?
                    SELECT a::text FROM b WHERE c = :c::date     | SELECT a::text FROM b WHERE c = ?::date
                    INSERT INTO b (x, y) VALUES (:x, :y)         | INSERT INTO b (x, y) VALUES ?
                    SELECT a FROM b WHERE c IN (?, ?, ?)         | SELECT a FROM b WHERE c IN ?
                    SELECT a FROM b WHERE (c, d) IN (:pairs)     | SELECT a FROM b WHERE (c, d) IN ?
                    SELECT a FROM b WHERE (c, d) IN ((?, ?), (?, ?)) | SELECT a FROM b WHERE (c, d) IN ?
                    SELECT '10:30' FROM b                        | SELECT '10:30' FROM b
                    """)
    void theTextOfTheCodeAndWhatTheDriverSeesMeet(String sql, String normal) {
        assertThat(SqlRecord.normal(sql)).isEqualTo(normal);
    }
}
