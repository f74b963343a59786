package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Follow-ups that are due within a week, or were. */
@Component
class SurveyReminders implements Reminders {

    private static final int DAYS = 7;

    private final FollowUpRows rows;
    private final OfficeTime time;
    private final Words words;

    SurveyReminders(FollowUpRows rows, OfficeTime time, Words words) {
        this.rows = rows;
        this.time = time;
        this.words = words;
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.SURVEY_MANAGE);
    }

    @Override
    public List<Reminder> list() {
        Words indonesian = words.in(Language.INDONESIAN);
        return rows.listDue(time.today().plusDays(DAYS)).stream()
                .map(due -> new Reminder(
                        "survey-follow-up-" + due.id(),
                        Permission.SURVEY_MANAGE,
                        null,
                        indonesian.say(
                                "survey.remind.follow-up",
                                indonesian.say("survey.element." + due.element()),
                                due.owner(),
                                IndonesianDates.day(due.dueOn())),
                        "/kepuasan/" + due.period()))
                .toList();
    }
}
