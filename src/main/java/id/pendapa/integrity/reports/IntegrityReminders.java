package id.pendapa.integrity.reports;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the contact what waits, without a word of it, and never on the day on which it came. */
@Component
class IntegrityReminders implements Reminders {

    private static final int MOST = 30;
    private static final int BEFORE = 3;

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final Words words;

    IntegrityReminders(JdbcClient jdbc, OfficeTime time, Words words) {
        this.jdbc = jdbc;
        this.time = time;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.INTEGRITY_CONTACT);
    }

    @Override
    public List<Reminder> list() {
        LocalDate today = time.today();
        return jdbc.sql("""
                        SELECT 'new' AS what, max(written_on) AS day FROM integrity_report
                        WHERE unread AND written_on < :today HAVING count(*) > 0
                        UNION SELECT 'review', review_due_on FROM integrity_report
                        WHERE state = 'RECEIVED' AND review_due_on <= :soon
                        UNION SELECT 'end', end_due_on FROM integrity_report WHERE state <> 'CLOSED' AND end_due_on <= :soon
                        ORDER BY day LIMIT :most
                        """)
                .param("today", today)
                .param("soon", today.plusDays(BEFORE))
                .param("most", MOST)
                .query((row, index) -> {
                    String what = row.getString("what");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    return new Reminder(
                            "integrity-" + what + "-" + day,
                            Permission.INTEGRITY_CONTACT,
                            null,
                            words.in(Language.INDONESIAN)
                                    .say("integrity.desk.remind." + what, IndonesianDates.day(day)),
                            "/meja/integritas");
                })
                .list();
    }
}
