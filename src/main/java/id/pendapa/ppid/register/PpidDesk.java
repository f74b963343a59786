package id.pendapa.ppid.register;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.ppid.register.PpidRequest.Entry;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for requests for information. Nobody sees who asks without a reason. */
@Service
public class PpidDesk {

    private static final int PAGE = 25;
    private static final int LONGEST = 500;

    private final Gate gate;
    private final PpidRows rows;
    private final PpidLists lists;
    private final PpidEventRows thread;
    private final AnswerBook answers;
    private final Audit audit;

    PpidDesk(Gate gate, PpidRows rows, PpidLists lists, PpidEventRows thread, AnswerBook answers, Audit audit) {
        this.gate = gate;
        this.rows = rows;
        this.lists = lists;
        this.thread = thread;
        this.answers = answers;
        this.audit = audit;
    }

    /** One of a list, without a word of the requester. */
    public record Line(
            String number,
            State state,
            @Nullable Outcome outcome,
            Instant receivedAt,
            Instant due,
            boolean running,
            int level,
            @Nullable Instant answeredAt) {}

    /**
     * A page of the list.
     *
     * @param next number after which the next page begins, or null on the last
     */
    public record Lines(List<Line> lines, @Nullable String next) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A request at the desk.
     *
     * @param steps what this officer may do now
     * @param same whether this officer answered it and so decides no objection to it
     * @param reveals whether this officer may be told who asks
     */
    public record Opened(PpidRequest request, List<Entry> thread, List<Step> steps, boolean same, boolean reveals) {
        public Opened {
            thread = List.copyOf(thread);
            steps = List.copyOf(steps);
        }
    }

    /** What runs, the least time first, or what was answered, newest first. */
    @Transactional(readOnly = true)
    public Lines list(boolean over, String after) {
        gate.require(Permission.PPID_VIEW);
        List<Line> found = over ? lists.listOver(after, PAGE + 1) : lists.listOpen(after, PAGE + 1);
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Lines(
                shown, found.size() > shown.size() ? shown.get(shown.size() - 1).number() : null);
    }

    /**
     * Opens one, which is written down.
     *
     * @throws id.pendapa.shared.NotFoundException {@code ppid.unknown}
     */
    @Transactional
    public Opened open(String number) {
        Actor.Staff officer = gate.require(Permission.PPID_VIEW);
        PpidRequest request = rows.get(number);
        audit.saw(new Audit.Sight("ppid-open", PpidSteps.subject(number), List.of("wanted", "purpose"), null));
        return new Opened(
                request,
                thread.list(request.id(), false),
                request.steps().stream().filter(this::may).toList(),
                request.course().state() == State.OBJECTED && answers.answeredBy(request.id(), officer),
                gate.may(Permission.PPID_HANDLE));
    }

    /**
     * Who asks, with the reason written down.
     *
     * @throws InvalidException {@code ppid.reason} if none was given
     */
    @Transactional
    public Known reveal(String number, String typed) {
        gate.require(Permission.PPID_HANDLE);
        PpidRequest request = rows.get(number);
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InvalidException("ppid.reason");
        }
        audit.saw(new Audit.Sight("ppid-reveal", PpidSteps.subject(number), List.of("name", "contact"), reason));
        return rows.requester(request);
    }

    boolean may(Step step) {
        return switch (step) {
            case ACCEPT, ASK, EXTEND, ANSWER, TELL -> gate.may(Permission.PPID_HANDLE);
            case DECIDE -> gate.may(Permission.PPID_OBJECTION);
            case WRITE, OBJECT, LAPSE -> false;
        };
    }
}
