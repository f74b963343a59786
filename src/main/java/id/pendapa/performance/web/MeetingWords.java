package id.pendapa.performance.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.meetings.Meeting;
import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Aim;
import id.pendapa.performance.meetings.Meeting.Decision;
import id.pendapa.performance.meetings.Meeting.Followed;
import id.pendapa.performance.meetings.Meeting.Step;
import id.pendapa.performance.web.MeetingPage.Told;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says meetings and decisions in words. */
@Component
class MeetingWords {

    private final FigureWords say;
    private final OfficeTime time;

    MeetingWords(FigureWords say, OfficeTime time) {
        this.say = say;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return say.say("performance.meeting." + key, arguments);
    }

    String title(Meeting meeting) {
        return say("of", Spoken.day(meeting.heldOn()), meeting.subject());
    }

    String title(Decision decision) {
        return say("decision", decision.number(), Spoken.day(decision.heldOn()));
    }

    @Nullable
    String late(Decision decision) {
        LocalDate today = time.today();
        Action action = decision.action();
        return action != null && action.isOverdue(today)
                ? say.say("performance.initiative.late", ChronoUnit.DAYS.between(action.dueOn(), today))
                : null;
    }

    String state(Action action) {
        LocalDate ended = action.endedOn();
        return say("state." + action.state(), Spoken.day(ended == null ? action.dueOn() : ended));
    }

    String owner(Action action) {
        return say.say("performance.initiative.list.owner", action.owner().title());
    }

    /** A decision in the list of its meeting. */
    List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>(decision.words().lines().toList());
        Action action = decision.action();
        if (action != null) {
            lines.add(say("task", action.task()));
            lines.add(owner(action));
            lines.add(state(action));
            if (decision.isPromise()) {
                lines.add(say("promised"));
            }
        }
        return lines;
    }

    List<SummaryRow> facts(Meeting meeting) {
        return List.of(
                row("tanggal", Spoken.weekday(meeting.heldOn())),
                row("bahasan", meeting.subject()),
                row("hadir", meeting.present()),
                entered(meeting.enteredBy(), say.at(meeting.enteredAt())));
    }

    List<SummaryRow> facts(Followed followed) {
        Decision decision = followed.decision();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("keputusan", decision.words()));
        Action action = decision.action();
        if (action == null) {
            rows.add(row("tindakan", say("no-action")));
        } else {
            action(action, rows);
        }
        Aim aim = decision.aim();
        if (aim != null) {
            SummaryRow row = row("prakarsa", aim.title());
            rows.add(followed.mayRead() ? row.linkedTo(InitiativeController.BASE + "/" + aim.initiativeId()) : row);
        }
        rows.add(entered(decision.enteredBy(), say.at(decision.enteredAt())));
        return rows;
    }

    private void action(Action action, List<SummaryRow> rows) {
        rows.add(row("tindakan", action.task()));
        rows.add(row("penanggung", action.owner().title()));
        rows.add(row("tenggat", Spoken.day(action.dueOn())));
        rows.add(row("keadaan", state(action)));
        String promise = action.promise();
        if (promise != null) {
            rows.add(row("kalimat", promise));
        }
        String end = action.promiseEnd();
        if (end != null) {
            rows.add(row("akhir", end));
        }
    }

    private SummaryRow row(String field, String text) {
        return SummaryRow.of(say("field." + field), text.lines().toList());
    }

    private SummaryRow entered(String by, String at) {
        return SummaryRow.of(say.say("performance.initiative.entered-by"), by + ", " + at);
    }

    List<Told> told(Stream<Step> steps) {
        return steps.map(step -> new Told(
                        say("kind." + step.kind()),
                        step.words().lines().toList(),
                        step.by() + ", " + say.at(step.at())))
                .toList();
    }
}
