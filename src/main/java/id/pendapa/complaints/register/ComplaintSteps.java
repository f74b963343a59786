package id.pendapa.complaints.register;

import id.pendapa.complaints.ComplaintMoved;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.shared.ConflictException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where a complaint moves: state, thread, log, message and event in the transaction of the caller. */
@Component
class ComplaintSteps {

    private final ComplaintRows rows;
    private final ThreadRows thread;
    private final ComplaintNews news;
    private final Audit audit;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    ComplaintSteps(
            ComplaintRows rows,
            ThreadRows thread,
            ComplaintNews news,
            Audit audit,
            OfficeTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.thread = thread;
        this.news = news;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /**
     * What is done.
     *
     * @param shown whether the reporter reads it, and is told
     * @param detail codes, or null
     * @param text what was written, or null
     */
    public record Deed(
            Step step,
            boolean shown,
            @Nullable String detail,
            @Nullable String text) {}

    /**
     * Does it.
     *
     * @param version the version that was seen
     * @throws ConflictException {@code complaint.stale} if somebody was faster or it is not open to this
     */
    public void take(Complaint complaint, int version, Deed deed, Course course, Actor actor) {
        if (!deed.step().isOpenIn(complaint.course().state())
                || complaint.version() != version
                || !rows.update(complaint, course)) {
            throw new ConflictException("complaint.stale");
        }
        thread.add(
                complaint.id(),
                new ThreadRows.New(deed.step().name(), deed.shown(), deed.detail(), deed.text()),
                actor,
                time.now());
        Map<String, String> facts = new HashMap<>(
                Map.of("step", deed.step().name(), "state", course.state().name()));
        if (deed.detail() != null) {
            facts.put("detail", deed.detail());
        }
        audit.acted(new Audit.Act("complaint.moved", subject(complaint.number()), facts));
        if (deed.shown() && !(actor instanceof Actor.Citizen)) {
            news.tell(complaint, Integer.toString(complaint.version()));
        }
        publish(complaint, deed.step().name(), course);
    }

    void publish(Complaint complaint, String step, Course course) {
        events.publishEvent(new ComplaintMoved(
                complaint.number(),
                complaint.told().place().kelurahan(),
                course.category().name(),
                course.state().name(),
                step,
                course.solveDue(),
                time.now()));
    }

    /** How the log calls a complaint. */
    public static Audit.Subject subject(String number) {
        return new Audit.Subject("complaint", number);
    }
}
