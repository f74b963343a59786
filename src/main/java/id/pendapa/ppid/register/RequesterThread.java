package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Entry;
import id.pendapa.ppid.register.PpidRequest.State;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.ppid.register.PpidSteps.Deed;
import id.pendapa.ppid.terms.PpidGrounds;
import id.pendapa.ppid.terms.PpidGrounds.Ground;
import id.pendapa.ppid.terms.PpidGrounds.Kind;
import id.pendapa.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the requester reads and does. Callers have made sure that it is the requester. */
@Service
public class RequesterThread {

    private static final int LONGEST = 3000;
    private static final int MOST_A_DAY = 20;

    private final PpidRows rows;
    private final PpidEventRows thread;
    private final AnswerBook answers;
    private final PpidSteps steps;
    private final PpidClock clock;
    private final PpidGrounds grounds;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    RequesterThread(
            PpidRows rows,
            PpidEventRows thread,
            AnswerBook answers,
            PpidSteps steps,
            PpidClock clock,
            PpidGrounds grounds,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.rows = rows;
        this.thread = thread;
        this.answers = answers;
        this.steps = steps;
        this.clock = clock;
        this.grounds = grounds;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A request as its requester sees it.
     *
     * @param objectionUntil until when one may object, or null
     * @param disputeUntil until when one may go on, or null
     * @param grounds of an objection, if one may object
     */
    public record Opened(
            PpidRequest request,
            List<Entry> thread,
            @Nullable Instant objectionUntil,
            @Nullable Instant disputeUntil,
            List<Ground> grounds) {
        public Opened {
            thread = List.copyOf(thread);
            grounds = List.copyOf(grounds);
        }
    }

    /** Opens it. */
    @Transactional
    public Opened open(String number) {
        PpidRequest request = rows.get(number);
        audit.saw(new Audit.Sight("ppid-own", PpidSteps.subject(number), List.of("request"), null));
        Optional<Instant> until = clock.objectionUntil(request);
        return new Opened(
                request,
                thread.list(request.id(), true),
                until.orElse(null),
                clock.disputeUntil(request).orElse(null),
                until.isPresent() ? grounds.list(Kind.OBJECTION) : List.of());
    }

    /**
     * Writes to the office, once per form; where the office asked, its clock goes on.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.over} if nothing can be written any more
     */
    @Transactional
    public Map<String, String> write(String number, String typed, UUID formKey) {
        String text = typed.strip();
        PpidRequest request = rows.get(number);
        Map<String, String> wrong = new LinkedHashMap<>();
        check(text, "pesan", wrong);
        if (wrong.isEmpty() && thread.countWritten(request.id(), time.now().minus(Duration.ofDays(1))) > MOST_A_DAY) {
            wrong.put("pesan", "ppid.message.many");
        }
        if (wrong.isEmpty()) {
            formKeys.once(formKey, number + "|" + text, () -> {
                if (!Step.WRITE.isOpenIn(request.course().state())) {
                    throw new ConflictException("ppid.over");
                }
                Course course = request.course().state() == State.WAITING
                        ? clock.resumed(request, waitingSince(request))
                        : request.course();
                steps.take(request, request.version(), new Deed(Step.WRITE, null, text), course, new Actor.Citizen());
                return number;
            });
        }
        return wrong;
    }

    private Instant waitingSince(PpidRequest request) {
        return thread.list(request.id(), true).stream()
                .filter(entry -> entry.kind().equals(Step.ASK.name()))
                .map(Entry::at)
                .reduce((first, last) -> last)
                .orElse(time.now());
    }

    /**
     * Objects, once per form, to an answer or because none came in time.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.objection.over} if there is nothing to object to, or its time is over
     */
    @Transactional
    public Map<String, String> object(String number, int version, String chosen, String typed, UUID formKey) {
        String text = typed.strip();
        Map<String, String> wrong = new LinkedHashMap<>();
        Ground ground = grounds.find(Kind.OBJECTION, chosen).orElse(null);
        if (ground == null) {
            wrong.put("dasar", "ppid.objection.ground");
        }
        check(text, "uraian", wrong);
        if (wrong.isEmpty() && ground != null) {
            formKeys.once(formKey, number + "|" + chosen + "|" + text, () -> {
                PpidRequest request = rows.get(number);
                if (clock.objectionUntil(request).isEmpty()) {
                    throw new ConflictException("ppid.objection.over");
                }
                Course course = clock.objected(request);
                Deed deed = new Deed(Step.OBJECT, ground.whole(), text);
                steps.take(request, version, deed, course, new Actor.Citizen());
                answers.objected(request.id(), ground.whole(), time.now(), course.due());
                return number;
            });
        }
        return wrong;
    }

    private static void check(String text, String field, Map<String, String> wrong) {
        if (text.isEmpty()) {
            wrong.put(field, "ppid.message.empty");
        } else if (text.length() > LONGEST) {
            wrong.put(field, "ppid.message.long");
        }
    }
}
