package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Course;
import id.pendapa.integrity.gifts.GiftReport.Days;
import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.integrity.gifts.GiftReport.Decision;
import id.pendapa.integrity.gifts.GiftReport.Given;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.integrity.gifts.GiftReport.Result;
import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.integrity.gifts.GiftReport.Verdict;
import id.pendapa.platform.FieldCipher;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reported gifts. The giver stays sealed here until the reporter looks or somebody gives a purpose. */
@Repository
class GiftRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    GiftRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The next number of a year. */
    int nextNumber(String prefix, int year) {
        return jdbc.sql("""
                        INSERT INTO gift_counter AS counter (prefix, year, last) VALUES (:prefix, :year, 1)
                        ON CONFLICT (prefix, year) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Adds one that was reported on a day of the office; gives its id. */
    long add(GiftReport report, LocalDate on, String giver, int photos) {
        Given given = report.given();
        Verdict verdict = report.verdict();
        Days days = report.days();
        String number = report.number();
        String note = given.note();
        return jdbc.sql("""
                        INSERT INTO gift_report (number, reporter_id, reporter, reported_at, reported_on, year, manner, kind,
                            relation, occasion, value, estimated, received_on, giver_sealed, item_sealed, place_sealed,
                            note_sealed, photos, verdict, limit_amount, year_limit, year_sum, limit_basis, limit_rule,
                            year_rule, upg_due_on, kpk_due_on, remind_on, provisional, state)
                        VALUES (:number, :by, :reporter, :at, :on, :year, :manner, :kind, :relation, :occasion, :value,
                            :estimated, :received, :giver, :item, :place, :note, :photos, :verdict, :limit, :yearLimit,
                            :yearSum, :basis, :limitRule, :yearRule, :upg, :kpk, :remind, :provisional, 'REPORTED')
                        RETURNING id
                        """)
                .param("number", number)
                .param("by", report.reporterId())
                .param("reporter", report.reporter())
                .param("at", Timestamp.from(report.reportedAt()))
                .param("on", on)
                .param("year", on.getYear())
                .param("manner", given.manner().name())
                .param("kind", given.kind().name())
                .param("relation", given.relation().name())
                .param("occasion", given.occasion().name())
                .param("value", given.value())
                .param("estimated", given.estimated())
                .param("received", given.receivedOn())
                .param("giver", cipher.seal(giver, place(number, "giver_sealed")))
                .param("item", cipher.seal(given.item(), place(number, "item_sealed")))
                .param("place", cipher.seal(given.place(), place(number, "place_sealed")))
                .param("note", note == null ? null : cipher.seal(note, place(number, "note_sealed")), Types.BINARY)
                .param("photos", photos)
                .param("verdict", verdict.result().name())
                .param("limit", verdict.limit(), Types.BIGINT)
                .param("yearLimit", verdict.yearLimit(), Types.BIGINT)
                .param("yearSum", verdict.yearSum(), Types.BIGINT)
                .param("basis", verdict.basis(), Types.VARCHAR)
                .param("limitRule", verdict.limitRule(), Types.BIGINT)
                .param("yearRule", verdict.yearRule(), Types.BIGINT)
                .param("upg", days.upg())
                .param("kpk", days.kpk())
                .param("remind", days.remind())
                .param("provisional", days.provisional())
                .query(Long.class)
                .single();
    }

    /** Writes what became of it, if nobody was faster. */
    boolean update(GiftReport seen, Course course, int morePhotos) {
        Decision decision = course.decision();
        return jdbc.sql("""
                        UPDATE gift_report SET version = version + 1, state = :state, complete_due_on = :complete,
                            level = :level, ticket = :ticket, passed_on = :passed, decider = :decider, outcome = :outcome,
                            outcome_label = :label, hand_over = :over, decided_on = :decided, handed_on = :handed,
                            closed_on = :closed, photos = photos + :photos
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", course.state().name())
                        .param("complete", course.completeDue(), Types.DATE)
                        .param("level", course.level())
                        .param("ticket", course.ticket(), Types.VARCHAR)
                        .param("passed", course.passedOn(), Types.DATE)
                        .param(
                                "decider",
                                decision == null ? null : decision.by().name(),
                                Types.VARCHAR)
                        .param("outcome", decision == null ? null : decision.code(), Types.VARCHAR)
                        .param("label", decision == null ? null : decision.label(), Types.VARCHAR)
                        .param("over", decision != null && decision.handOver())
                        .param("decided", decision == null ? null : decision.on(), Types.DATE)
                        .param("handed", course.handedOn(), Types.DATE)
                        .param("closed", course.closedOn(), Types.DATE)
                        .param("photos", morePhotos)
                        .update()
                == 1;
    }

    /** One that is there. */
    GiftReport get(String number) {
        return jdbc.sql("SELECT * FROM gift_report WHERE number = :number")
                .param("number", number)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("gift.unknown"));
    }

    /** Who gave it; the caller is the reporter, or has a purpose and writes it down. */
    String giver(GiftReport report) {
        return jdbc.sql("SELECT giver_sealed FROM gift_report WHERE id = :id")
                .param("id", report.id())
                .query((row, index) -> cipher.open(row.getBytes(1), place(report.number(), "giver_sealed")))
                .single();
    }

    /** What a reporter took from colleagues in a year, other than money and gifts of custom; whole rupiah. */
    long fromColleagues(long reporter, int year) {
        return jdbc.sql("""
                        SELECT coalesce(sum(value), 0) FROM gift_report
                        WHERE reporter_id = :reporter AND verdict IN ('FREE_COLLEAGUE', 'OVER_COLLEAGUE', 'OVER_YEAR')
                            AND received_on BETWEEN :first AND :last
                        """)
                .param("reporter", reporter)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
    }

    private GiftReport read(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        byte[] note = row.getBytes("note_sealed");
        Given given = new Given(
                Manner.valueOf(row.getString("manner")),
                Kind.valueOf(row.getString("kind")),
                Relation.valueOf(row.getString("relation")),
                Occasion.valueOf(row.getString("occasion")),
                cipher.open(row.getBytes("item_sealed"), place(number, "item_sealed")),
                row.getLong("value"),
                row.getBoolean("estimated"),
                date(row, "received_on"),
                cipher.open(row.getBytes("place_sealed"), place(number, "place_sealed")),
                note == null ? null : cipher.open(note, place(number, "note_sealed")));
        return new GiftReport(
                row.getLong("id"),
                number,
                row.getInt("version"),
                row.getLong("reporter_id"),
                row.getString("reporter"),
                row.getTimestamp("reported_at").toInstant(),
                given,
                verdict(row),
                new Days(
                        date(row, "upg_due_on"),
                        date(row, "kpk_due_on"),
                        date(row, "remind_on"),
                        row.getBoolean("provisional")),
                course(row));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Result.valueOf(row.getString("verdict")),
                row.getObject("limit_amount", Long.class),
                row.getObject("year_limit", Long.class),
                row.getObject("year_sum", Long.class),
                row.getString("limit_basis"),
                row.getObject("limit_rule", Long.class),
                row.getObject("year_rule", Long.class));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                State.valueOf(row.getString("state")),
                findDate(row, "complete_due_on"),
                row.getInt("level"),
                row.getString("ticket"),
                findDate(row, "passed_on"),
                decision(row).orElse(null),
                findDate(row, "handed_on"),
                findDate(row, "closed_on"));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String code = row.getString("outcome");
        return code == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Decider.valueOf(row.getString("decider")),
                        code,
                        row.getString("outcome_label"),
                        row.getBoolean("hand_over"),
                        date(row, "decided_on")));
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findDate(row, column));
    }

    static @Nullable LocalDate findDate(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static FieldCipher.Place place(String number, String column) {
        return new FieldCipher.Place("gift_report", number, column);
    }

    /** Numbers whose time runs and of which not everything was told on this day; in parts, by id. */
    List<Ticking> listTicking(LocalDate today, long after) {
        return jdbc.sql("""
                        SELECT id, number FROM gift_report
                        WHERE state IN ('REPORTED', 'WAITING', 'LAPSED') AND remind_on <= :today
                            AND level < CASE WHEN kpk_due_on < :today THEN 2 ELSE 1 END AND id > :after
                        ORDER BY id LIMIT 200
                        """)
                .param("today", today)
                .param("after", after)
                .query((row, index) -> new Ticking(row.getLong("id"), row.getString("number")))
                .list();
    }

    /** Numbers that the reporter was asked to complete and did not in time. */
    List<String> listLapsed(LocalDate today) {
        return jdbc.sql("""
                        SELECT number FROM gift_report
                        WHERE state = 'WAITING' AND complete_due_on < :today ORDER BY id LIMIT 500
                        """).param("today", today).query(String.class).list();
    }

    /** One whose time runs. */
    record Ticking(long id, String number) {}
}
