package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the UPG what came and what runs out of time, and the reporter what is to be completed or is not passed on yet. */
@Component
class GiftReminders implements Reminders {

    /** So many the UPG is told at once; what a reporter has to do is always told to that reporter. */
    private static final int MOST = 30;

    private static final int MOST_OF_ALL = 1000;
    private static final String PLACE = "/meja/gratifikasi/";

    private final JdbcClient jdbc;
    private final Words words;

    GiftReminders(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.GIFT_REPORT, Permission.GIFT_REGISTER);
    }

    @Override
    public List<Reminder> list() {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT number, reporter_id, state, level, kpk_due_on, complete_due_on,
                                row_number() OVER (ORDER BY kpk_due_on, id) AS place
                            FROM gift_report WHERE state IN ('REPORTED', 'WAITING', 'LAPSED')
                        ) open WHERE place <= :most OR level > 0 OR state = 'WAITING' ORDER BY place LIMIT :all
                        """).param("most", MOST).param("all", MOST_OF_ALL).query(this::reminders).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Reminder> reminders(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        long reporter = row.getLong("reporter_id");
        State state = State.valueOf(row.getString("state"));
        int level = row.getInt("level");
        String due = IndonesianDates.day(GiftRows.date(row, "kpk_due_on"));
        String what = number + "-" + level;
        Reminder upg = new Reminder(
                "gift-upg-" + what,
                Permission.GIFT_REGISTER,
                null,
                say("integrity.gift.remind.upg." + level, number, due),
                PLACE + number);
        Stream<Reminder> ofReporter = state == State.WAITING
                ? Stream.of(new Reminder(
                        "gift-complete-" + number + "-" + row.getString("complete_due_on"),
                        null,
                        reporter,
                        say(
                                "integrity.gift.remind.complete",
                                number,
                                IndonesianDates.day(GiftRows.date(row, "complete_due_on"))),
                        PLACE + number))
                : level == 0
                        ? Stream.of()
                        : Stream.of(new Reminder(
                                "gift-reporter-" + what,
                                null,
                                reporter,
                                say("integrity.gift.remind.reporter." + level, number, due),
                                PLACE + number));
        // Where the reporter has to do something the UPG has not.
        boolean waits = row.getInt("place") > MOST || (state != State.REPORTED && level == 0);
        return Stream.concat(waits ? Stream.of() : Stream.of(upg), ofReporter).toList();
    }

    private String say(String key, Object... arguments) {
        return words.in(Language.INDONESIAN).say(key, arguments);
    }
}
