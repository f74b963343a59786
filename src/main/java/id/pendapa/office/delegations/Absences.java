package id.pendapa.office.delegations;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leave and other days on which an official is away and signs nothing; the next one in the delegation signs instead. */
@Service
public class Absences {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 120;

    private final JdbcClient database;
    private final Gate gate;
    private final OfficeTime time;
    private final FormKeys formKeys;
    private final Audit audit;

    Absences(JdbcClient database, Gate gate, OfficeTime time, FormKeys formKeys, Audit audit) {
        this.database = database;
        this.gate = gate;
        this.time = time;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** One of today or later. */
    public record Absence(long id, String name, String reason, LocalDate first, LocalDate last) {}

    /** What is entered. */
    public record Entry(long official, String reason, LocalDate first, LocalDate last) {}

    /** Those of today and later, soonest first. */
    @Transactional(readOnly = true)
    public List<Absence> list() {
        gate.require(Permission.DELEGATION_ENTER);
        return database.sql("""
                        SELECT absence.id, official.name, coalesce(absence.reason, '') AS reason, first_day, last_day
                        FROM official_absence absence JOIN official ON official.id = absence.official_id
                        WHERE last_day >= :today ORDER BY first_day, absence.id
                        """)
                .param("today", time.today())
                .query(Absences::read)
                .list();
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    /**
     * Writes an absence, once per form.
     *
     * @throws InvalidException {@code absence.period}, {@code .reason} or {@code .overlap} where it cannot be
     */
    @Transactional
    public void enter(Entry entry, UUID formKey) {
        gate.require(Permission.DELEGATION_ENTER);
        formKeys.once(formKey, entry.toString(), () -> {
            refuseWrong(entry);
            long id = insert(entry);
            audit.acted(new Audit.Act(
                    "office.absence-entered",
                    new Audit.Subject("official", Long.toString(entry.official())),
                    Map.of(
                            "absence",
                            Long.toString(id),
                            "first",
                            entry.first().toString(),
                            "last",
                            entry.last().toString())));
            return Long.toString(id);
        });
    }

    private void refuseWrong(Entry entry) {
        if (entry.first().isBefore(time.today())
                || entry.last().isBefore(entry.first())
                || entry.last().isAfter(entry.first().plusDays(LONGEST_DAYS))) {
            throw new InvalidException("absence.period");
        }
        if (entry.reason().length() > LONGEST_REASON || entry.reason().chars().anyMatch(Character::isISOControl)) {
            throw new InvalidException("absence.reason");
        }
        boolean overlaps = database.sql("""
                        SELECT EXISTS (SELECT FROM official_absence
                            WHERE official_id = :official AND first_day <= :last AND last_day >= :first)
                        """)
                .param("official", entry.official())
                .param("first", entry.first())
                .param("last", entry.last())
                .query(Boolean.class)
                .single();
        if (overlaps) {
            throw new InvalidException("absence.overlap");
        }
    }

    private long insert(Entry entry) {
        return database.sql("""
                        INSERT INTO official_absence (official_id, first_day, last_day, reason)
                        VALUES (:official, :first, :last, :reason) RETURNING id
                        """)
                .param("official", entry.official())
                .param("first", entry.first())
                .param("last", entry.last())
                .param("reason", entry.reason().strip())
                .query(Long.class)
                .single();
    }

    /**
     * The official is back today, or does not go at all.
     *
     * @throws NotFoundException {@code absence.unknown} if it is over already
     */
    @Transactional
    public void end(long id) {
        gate.require(Permission.DELEGATION_ENTER);
        LocalDate today = time.today();
        int changed = database.sql("DELETE FROM official_absence WHERE id = :id AND first_day >= :today")
                        .param("id", id)
                        .param("today", today)
                        .update()
                + database.sql("""
                                UPDATE official_absence SET last_day = :yesterday
                                WHERE id = :id AND first_day < :today AND last_day >= :today
                                """)
                        .param("id", id)
                        .param("today", today)
                        .param("yesterday", today.minusDays(1))
                        .update();
        if (changed == 0) {
            throw new NotFoundException("absence.unknown");
        }
        audit.acted(new Audit.Act(
                "office.absence-ended", new Audit.Subject("official-absence", Long.toString(id)), Map.of()));
    }
}
