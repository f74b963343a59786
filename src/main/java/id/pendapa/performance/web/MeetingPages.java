package id.pendapa.performance.web;

import id.pendapa.performance.meetings.Meeting;
import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Decision;
import id.pendapa.performance.meetings.Meeting.Followed;
import id.pendapa.performance.meetings.Meeting.Opened;
import id.pendapa.performance.meetings.MeetingDesk;
import id.pendapa.performance.meetings.MeetingDesk.Choices;
import id.pendapa.performance.web.MeetingPage.Listed;
import id.pendapa.performance.web.MeetingPage.MoveForm;
import id.pendapa.performance.web.MeetingPage.One;
import id.pendapa.performance.web.MeetingPage.Plan;
import id.pendapa.performance.web.MeetingPage.Row;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Meetings as pages. */
@Component
class MeetingPages {

    private final MeetingWords words;
    private final InitiativePages initiatives;
    private final FigureWords say;

    MeetingPages(MeetingWords words, InitiativePages initiatives, FigureWords say) {
        this.words = words;
        this.initiatives = initiatives;
        this.say = say;
    }

    /** What came of a form. Where somebody was faster, what was typed is shown again beside what is there now. */
    Form answer(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            Map<String, String> wrong = work.get();
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return initiatives.form(typed, wrong);
        } catch (ConflictException conflict) {
            if (!conflict.code().equals(MeetingDesk.STALE)) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return new Form(new HashMap<>(typed), Map.of(field, say.say("error." + MeetingDesk.STALE)));
        }
    }

    Listed list(MeetingDesk.Listed listed) {
        boolean more = listed.meetings().size() > MeetingDesk.PAGE;
        List<Meeting> shown = more ? listed.meetings().subList(0, MeetingDesk.PAGE) : listed.meetings();
        return new Listed(
                listed.all(),
                listed.mayManage(),
                listed.open().stream().flatMap(this::open).toList(),
                shown.stream().map(this::row).toList(),
                more
                        ? MeetingController.BASE + "?sebelum="
                                + shown.get(shown.size() - 1).id()
                        : null);
    }

    private Row row(Meeting meeting) {
        return new Row(MeetingController.BASE + "/" + meeting.id(), words.title(meeting), null, List.of(), List.of());
    }

    private Stream<Row> open(Decision decision) {
        return Stream.ofNullable(decision.action())
                .map(action -> new Row(
                        ActionController.BASE + "/" + decision.id(),
                        action.task(),
                        words.late(decision),
                        openLines(decision, action),
                        List.of()));
    }

    private List<String> openLines(Decision decision, Action action) {
        List<String> lines = new ArrayList<>();
        lines.add(words.state(action));
        lines.add(words.owner(action));
        lines.add(words.say("from", words.title(decision)));
        if (decision.isPromise()) {
            lines.add(words.say("promised"));
        }
        return lines;
    }

    MeetingPage one(Opened opened, Form form) {
        Meeting meeting = opened.meeting();
        return new MeetingPage(
                meeting.id(),
                meeting.version(),
                words.title(meeting),
                words.facts(meeting),
                words.told(opened.steps().stream().filter(step -> step.isOf(null))),
                opened.decisions().stream().map(one -> decided(opened, one)).toList(),
                opened.mayManage(),
                !form.errors().isEmpty(),
                form);
    }

    private Row decided(Opened opened, Decision decision) {
        return new Row(
                ActionController.BASE + "/" + decision.id(),
                words.say("number", decision.number()),
                words.late(decision),
                words.lines(decision),
                words.told(opened.steps().stream().filter(step -> step.isOf(decision.id()))));
    }

    Plan plan(Opened opened, Choices choices, Form form) {
        List<Option> aims = new ArrayList<>();
        choices.aims().forEach(aim -> aims.add(Option.of(Long.toString(aim.initiativeId()), aim.title())));
        if (!aims.isEmpty()) {
            aims.add(0, Option.of("", words.say("no-initiative")));
        }
        Meeting meeting = opened.meeting();
        return new Plan(
                meeting.id(),
                meeting.version(),
                words.title(meeting),
                opened.decisions().stream()
                        .map(one -> SummaryRow.of(words.say("number", one.number()), words.lines(one)))
                        .toList(),
                initiatives.owners(choices.owners()),
                aims,
                form);
    }

    One decision(Followed followed, String open, Form form) {
        Decision decision = followed.decision();
        return new One(
                decision.id(),
                decision.version(),
                followed.mayRead() ? decision.meetingId() : 0,
                words.title(decision),
                words.late(decision),
                words.facts(followed),
                words.told(followed.steps().stream()),
                followed.moves().stream()
                        .map(move -> new MoveForm(move.address(), move.isEnd() && decision.isPromise()))
                        .toList(),
                followed.mayManage(),
                open,
                form);
    }
}
