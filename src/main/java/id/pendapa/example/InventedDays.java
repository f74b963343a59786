package id.pendapa.example;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of days whose invented life was begun. */
@Component
class InventedDays {

    private final JdbcClient jdbc;

    InventedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the invented past has come.
     *
     * @param day the last day that was begun
     * @param madeOn the day on which the first one was made; the past ends the day before
     */
    record Progress(LocalDate day, LocalDate madeOn) {}

    Optional<Progress> find(ZoneId zone) {
        return jdbc.sql("SELECT max(day) AS day, min(begun_at) AS first FROM invented_day HAVING count(*) > 0")
                .query((row, number) -> new Progress(
                        row.getDate("day").toLocalDate(),
                        row.getTimestamp("first").toInstant().atZone(zone).toLocalDate()))
                .optional();
    }

    void begin(LocalDate day, Instant now) {
        jdbc.sql("INSERT INTO invented_day (day, begun_at) VALUES (:day, :now)")
                .param("day", day)
                .param("now", Timestamp.from(now))
                .update();
    }
}
