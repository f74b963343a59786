package id.pendapa.complaints.register;

import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints of which half, most or all of the time has passed, told to the next level each. */
@Component
class ComplaintReminders implements Reminders {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Words words;

    ComplaintReminders(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.COMPLAINT_VERIFY, Permission.COMPLAINT_LEAD, Permission.COMPLAINT_INSPECT);
    }

    @Override
    public List<Reminder> list() {
        return jdbc.sql("""
                        SELECT number, level, bypass, clock_due_at FROM complaint
                        WHERE ended_at IS NULL AND level > 0 ORDER BY level DESC, clock_due_at, id LIMIT :most
                        """)
                .param("most", MOST)
                .query((row, index) -> {
                    String number = row.getString("number");
                    int level = row.getInt("level");
                    return new Reminder(
                            "complaint-" + level + "-" + number + "-"
                                    + row.getTimestamp("clock_due_at").toInstant(),
                            whom(row.getBoolean("bypass"), level),
                            null,
                            words.in(Language.INDONESIAN).say("complaints.desk.remind", number, level),
                            "/meja/pengaduan/" + number);
                })
                .list();
    }

    private static Permission whom(boolean bypass, int level) {
        return bypass
                ? Permission.COMPLAINT_INSPECT
                : level == 100 ? Permission.COMPLAINT_LEAD : Permission.COMPLAINT_VERIFY;
    }
}
