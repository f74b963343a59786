package id.pendapa.ppid.register;

import id.pendapa.office.DueTime;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.terms.PpidTerms;
import id.pendapa.ppid.terms.PpidTerms.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves a request from state to state together with its times, in working days of the office. */
@Component
public class PpidClock {

    private final PpidTerms terms;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    PpidClock(PpidTerms terms, WorkingCalendars calendars, OfficeTime time) {
        this.terms = terms;
        this.calendars = calendars;
        this.time = time;
    }

    private Days days() {
        return terms.get().days();
    }

    Course received() {
        DueTime due = plus(time.now(), days().answer());
        return new Course(
                State.RECEIVED,
                null,
                null,
                time.now(),
                due.at(),
                due.provisional(),
                null,
                false,
                0,
                null,
                null,
                null,
                0);
    }

    /** It is complete; the days count from when it came. */
    Course accepted(PpidRequest request) {
        return CourseChange.of(request.course(), State.REGISTERED)
                .running()
                .accepted(time.now())
                .done();
    }

    /** The office waits for the requester. */
    Course asked(PpidRequest request) {
        return CourseChange.of(request.course(), State.WAITING)
                .replyUntil(endOf(plus(time.now(), days().complete())))
                .done();
    }

    /** The requester answered: the office gets the days back that it waited. */
    Course resumed(PpidRequest request, Instant waitingSince) {
        Course old = request.course();
        int waited = calendars.current().workingDaysBetween(day(waitingSince), time.today());
        return CourseChange.of(old, old.acceptedAt() == null ? State.RECEIVED : State.REGISTERED)
                .running(time.now(), plus(old.due(), waited))
                .done();
    }

    /** More days, once. */
    Course extended(PpidRequest request) {
        Course old = request.course();
        return CourseChange.of(old, old.state())
                .running(old.from(), plus(old.due(), days().extend()))
                .extended()
                .done();
    }

    Course answered(PpidRequest request, Outcome outcome) {
        return CourseChange.of(request.course(), State.ANSWERED)
                .answered(outcome, time.now())
                .objectionUntil(endOf(plus(time.now(), days().objection())))
                .done();
    }

    Course objected(PpidRequest request) {
        return CourseChange.of(request.course(), State.OBJECTED)
                .running(time.now(), plus(time.now(), days().reply()))
                .objected()
                .done();
    }

    /** The superior gives it, or lets the answer stand; who does not agree may go on. */
    Course decided(PpidRequest request, boolean given) {
        Course old = request.course();
        CourseChange change =
                CourseChange.of(old, State.DECIDED).disputeUntil(endOf(plus(time.now(), days().dispute())));
        return given ? change.answered(Outcome.GIVEN, time.now()).done() : change.done();
    }

    /** The superior wants another answer, within the days of an answer. */
    Course reopened(PpidRequest request) {
        return CourseChange.of(request.course(), State.REGISTERED)
                .running(time.now(), plus(time.now(), days().answer()))
                .accepted(Objects.requireNonNullElse(request.course().acceptedAt(), time.now()))
                .answered(null, null)
                .done();
    }

    Course lapsed(PpidRequest request) {
        return CourseChange.of(request.course(), State.LAPSED).done();
    }

    /** The same, of which somebody was told that so much has passed. */
    Course told(PpidRequest request, int level) {
        Course old = request.course();
        return CourseChange.of(old, old.state()).running().told(level).done();
    }

    /** How much of the step has passed, in percent of office time. */
    public int passed(Course course) {
        Instant from = course.from();
        return from == null ? 0 : calendars.current().passedPercent(from, course.due(), time.now());
    }

    /** Whether the office is late with the step that it is at. */
    public boolean isLate(Course course) {
        return course.from() != null && course.due().isBefore(time.now());
    }

    /** Until when the requester may object now; empty where there is nothing to object to. */
    public Optional<Instant> objectionUntil(PpidRequest request) {
        Course course = request.course();
        Optional<Instant> until =
                switch (course.state()) {
                    case ANSWERED -> Optional.ofNullable(course.objectionUntil());
                    case RECEIVED, REGISTERED ->
                        isLate(course) ? Optional.of(endOf(plus(course.due(), days().objection()))) : Optional.empty();
                    case WAITING, OBJECTED, DECIDED, LAPSED -> Optional.empty();
                };
        return until.filter(end -> end.isAfter(time.now()));
    }

    /** Until when the requester may go on: after the decision, or where none came in time. */
    public Optional<Instant> disputeUntil(PpidRequest request) {
        Course course = request.course();
        return course.state() == State.OBJECTED && isLate(course)
                ? Optional.of(endOf(plus(course.due(), days().dispute())))
                : Optional.ofNullable(course.disputeUntil());
    }

    /** Working days from the day on which it came until today. */
    int daysSince(PpidRequest request) {
        return calendars.current().workingDaysBetween(day(request.asked().receivedAt()), time.today());
    }

    private LocalDate day(Instant at) {
        return at.atZone(time.zone()).toLocalDate();
    }

    /** Whoever has days has all of the last one. */
    private Instant endOf(DueTime due) {
        return day(due.at()).plusDays(1).atStartOfDay(time.zone()).toInstant();
    }

    private DueTime plus(Instant from, int days) {
        return calendars.current().plusWorkingDays(from, days);
    }
}
