package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.Klass;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.ComplaintTerms.Term;
import id.pendapa.office.DueTime;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a complaint from state to state together with its times, in working days of the office. */
@Component
public class ComplaintClock {

    private final ComplaintTerms terms;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    ComplaintClock(ComplaintTerms terms, WorkingCalendars calendars, OfficeTime time) {
        this.terms = terms;
        this.calendars = calendars;
        this.time = time;
    }

    Course received(Kind kind, Category category, @Nullable String handler) {
        Klass klass = Klass.of(kind, category);
        Term term = terms.of(klass);
        DueTime solve = plus(time.now(), term.solve());
        return new Course(
                State.RECEIVED,
                kind,
                category,
                klass,
                null,
                time.now(),
                plus(time.now(), term.verify()).at(),
                solve.at(),
                solve.provisional(),
                null,
                0,
                handler,
                null,
                null,
                0,
                null);
    }

    /** What it is stands now; the promise counts from the day on which it came. */
    public Course verified(Complaint complaint, Kind kind, Category category, Klass klass) {
        Course old = complaint.course();
        DueTime solve = plus(complaint.told().receivedAt(), terms.of(klass).solve());
        return new Course(
                State.VERIFIED,
                kind,
                category,
                klass,
                time.now(),
                time.now(),
                solve.at(),
                solve.at(),
                solve.provisional(),
                null,
                0,
                old.handler(),
                old.handedTo(),
                old.ticket(),
                old.reopened(),
                null);
    }

    /** Somebody works on it from now on. */
    public Course disposed(Complaint complaint, String handler) {
        Course old = complaint.course();
        return running(old, State.DISPOSED, handler, answerBy(old), old.solveDue());
    }

    private Instant answerBy(Course old) {
        Instant answer = plus(time.now(), terms.of(old.klass()).answer()).at();
        return answer.isBefore(old.solveDue()) ? answer : old.solveDue();
    }

    /** Another office decides; the promise stays. */
    public Course handedOver(Complaint complaint, String to, @Nullable String ticket) {
        Course old = complaint.course();
        Course moved = running(old, State.HANDED_OVER, old.handler(), old.solveDue(), old.solveDue());
        return with(moved, to, ticket);
    }

    /** The same with the number that the other office gave. */
    public Course ticketed(Complaint complaint, String ticket) {
        Course old = complaint.course();
        return with(old, old.handedTo(), ticket);
    }

    private static Course with(Course old, @Nullable String to, @Nullable String ticket) {
        return new Course(
                old.state(),
                old.kind(),
                old.category(),
                old.klass(),
                old.verifiedAt(),
                old.clockFrom(),
                old.clockDue(),
                old.solveDue(),
                old.provisional(),
                old.replyUntil(),
                old.level(),
                old.handler(),
                to,
                ticket,
                old.reopened(),
                old.endedAt());
    }

    /** The office waits for the reporter, or for a word whether it is solved. */
    public Course resting(Complaint complaint, State state) {
        Course old = complaint.course();
        LocalDate last = time.today().plusDays(terms.of(old.klass()).reply());
        Instant until = last.plusDays(1).atStartOfDay(time.zone()).toInstant();
        return still(old, state, until, null);
    }

    /** Nothing more happens. */
    public Course ended(Complaint complaint, State state) {
        return still(complaint.course(), state, null, time.now());
    }

    private static Course still(Course old, State state, @Nullable Instant until, @Nullable Instant ended) {
        return new Course(
                state,
                old.kind(),
                old.category(),
                old.klass(),
                old.verifiedAt(),
                null,
                null,
                old.solveDue(),
                old.provisional(),
                until,
                0,
                old.handler(),
                old.handedTo(),
                old.ticket(),
                old.reopened(),
                ended);
    }

    /** The reporter answered: on where it was, and the office gets the days back that it waited. */
    Course resumed(Complaint complaint, Instant waitingSince) {
        Course old = complaint.course();
        WorkingCalendar calendar = calendars.current();
        int waited = calendar.workingDaysBetween(day(waitingSince), time.today());
        Instant solve = plus(old.solveDue(), waited).at();
        return running(old, stateOf(old), old.handler(), laterOf(old, solve), solve);
    }

    private Instant laterOf(Course old, Instant solve) {
        return old.verifiedAt() == null
                ? plus(time.now(), terms.of(old.klass()).verify()).at()
                : solve;
    }

    private static State stateOf(Course old) {
        return old.handedTo() != null
                ? State.HANDED_OVER
                : old.verifiedAt() == null
                        ? State.RECEIVED
                        : old.handler() == null || old.handler().isEmpty() ? State.VERIFIED : State.DISPOSED;
    }

    /** It is not solved: on where it was, with new days for an answer. */
    Course reopened(Complaint complaint) {
        Course old = complaint.course();
        DueTime due = plus(time.now(), terms.of(old.klass()).answer());
        Course moved = running(old, stateOf(old), old.handler(), due.at(), due.at());
        return new Course(
                moved.state(),
                moved.kind(),
                moved.category(),
                moved.klass(),
                moved.verifiedAt(),
                moved.clockFrom(),
                moved.clockDue(),
                moved.solveDue(),
                due.provisional(),
                null,
                0,
                moved.handler(),
                moved.handedTo(),
                moved.ticket(),
                old.reopened() + 1,
                null);
    }

    private Course running(Course old, State state, @Nullable String handler, Instant due, Instant solve) {
        return new Course(
                state,
                old.kind(),
                old.category(),
                old.klass(),
                old.verifiedAt(),
                time.now(),
                due,
                solve,
                old.provisional(),
                null,
                0,
                handler,
                old.handedTo(),
                old.ticket(),
                old.reopened(),
                null);
    }

    /** The same, of which somebody was told that so much has passed. */
    public Course told(Complaint complaint, int level) {
        Course old = complaint.course();
        return new Course(
                old.state(),
                old.kind(),
                old.category(),
                old.klass(),
                old.verifiedAt(),
                old.clockFrom(),
                old.clockDue(),
                old.solveDue(),
                old.provisional(),
                old.replyUntil(),
                level,
                old.handler(),
                old.handedTo(),
                old.ticket(),
                old.reopened(),
                old.endedAt());
    }

    /** How much of the step has passed, in percent of office time. */
    public long passed(Course course) {
        Instant from = course.clockFrom();
        Instant due = course.clockDue();
        if (from == null || due == null) {
            return 0;
        }
        return calendars.current().passedPercent(from, due, time.now());
    }

    private LocalDate day(Instant at) {
        return at.atZone(time.zone()).toLocalDate();
    }

    private DueTime plus(Instant from, int days) {
        return calendars.current().plusWorkingDays(from, days);
    }
}
