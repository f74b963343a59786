package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Demands about data with less than a day left, and those that are late. */
@Component
class DemandReminders implements Reminders {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final OfficeTime time;
    private final Words words;

    DemandReminders(JdbcClient jdbc, OfficeTime time, Words words) {
        this.jdbc = jdbc;
        this.time = time;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.DATA_REQUEST_DECIDE);
    }

    @Override
    public List<Reminder> list() {
        return jdbc.sql("""
                        SELECT id, request_number, due_at < :now AS late FROM data_request
                        WHERE state = 'OPEN' AND due_at < :soon ORDER BY due_at, id LIMIT :most
                        """)
                .param("now", Timestamp.from(time.now()))
                .param("soon", Timestamp.from(time.now().plus(DataRequest.SOON)))
                .param("most", MOST)
                .query((row, index) -> {
                    String how = row.getBoolean("late") ? "late" : "soon";
                    return new Reminder(
                            "data-request-" + how + "-" + row.getLong("id"),
                            Permission.DATA_REQUEST_DECIDE,
                            null,
                            words.in(Language.INDONESIAN)
                                    .say("protection.remind.demand." + how, row.getString("request_number")),
                            "/pelindungan/permintaan/" + row.getLong("id"));
                })
                .list();
    }
}
