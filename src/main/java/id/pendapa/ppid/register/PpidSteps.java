package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.ppid.PpidMoved;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.shared.ConflictException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where a request moves: state, thread, log, message and event in the transaction of the caller. */
@Component
class PpidSteps {

    private final PpidRows rows;
    private final PpidEventRows thread;
    private final PpidNews news;
    private final Audit audit;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    PpidSteps(
            PpidRows rows,
            PpidEventRows thread,
            PpidNews news,
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
     * What is done; the requester reads all of it.
     *
     * @param detail codes and grounds, or null
     * @param text what was written, or null
     */
    record Deed(
            Step step, @Nullable String detail, @Nullable String text) {}

    /**
     * Does it.
     *
     * @param version the version that was seen
     * @throws ConflictException {@code ppid.stale} if somebody was faster or it is not open to this
     */
    void take(PpidRequest request, int version, Deed deed, Course course, Actor actor) {
        if (!deed.step().isOpenIn(request.course().state())
                || request.version() != version
                || !rows.update(request, course)) {
            throw new ConflictException("ppid.stale");
        }
        thread.add(
                request.id(),
                new PpidEventRows.New(deed.step().name(), true, deed.detail(), deed.text()),
                actor,
                time.now());
        Map<String, String> facts = new HashMap<>(
                Map.of("step", deed.step().name(), "state", course.state().name()));
        if (deed.detail() != null) {
            facts.put("detail", deed.detail());
        }
        audit.acted(new Audit.Act("ppid.moved", subject(request.number()), facts));
        if (!(actor instanceof Actor.Citizen)) {
            news.tell(request, deed.step());
        }
        publish(request, course);
    }

    void publish(PpidRequest request, Course course) {
        events.publishEvent(new PpidMoved(request.number(), course.state().name(), time.now()));
    }

    /** How the log calls a request. */
    static Audit.Subject subject(String number) {
        return new Audit.Subject("ppid", number);
    }
}
