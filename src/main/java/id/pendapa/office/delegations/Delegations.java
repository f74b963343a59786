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
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing delegations of signing: while nobody holds a position, or its holder is away, another signs a.n., and by a
 * second step u.b. (Permendagri 1/2023).
 */
@Service
public class Delegations {

    private static final int LONGEST = 80;

    private final JdbcClient database;
    private final Gate gate;
    private final OfficeTime time;
    private final FormKeys formKeys;
    private final Audit audit;

    Delegations(JdbcClient database, Gate gate, OfficeTime time, FormKeys formKeys, Audit audit) {
        this.database = database;
        this.gate = gate;
        this.time = time;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /**
     * One of today or later.
     *
     * @param id inside only
     * @param giver title of the position whose letters are signed
     * @param taker title of the position that signs them
     * @param skNumber number of the decree
     * @param until last day, or null for good
     */
    public record Delegation(
            long id,
            String giver,
            String taker,
            String skNumber,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What is entered. */
    public record Entry(
            long giver,
            long taker,
            String skNumber,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Those of today and later, by the position that gives. */
    @Transactional(readOnly = true)
    public List<Delegation> list() {
        gate.require(Permission.DELEGATION_ENTER);
        return database.sql("""
                        SELECT d.id, giver.title AS giver, taker.title AS taker, d.sk_number, d.valid_from, d.valid_until
                        FROM signing_delegation d
                             JOIN position giver ON giver.id = d.position_id
                             JOIN position taker ON taker.id = d.delegate_position_id
                        WHERE d.valid_until IS NULL OR d.valid_until >= :today
                        ORDER BY giver.title, d.valid_from, d.id
                        """)
                .param("today", time.today())
                .query(Delegations::read)
                .list();
    }

    private static Delegation read(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getString("giver"),
                row.getString("taker"),
                row.getString("sk_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    /**
     * Writes a delegation, once per form.
     *
     * @throws InvalidException {@code delegation.sk}, {@code .period}, {@code .self}, {@code .circle} or {@code
     *     .overlap} where it cannot be
     */
    @Transactional
    public void enter(Entry entry, UUID formKey) {
        gate.require(Permission.DELEGATION_ENTER);
        formKeys.once(formKey, entry.toString(), () -> {
            refuseWrong(entry);
            long id = insert(entry);
            audit.acted(new Audit.Act(
                    "office.delegation-entered",
                    new Audit.Subject("position", Long.toString(entry.giver())),
                    Map.of(
                            "delegation", Long.toString(id),
                            "taker", Long.toString(entry.taker()),
                            "sk", entry.skNumber().strip(),
                            "from", entry.from().toString(),
                            "until", String.valueOf(entry.until()))));
            return Long.toString(id);
        });
    }

    private void refuseWrong(Entry entry) {
        String sk = entry.skNumber().strip();
        if (sk.isEmpty() || sk.length() > LONGEST) {
            throw new InvalidException("delegation.sk");
        }
        LocalDate until = entry.until();
        if (entry.from().isBefore(time.today()) || (until != null && until.isBefore(entry.from()))) {
            throw new InvalidException("delegation.period");
        }
        if (entry.giver() == entry.taker()) {
            throw new InvalidException("delegation.self");
        }
        if (isGiven(entry.taker(), entry.giver(), entry)) {
            throw new InvalidException("delegation.circle");
        }
        if (isGiven(entry.giver(), null, entry)) {
            throw new InvalidException("delegation.overlap");
        }
    }

    /** Whether one position, within the days of an entry, has delegated to another, or to any. */
    private boolean isGiven(long giver, @Nullable Long taker, Entry within) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM signing_delegation
                            WHERE position_id = :giver
                              AND (:taker::bigint IS NULL OR delegate_position_id = :taker)
                              AND daterange(valid_from, valid_until, '[]') && daterange(:from, :until, '[]'))
                        """)
                .param("giver", giver)
                .param("taker", taker, Types.BIGINT)
                .param("from", within.from())
                .param("until", within.until(), Types.DATE)
                .query(Boolean.class)
                .single();
    }

    private long insert(Entry entry) {
        return database.sql("""
                        INSERT INTO signing_delegation (position_id, delegate_position_id, sk_number, valid_from,
                            valid_until)
                        VALUES (:giver, :taker, :sk, :from, :until) RETURNING id
                        """)
                .param("giver", entry.giver())
                .param("taker", entry.taker())
                .param("sk", entry.skNumber().strip())
                .param("from", entry.from())
                .param("until", entry.until(), Types.DATE)
                .query(Long.class)
                .single();
    }

    /**
     * Ends a delegation now: from today on nobody signs by it. One that began before today keeps its days.
     *
     * @throws NotFoundException {@code delegation.unknown} if it is over already
     */
    @Transactional
    public void end(long id) {
        gate.require(Permission.DELEGATION_ENTER);
        LocalDate today = time.today();
        int changed = database.sql("DELETE FROM signing_delegation WHERE id = :id AND valid_from >= :today")
                        .param("id", id)
                        .param("today", today)
                        .update()
                + database.sql("""
                                UPDATE signing_delegation SET valid_until = :yesterday
                                WHERE id = :id AND valid_from < :today
                                  AND (valid_until IS NULL OR valid_until >= :today)
                                """)
                        .param("id", id)
                        .param("today", today)
                        .param("yesterday", today.minusDays(1))
                        .update();
        if (changed == 0) {
            throw new NotFoundException("delegation.unknown");
        }
        audit.acted(new Audit.Act(
                "office.delegation-ended", new Audit.Subject("signing-delegation", Long.toString(id)), Map.of()));
    }
}
