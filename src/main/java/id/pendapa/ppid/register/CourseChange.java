package id.pendapa.ppid.register;

import id.pendapa.office.DueTime;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course with a few things changed. Every change of state begins with nobody told and nothing waited for. */
final class CourseChange {

    private final Course old;
    private final State state;
    private @Nullable Outcome outcome;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant from;
    private Instant due;
    private boolean provisional;
    private @Nullable Instant replyUntil;
    private boolean extended;
    private @Nullable Instant answeredAt;
    private @Nullable Instant objectionUntil;
    private @Nullable Instant disputeUntil;
    private int level;
    private int objections;

    private CourseChange(Course old, State state) {
        this.old = old;
        this.state = state;
        this.outcome = old.outcome();
        this.acceptedAt = old.acceptedAt();
        this.due = old.due();
        this.provisional = old.provisional();
        this.extended = old.extended();
        this.answeredAt = old.answeredAt();
        this.objections = old.objections();
    }

    static CourseChange of(Course old, State state) {
        return new CourseChange(old, state);
    }

    /** The office's clock runs on as before. */
    CourseChange running() {
        this.from = old.from();
        this.level = old.level();
        return this;
    }

    /** The office's clock runs from and until then. */
    CourseChange running(@Nullable Instant start, DueTime end) {
        this.from = start;
        this.due = end.at();
        this.provisional = end.provisional();
        return this;
    }

    CourseChange accepted(Instant at) {
        this.acceptedAt = at;
        return this;
    }

    CourseChange answered(@Nullable Outcome how, @Nullable Instant at) {
        this.outcome = how;
        this.answeredAt = at;
        return this;
    }

    CourseChange replyUntil(Instant until) {
        this.replyUntil = until;
        return this;
    }

    CourseChange objectionUntil(Instant until) {
        this.objectionUntil = until;
        return this;
    }

    CourseChange disputeUntil(Instant until) {
        this.disputeUntil = until;
        return this;
    }

    CourseChange extended() {
        this.extended = true;
        return this;
    }

    CourseChange objected() {
        this.objections++;
        return this;
    }

    CourseChange told(int percent) {
        this.level = percent;
        return this;
    }

    Course done() {
        return new Course(
                state,
                outcome,
                acceptedAt,
                from,
                due,
                provisional,
                replyUntil,
                extended,
                level,
                answeredAt,
                objectionUntil,
                disputeUntil,
                objections);
    }
}
