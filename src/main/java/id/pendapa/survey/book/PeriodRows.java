package id.pendapa.survey.book;

import id.pendapa.survey.book.SurveyPeriod.Text;
import id.pendapa.survey.measure.Weight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods that are reported. */
@Repository
class PeriodRows {

    private static final String SELECT = """
            SELECT p.*, (SELECT count(*) FROM survey_invitation i
                WHERE i.invited_on >= p.from_month AND i.invited_on < p.to_month + interval '1 month') AS invited
            FROM survey_period p
            """;

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Text text, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO survey_period (title, from_month, to_month, weight, population, entered_at, entered_by)
                        VALUES (:title, :from, :to, :weight, :population, :now, :by)
                        RETURNING id
                        """)
                .param("title", text.title())
                .param("from", text.from())
                .param("to", text.to())
                .param("weight", text.weight().name())
                .param("population", text.population())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    List<SurveyPeriod> list(boolean publishedOnly) {
        return jdbc.sql(SELECT + """
                        WHERE NOT :only OR p.published_at IS NOT NULL ORDER BY p.to_month DESC, p.id DESC LIMIT 50
                        """)
                .param("only", publishedOnly)
                .query(PeriodRows::read)
                .list();
    }

    Optional<SurveyPeriod> find(long id) {
        return jdbc.sql(SELECT + "WHERE p.id = :id")
                .param("id", id)
                .query(PeriodRows::read)
                .optional();
    }

    boolean isPublished(LocalDate month) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM survey_period
                            WHERE published_at IS NOT NULL AND :month BETWEEN from_month AND to_month)
                        """).param("month", month).query(Boolean.class).single();
    }

    /** False if it is not any more as it was seen. */
    boolean publish(long id, int version, Instant now, String by) {
        return jdbc.sql("""
                        UPDATE survey_period SET version = version + 1, published_at = :now, published_by = :by
                        WHERE id = :id AND version = :version AND published_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static SurveyPeriod read(ResultSet row, int index) throws SQLException {
        int population = row.getInt("population");
        Integer entered = row.wasNull() ? null : population;
        return new SurveyPeriod(
                row.getLong("id"),
                new Text(
                        row.getString("title"),
                        row.getObject("from_month", LocalDate.class),
                        row.getObject("to_month", LocalDate.class),
                        Weight.valueOf(row.getString("weight")),
                        entered),
                row.getInt("version"),
                row.getLong("invited"),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
