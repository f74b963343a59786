package id.pendapa.ppid.register;

import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests of which half, most or all of the time has passed, told to the next level each. */
@Component
class PpidReminders implements Reminders {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Words words;

    PpidReminders(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.PPID_HANDLE, Permission.PPID_OBJECTION, Permission.PPID_LEAD);
    }

    @Override
    public List<Reminder> list() {
        return jdbc.sql("""
                        SELECT number, level, state, due_at FROM ppid_request
                        WHERE clock_from_at IS NOT NULL AND level > 0 ORDER BY level DESC, due_at, id LIMIT :most
                        """)
                .param("most", MOST)
                .query((row, index) -> {
                    String number = row.getString("number");
                    int level = row.getInt("level");
                    return new Reminder(
                            "ppid-" + level + "-" + number + "-"
                                    + row.getTimestamp("due_at").toInstant(),
                            whom(row.getString("state"), level),
                            null,
                            words.in(Language.INDONESIAN).say("ppid.desk.remind", number, level),
                            "/meja/ppid/" + number);
                })
                .list();
    }

    private static Permission whom(String state, int level) {
        return level == 100
                ? Permission.PPID_LEAD
                : level == 80 || state.equals("OBJECTED") ? Permission.PPID_OBJECTION : Permission.PPID_HANDLE;
    }
}
