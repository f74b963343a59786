package id.pendapa.platform.tasks;

import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over the recurring work of an office: when each last did all of it, and what does not any more. */
@Service
public class TaskWatch {

    private static final int FAILURES = 3;
    private static final Duration OVERDUE = Duration.ofDays(1);

    private final Tasks tasks;
    private final Gate gate;
    private final OfficeFace office;
    private final Words words;
    private final InstantSource clock;

    TaskWatch(Tasks tasks, Gate gate, OfficeFace office, Words words, InstantSource clock) {
        this.tasks = tasks;
        this.gate = gate;
        this.office = office;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One recurring task in words.
     *
     * @param succeeded when it last did all its work
     * @param next when it runs next
     * @param failures how often it failed since
     */
    public record Line(String name, String succeeded, String next, int failures) {}

    /** All of them. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        gate.require(Permission.SETTINGS_VIEW);
        return tasks.listRecurring().stream().map(this::line).toList();
    }

    /** A sentence for each that does not work any more. */
    List<String> listBroken() {
        return tasks.listRecurring().stream()
                .filter(this::isBroken)
                .map(work -> words.say("tasks.broken", name(work), line(work).succeeded()))
                .toList();
    }

    private Line line(Tasks.Watched work) {
        Instant last = work.succeededAt();
        return new Line(
                name(work),
                last == null ? words.say("tasks.never") : moment(last),
                moment(work.nextRunAt()),
                work.failures());
    }

    private boolean isBroken(Tasks.Watched work) {
        return work.failures() >= FAILURES
                || work.nextRunAt().isBefore(clock.instant().minus(OVERDUE));
    }

    private String name(Tasks.Watched work) {
        return words.find("tasks.name." + work.task()).orElse(work.task());
    }

    private String moment(Instant at) {
        OfficeFace.Face face = office.get();
        return IndonesianDates.moment(at.atZone(face.zone()));
    }
}
