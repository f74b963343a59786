package id.pendapa.privacy.retention;

import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists for destruction that wait for their approvals. */
@Component
class DestructionReminders implements Reminders {

    private final JdbcClient jdbc;
    private final Words words;

    DestructionReminders(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.DESTRUCTION_APPROVE);
    }

    @Override
    public List<Reminder> list() {
        return jdbc.sql("SELECT id, drawn_by FROM destruction_list WHERE state = 'DRAWN' ORDER BY id LIMIT 20")
                .query((row, index) -> new Reminder(
                        "destruction-" + row.getLong("id"),
                        Permission.DESTRUCTION_APPROVE,
                        null,
                        words.in(Language.INDONESIAN).say("protection.remind.destruction", row.getString("drawn_by")),
                        "/pelindungan/pemusnahan/" + row.getLong("id")))
                .list();
    }
}
