package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ComplaintSteps.Deed;
import id.pendapa.complaints.register.ThreadRows.Entry;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reporter reads and does. Callers have made sure that it is the reporter. */
@Service
public class ReporterThread {

    private static final int LONGEST = 2000;
    private static final int MOST_A_DAY = 20;

    private final ComplaintRows rows;
    private final ThreadRows thread;
    private final ComplaintSteps steps;
    private final ComplaintClock clock;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ReporterThread(
            ComplaintRows rows,
            ThreadRows thread,
            ComplaintSteps steps,
            ComplaintClock clock,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.rows = rows;
        this.thread = thread;
        this.steps = steps;
        this.clock = clock;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** A complaint as its reporter sees it. */
    public record Opened(Complaint complaint, List<Entry> thread) {
        public Opened {
            thread = List.copyOf(thread);
        }
    }

    /** Opens it. */
    @Transactional
    public Opened open(String number) {
        Complaint complaint = rows.get(number);
        audit.saw(new Audit.Sight("complaint-own", ComplaintSteps.subject(number), List.of("complaint"), null));
        return new Opened(complaint, thread.list(complaint.id(), true));
    }

    /**
     * Writes to the office, once per form; where the office asked, its clock goes on.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code complaint.over} if nothing can be written any more
     */
    @Transactional
    public Map<String, String> write(String number, String typed, UUID formKey) {
        String text = typed.strip();
        Map<String, String> wrong = check(text, "pesan");
        Complaint complaint = rows.get(number);
        if (wrong.isEmpty() && thread.countWritten(complaint.id(), time.now().minus(Duration.ofDays(1))) > MOST_A_DAY) {
            wrong = Map.of("pesan", "complaint.message.many");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        formKeys.once(formKey, number + "|" + text, () -> {
            if (complaint.course().state().isEnd()) {
                throw new ConflictException("complaint.over");
            }
            Course course = complaint.course().state() == State.WAITING
                    ? clock.resumed(complaint, waitingSince(complaint))
                    : complaint.course();
            steps.take(complaint, complaint.version(), deed(Step.WRITE, text), course, new Actor.Citizen());
            return number;
        });
        return Map.of();
    }

    private Instant waitingSince(Complaint complaint) {
        return thread.list(complaint.id(), true).stream()
                .filter(entry -> entry.kind().equals(Step.ASK.name()))
                .map(Entry::at)
                .reduce((first, last) -> last)
                .orElse(time.now());
    }

    /**
     * Says whether it is solved, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code complaint.stale} if it was said before, or its time is over
     */
    @Transactional
    public Map<String, String> judge(String number, int version, String answer, String typed, UUID formKey) {
        String text = typed.strip();
        boolean solved = answer.equals("ya");
        if (!solved && !answer.equals("belum")) {
            return Map.of("jawaban", "complaint.solved.choose");
        }
        Map<String, String> wrong = solved ? tooLong(text, "alasan") : check(text, "alasan");
        if (!wrong.isEmpty()) {
            return wrong;
        }
        formKeys.once(formKey, number + "|" + answer + "|" + text, () -> {
            Complaint complaint = rows.get(number);
            Instant until = complaint.course().replyUntil();
            if (until == null || until.isBefore(time.now())) {
                throw new ConflictException("complaint.stale");
            }
            Course course = solved ? clock.ended(complaint, State.CLOSED) : clock.reopened(complaint);
            Deed deed = deed(solved ? Step.SOLVED : Step.NOT_SOLVED, text);
            steps.take(complaint, version, deed, course, new Actor.Citizen());
            return number;
        });
        return Map.of();
    }

    private static Deed deed(Step step, String text) {
        return new Deed(step, true, null, text);
    }

    private static Map<String, String> check(String text, String field) {
        return text.isEmpty() ? Map.of(field, "complaint.message.empty") : tooLong(text, field);
    }

    private static Map<String, String> tooLong(String text, String field) {
        return text.length() > LONGEST ? Map.of(field, "complaint.message.long") : Map.of();
    }
}
