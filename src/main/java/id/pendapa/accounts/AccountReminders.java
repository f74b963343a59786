package id.pendapa.accounts;

import id.pendapa.accounts.StaffDirectory.MissingLesson;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recoveries that wait for a second officer, those that were opened lately, the half-year's look at all accounts, and to
 * whoever is signed in the lessons that they lack: those are known from their account and cost no statement.
 */
@Component
class AccountReminders implements Reminders {

    /** So long an officer reads that somebody opened the way back into their account. */
    private static final Duration TOLD = Duration.ofDays(7);

    private static final int HALF_YEAR = 6;

    private final JdbcClient database;
    private final StaffDirectory staff;
    private final OfficeTime time;
    private final Words words;

    AccountReminders(JdbcClient database, StaffDirectory staff, OfficeTime time, Words words) {
        this.database = database;
        this.staff = staff;
        this.time = time;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of();
    }

    @Override
    public List<Reminder> list() {
        return Stream.concat(
                        listOfOffice().stream(),
                        staff.listMissingLessons().stream().map(this::missing))
                .toList();
    }

    /** The office's mailbox is not told who lacks a lesson: that is between the officer and the lesson. */
    private Reminder missing(MissingLesson missing) {
        return new Reminder(
                "lesson-" + missing.code() + "-" + missing.until() + (missing.lost() ? "-lost" : ""),
                null,
                SecondStep.user().map(StaffUser::accountId).orElse(null),
                words.in(Language.INDONESIAN)
                        .say(
                                missing.lost() ? "accounts.remind.lesson.lost" : "accounts.remind.lesson",
                                missing.title(),
                                Spoken.day(missing.until())),
                "/belajar/" + missing.code());
    }

    private List<Reminder> listOfOffice() {
        LocalDate today = time.today();
        LocalDate begin = LocalDate.of(today.getYear(), today.getMonthValue() <= HALF_YEAR ? 1 : HALF_YEAR + 1, 1);
        return database.sql("""
                        SELECT CASE WHEN r.decided_at IS NULL THEN 'WAITING' ELSE 'OPENED' END AS what, r.id::text AS key,
                            r.lost, a.id AS account, a.username
                        FROM account_recovery r JOIN staff_account a ON a.id = r.account_id
                        WHERE r.decided_at IS NULL OR (r.done AND r.decided_at > :since)
                        UNION ALL
                        SELECT 'REVIEW', CAST(:begin AS text), '', 0, count(*)::text FROM staff_account a
                        WHERE a.active AND coalesce(a.ends_on >= :today, true) AND NOT EXISTS (
                            SELECT FROM access_review v WHERE v.account_id = a.id AND v.reviewed_at >= :start)
                        HAVING count(*) > 0
                        """)
                .param("since", Timestamp.from(time.now().minus(TOLD)))
                .param("begin", begin.toString())
                .param("today", today)
                .param("start", Timestamp.from(begin.atStartOfDay(time.zone()).toInstant()))
                .query(this::reminder)
                .list();
    }

    private Reminder reminder(ResultSet row, int number) throws SQLException {
        String key = row.getString("key");
        String username = row.getString("username");
        return switch (row.getString("what")) {
            case "WAITING" ->
                new Reminder(
                        "recovery-" + key,
                        Permission.ACCOUNT_RECOVER,
                        null,
                        say("accounts.remind.recovery", username),
                        "/pengaturan/pemulihan");
            case "OPENED" ->
                new Reminder(
                        "recovered-" + key,
                        null,
                        row.getLong("account"),
                        say("accounts.remind.opened." + row.getString("lost"), username),
                        "/akun");
            default ->
                new Reminder(
                        "access-review-" + key,
                        Permission.ACCESS_REVIEW,
                        null,
                        say("accounts.remind.review", username),
                        "/pengaturan/tinjauan-akses");
        };
    }

    private String say(String key, String what) {
        return words.in(Language.INDONESIAN).say(key, what);
    }
}
