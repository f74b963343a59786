package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Queries of the desk. Each reads one page along an index, however many requests there are. */
@Component
class DeskQueue {

    static final int PAGE = 25;

    /** So many are given to a colleague in one go. */
    static final int AT_ONCE = 200;

    private static final String COLUMNS = """
            SELECT number, definition_id, state, channel, kelurahan_code, submitted_at, due_at, settled_at, assigned_label
            FROM service_request
            """;
    private static final String SCOPE = "(next_duty IN (:wide) OR (next_duty, kelurahan_code) IN (:bound))";
    private static final String AREA = "(:everywhere OR kelurahan_code IN (:areas))";
    private static final String AFTER =
            " AND (submitted_at, id) > (SELECT submitted_at, id FROM service_request WHERE number = :after)";
    private static final String OLDEST_FIRST = " ORDER BY submitted_at, id LIMIT :limit";
    private static final String NOTHING = "-";

    private final JdbcClient jdbc;

    DeskQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a list. */
    record Row(
            String number,
            long definitionId,
            String state,
            Channel channel,
            @Nullable String kelurahanCode,
            Instant submittedAt,
            Instant dueAt,
            boolean settled,
            @Nullable String assignedLabel) {}

    /** Up to one more than a page, so that the caller sees whether there is a next one. */
    List<Row> list(DeskList.Tab tab, Actor.Staff staff, boolean oversees, Instant now, @Nullable String after) {
        String where =
                switch (tab) {
                    case MINE -> "WHERE phase = 'OPEN' AND assigned_account_id = :account";
                    case UNIT -> "WHERE phase = 'OPEN' AND " + SCOPE;
                    case WAITING -> "WHERE phase IN ('WAITING_APPLICANT', 'WAITING_OTHER') AND " + AREA;
                    case LATE ->
                        "WHERE phase = 'OPEN' AND settled_at IS NULL AND due_at < :now AND "
                                + (oversees ? AREA : SCOPE);
                };
        StatementSpec query = jdbc.sql(COLUMNS + where + (after == null ? "" : AFTER) + OLDEST_FIRST)
                .param("limit", PAGE + 1);
        query = after == null ? query : query.param("after", after);
        query = switch (tab) {
            case MINE -> query.param("account", staff.accountId());
            case UNIT -> scoped(query, staff);
            case WAITING -> inArea(query, staff);
            case LATE ->
                (oversees ? inArea(query, staff) : scoped(query, staff)).param("now", ServiceRequests.utc(now));
        };
        return query.query(DeskQueue::read).list();
    }

    /** Late requests that were put before one of the officer's duties, the longest late first, so many as fit. */
    List<Row> listRaised(Actor.Staff staff, Instant now) {
        List<String> duties = staff.duties().stream()
                .map(HeldDuty::duty)
                .filter(duty -> duty.matches("KASI_.*|SEKCAM|CAMAT"))
                .toList();
        if (duties.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + """
                        WHERE phase = 'OPEN' AND settled_at IS NULL AND due_at < :now AND EXISTS (SELECT FROM escalation e
                            WHERE e.request_id = service_request.id AND e.due_at = service_request.due_at
                              AND e.duty IN (:duties))
                        ORDER BY due_at, id LIMIT 10
                        """)
                .param("now", ServiceRequests.utc(now))
                .param("duties", duties)
                .query(DeskQueue::read)
                .list();
    }

    /** The newest requests in which a person has a part, by the keyed hashes of their NIK. */
    List<Row> listOfPerson(List<byte[]> nikIndexes, Actor.Staff staff) {
        return inArea(jdbc.sql(COLUMNS + """
                        WHERE id IN (SELECT request_id FROM request_person WHERE nik_index IN (:nik))
                          AND (:everywhere OR kelurahan_code IN (:areas))
                        ORDER BY submitted_at DESC, id DESC LIMIT :limit
                        """), staff)
                .param("nik", nikIndexes)
                .param("limit", PAGE)
                .query(DeskQueue::read)
                .list();
    }

    /** How much each officer has taken, in the area of the one who asks. */
    List<DeskLoads.Load> loads(Actor.Staff superior) {
        return inArea(jdbc.sql("""
                        SELECT assigned_account_id, max(assigned_label) AS label, count(*) AS count
                        FROM service_request
                        WHERE phase <> 'ENDED' AND assigned_account_id IS NOT NULL
                          AND (:everywhere OR kelurahan_code IN (:areas))
                        GROUP BY assigned_account_id ORDER BY count(*) DESC, label LIMIT 100
                        """), superior)
                .query((row, number) -> new DeskLoads.Load(
                        row.getLong("assigned_account_id"), row.getString("label"), row.getInt("count")))
                .list();
    }

    /** What an officer has taken and has not ended, oldest first, at most {@value #AT_ONCE}. */
    List<Row> listTakenBy(long accountId, Actor.Staff superior) {
        return inArea(jdbc.sql(COLUMNS + """
                        WHERE phase <> 'ENDED' AND assigned_account_id = :account
                          AND (:everywhere OR kelurahan_code IN (:areas))
                        ORDER BY submitted_at, id LIMIT :limit
                        """), superior)
                .param("account", accountId)
                .param("limit", AT_ONCE)
                .query(DeskQueue::read)
                .list();
    }

    /** Number of the oldest request that waits for the same duty at the same place and that nobody took. */
    Optional<String> findOlderUntaken(ServiceRequest request) {
        return jdbc.sql("""
                        SELECT older.number
                        FROM service_request older JOIN service_request this ON this.number = :number
                        WHERE older.phase = 'OPEN' AND older.assigned_account_id IS NULL
                          AND older.next_duty = this.next_duty
                          AND older.kelurahan_code IS NOT DISTINCT FROM this.kelurahan_code
                          AND (older.submitted_at, older.id) < (this.submitted_at, this.id)
                        ORDER BY older.submitted_at, older.id LIMIT 1
                        """)
                .param("number", request.number())
                .query(String.class)
                .optional();
    }

    private static StatementSpec inArea(StatementSpec query, Actor.Staff staff) {
        return query.param("everywhere", isEverywhere(staff)).param("areas", areas(staff));
    }

    private static StatementSpec scoped(StatementSpec query, Actor.Staff staff) {
        List<String> wide = staff.duties().stream()
                .filter(held -> held.kelurahanCode() == null)
                .map(HeldDuty::duty)
                .toList();
        List<Object[]> bound = staff.duties().stream()
                .filter(held -> held.kelurahanCode() != null)
                .map(held -> new Object[] {held.duty(), held.kelurahanCode()})
                .toList();
        return query.param("wide", wide.isEmpty() ? List.of(NOTHING) : wide)
                .param("bound", bound.isEmpty() ? List.<Object[]>of(new Object[] {NOTHING, NOTHING}) : bound);
    }

    static boolean isEverywhere(Actor.Staff staff) {
        return staff.duties().stream().anyMatch(held -> held.kelurahanCode() == null);
    }

    static List<String> areas(Actor.Staff staff) {
        List<String> areas = staff.duties().stream()
                .map(HeldDuty::kelurahanCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return areas.isEmpty() ? List.of(NOTHING) : areas;
    }

    static Row read(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getLong("definition_id"),
                row.getString("state"),
                Channel.valueOf(row.getString("channel")),
                row.getString("kelurahan_code"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("settled_at") != null,
                row.getString("assigned_label"));
    }
}
