package id.pendapa.office;

import id.pendapa.office.WorkingWeek.Span;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks in the tables {@code working_week} and {@code working_span}. */
@Repository
class WorkingWeeks {

    private final JdbcClient database;

    WorkingWeeks(JdbcClient database) {
        this.database = database;
    }

    /** All that count, by their first day. */
    List<WorkingWeek> list() {
        return List.copyOf(byId().values());
    }

    /** The same with their ids. */
    Map<Long, WorkingWeek> byId() {
        Map<Long, WorkingWeek> weeks = new LinkedHashMap<>();
        database.sql("""
                        SELECT week.id, name, valid_from, valid_until, example, legal_basis, weekday, opens, closes
                        FROM working_week AS week JOIN working_span AS span ON span.week_id = week.id
                        WHERE ended_at IS NULL
                        ORDER BY valid_from, week.id, weekday, opens
                        """).query(row -> {
            weeks.merge(row.getLong("id"), read(row), WorkingWeeks::joined);
        });
        return weeks;
    }

    private static WorkingWeek read(ResultSet row) throws SQLException {
        return new WorkingWeek(
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("example"),
                row.getString("legal_basis"),
                List.of(new Span(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class))));
    }

    private static WorkingWeek joined(WorkingWeek one, WorkingWeek other) {
        List<Span> spans = new ArrayList<>(one.spans());
        spans.addAll(other.spans());
        return new WorkingWeek(one.name(), one.from(), one.until(), one.example(), one.legalBasis(), spans);
    }

    /** Adds a week with its hours, unless one with this name ever began on that day, taken back or not. */
    void addWhereMissing(WorkingWeek week) {
        boolean known = database.sql(
                        "SELECT EXISTS (SELECT FROM working_week WHERE name = :name AND valid_from = :from)")
                .param("name", week.name())
                .param("from", week.from())
                .query(Boolean.class)
                .single();
        if (!known) {
            add(week);
        }
    }

    /** Whether one that counts has this name and first day. */
    boolean has(String name, LocalDate from) {
        return byId().values().stream()
                .anyMatch(week -> week.name().equals(name) && week.from().equals(from));
    }

    /** Adds a week with its hours; nothing where somebody just added one with this name and first day. */
    Optional<Long> add(WorkingWeek week) {
        Optional<Long> added = database.sql("""
                        INSERT INTO working_week (name, valid_from, valid_until, example, legal_basis)
                        VALUES (:name, :from, :until, :example, :basis)
                        ON CONFLICT (name, valid_from) WHERE ended_at IS NULL DO NOTHING
                        RETURNING id
                        """)
                .param("name", week.name())
                .param("from", week.from())
                .param("until", week.until() == null ? null : Date.valueOf(week.until()), Types.DATE)
                .param("example", week.example())
                .param("basis", week.legalBasis())
                .query(Long.class)
                .optional();
        added.ifPresent(id -> week.spans().forEach(span -> add(id, span)));
        return added;
    }

    /** Keeps all others from taking weeks back until the transaction ends. */
    void lock() {
        database.sql("SELECT id FROM working_week WHERE ended_at IS NULL ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    /** Whether it was taken back now. */
    boolean end(long id, Instant now) {
        return database.sql("UPDATE working_week SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private void add(long week, Span span) {
        database.sql("""
                        INSERT INTO working_span (week_id, weekday, opens, closes)
                        VALUES (:week, :weekday, :opens, :closes)
                        """)
                .param("week", week)
                .param("weekday", span.day().getValue())
                .param("opens", span.from())
                .param("closes", span.to())
                .update();
    }
}
