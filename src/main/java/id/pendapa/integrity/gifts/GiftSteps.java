package id.pendapa.integrity.gifts;

import id.pendapa.integrity.GiftMoved;
import id.pendapa.integrity.gifts.GiftReport.Course;
import id.pendapa.integrity.gifts.GiftReport.Step;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.shared.ConflictException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where a reported gift moves: state, history, log and event in the transaction of the caller. */
@Component
class GiftSteps {

    private final GiftRows rows;
    private final GiftEventRows history;
    private final Audit audit;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    GiftSteps(GiftRows rows, GiftEventRows history, Audit audit, OfficeTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.history = history;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /**
     * What is done.
     *
     * @param detail codes, days and numbers, or null
     * @param text what was written, or null
     * @param photos how many came with it
     */
    record Deed(
            Step step, @Nullable String detail, @Nullable String text, int photos) {}

    /**
     * Does it.
     *
     * @param version the version that was seen
     * @throws ConflictException {@code gift.stale} if somebody was faster or it is not open to this
     */
    void take(GiftReport report, int version, Deed deed, Course course, Actor actor) {
        if (report.version() != version
                || !report.isOpenTo(deed.step())
                || !rows.update(report, course, deed.photos())) {
            throw new ConflictException("gift.stale");
        }
        history.add(
                report.id(), new GiftEventRows.New(deed.step().name(), deed.detail(), deed.text()), actor, time.now());
        Map<String, String> facts = new HashMap<>(
                Map.of("step", deed.step().name(), "state", course.state().name()));
        if (deed.detail() != null) {
            facts.put("detail", deed.detail());
        }
        audit.acted(new Audit.Act("gift.moved", subject(report.number()), facts));
        publish(report.number(), course.state());
    }

    void publish(String number, GiftReport.State state) {
        events.publishEvent(new GiftMoved(number, state.name(), time.now()));
    }

    /** How the log calls a report. */
    static Audit.Subject subject(String number) {
        return new Audit.Subject("gift", number);
    }
}
