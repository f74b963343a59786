package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plh. and Plt.: who holds a position in the place of its holder, by decree and for a time (Permendagri 1/2023). From the
 * first day on the stand-in has the duties of the position and signs its letters.
 */
@Service
public class StandIns {

    private static final int LONGEST_DAYS = 366;

    private final JdbcClient database;
    private final Gate gate;
    private final OfficeTime time;
    private final FormKeys formKeys;
    private final Audit audit;

    StandIns(JdbcClient database, Gate gate, OfficeTime time, FormKeys formKeys, Audit audit) {
        this.database = database;
        this.gate = gate;
        this.time = time;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /**
     * Somebody who holds a position for a time.
     *
     * @param id inside only
     * @param position title of the position
     * @param name who stands in
     * @param kind Plh. while the holder is away, Plt. while the post is vacant
     * @param skNumber number of the decree
     * @param until last day, or null as long as it is open
     */
    public record StandIn(
            long id,
            String position,
            String name,
            HoldKind kind,
            String skNumber,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A position or a person to choose. */
    public record Choice(long id, String label) {}

    /** What is entered. */
    public record Entry(
            long positionId, long officialId, HoldKind kind, String skNumber, LocalDate from, LocalDate until) {}

    /** Those of today and later, soonest first. */
    @Transactional(readOnly = true)
    public List<StandIn> list() {
        gate.require(Permission.DELEGATION_ENTER);
        return database.sql("""
                        SELECT h.id, p.title, o.name, h.kind, h.sk_number, h.valid_from, h.valid_until
                        FROM position_holding h
                             JOIN position p ON p.id = h.position_id
                             JOIN official o ON o.id = h.official_id
                        WHERE h.kind <> 'DEFINITIF' AND h.ended_on IS NULL
                          AND (h.valid_until IS NULL OR h.valid_until >= :today)
                        ORDER BY h.valid_from, h.id
                        """)
                .param("today", time.today())
                .query(StandIns::read)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Choice> listPositions() {
        return choices("SELECT id, title AS label FROM position ORDER BY title");
    }

    @Transactional(readOnly = true)
    public List<Choice> listOfficials() {
        return choices("SELECT id, name AS label FROM official ORDER BY name");
    }

    private List<Choice> choices(String sql) {
        return database.sql(sql)
                .query((row, number) -> new Choice(row.getLong("id"), row.getString("label")))
                .list();
    }

    /**
     * Writes a stand-in, once per form.
     *
     * @throws InvalidException {@code stand-in.period}, {@code stand-in.overlap}, {@code stand-in.self} or {@code
     *     stand-in.sk} where the entry cannot be
     */
    @Transactional
    public void enter(Entry entry, UUID formKey) {
        gate.require(Permission.DELEGATION_ENTER);
        formKeys.once(formKey, entry.toString(), () -> {
            refuseWrong(entry);
            long id = insert(entry);
            audit.acted(new Audit.Act(
                    "office.stand-in-entered",
                    new Audit.Subject("position", Long.toString(entry.positionId())),
                    Map.of(
                            "holding", Long.toString(id),
                            "official", Long.toString(entry.officialId()),
                            "kind", entry.kind().name(),
                            "from", entry.from().toString(),
                            "until", entry.until().toString())));
            return Long.toString(id);
        });
    }

    private void refuseWrong(Entry entry) {
        if (entry.skNumber().isBlank()) {
            throw new InvalidException("stand-in.sk");
        }
        if (entry.from().isBefore(time.today())
                || entry.until().isBefore(entry.from())
                || entry.until().isAfter(entry.from().plusDays(LONGEST_DAYS))) {
            throw new InvalidException("stand-in.period");
        }
        if (holds(entry, true)) {
            throw new InvalidException("stand-in.self");
        }
        if (holds(entry, false)) {
            throw new InvalidException("stand-in.overlap");
        }
    }

    private boolean holds(Entry entry, boolean definitive) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM position_holding h
                            WHERE h.position_id = :position AND h.valid_from <= :until AND h.ended_on IS NULL
                              AND (h.valid_until IS NULL OR h.valid_until >= :from)
                              AND CASE WHEN :definitive THEN h.kind = 'DEFINITIF' AND h.official_id = :official
                                       ELSE h.kind <> 'DEFINITIF' END)
                        """)
                .param("position", entry.positionId())
                .param("from", entry.from())
                .param("until", entry.until())
                .param("official", entry.officialId())
                .param("definitive", definitive)
                .query(Boolean.class)
                .single();
    }

    private long insert(Entry entry) {
        return database.sql("""
                        INSERT INTO position_holding (position_id, official_id, kind, sk_number, valid_from, valid_until)
                        VALUES (:position, :official, :kind, :sk, :from, :until) RETURNING id
                        """)
                .param("position", entry.positionId())
                .param("official", entry.officialId())
                .param("kind", entry.kind().name())
                .param("sk", entry.skNumber().strip())
                .param("from", entry.from())
                .param("until", entry.until())
                .query(Long.class)
                .single();
    }

    /**
     * Ends a stand-in at once, because the holder is back; one that has not begun never begins.
     *
     * @throws NotFoundException {@code stand-in.unknown} if it is over already
     */
    @Transactional
    public void end(long id) {
        gate.require(Permission.DELEGATION_ENTER);
        int changed =
                database.sql("""
                        UPDATE position_holding SET ended_on = :today
                        WHERE id = :id AND kind <> 'DEFINITIF' AND ended_on IS NULL
                          AND (valid_until IS NULL OR valid_until >= :today)
                        """).param("id", id).param("today", time.today()).update();
        if (changed == 0) {
            throw new NotFoundException("stand-in.unknown");
        }
        audit.acted(new Audit.Act(
                "office.stand-in-ended", new Audit.Subject("position-holding", Long.toString(id)), Map.of()));
    }

    private static StandIn read(ResultSet row, int number) throws SQLException {
        return new StandIn(
                row.getLong("id"),
                row.getString("title"),
                row.getString("name"),
                HoldKind.valueOf(row.getString("kind")),
                String.valueOf(row.getString("sk_number")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
