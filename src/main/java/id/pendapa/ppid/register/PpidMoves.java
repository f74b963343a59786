package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.ppid.register.AnswerBook.Answer;
import id.pendapa.ppid.register.MoveForm.Move;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.ppid.register.PpidSteps.Deed;
import id.pendapa.ppid.terms.PpidGrounds;
import id.pendapa.ppid.terms.PpidGrounds.Ground;
import id.pendapa.ppid.terms.PpidGrounds.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with a request for information. */
@Service
public class PpidMoves {

    private final Gate gate;
    private final PpidDesk desk;
    private final PpidRows rows;
    private final AnswerBook answers;
    private final PpidClock clock;
    private final PpidSteps steps;
    private final PpidGrounds grounds;
    private final FormKeys formKeys;
    private final OfficeTime time;

    PpidMoves(
            Gate gate,
            PpidDesk desk,
            PpidRows rows,
            AnswerBook answers,
            PpidClock clock,
            PpidSteps steps,
            PpidGrounds grounds,
            FormKeys formKeys,
            OfficeTime time) {
        this.gate = gate;
        this.desk = desk;
        this.rows = rows;
        this.answers = answers;
        this.clock = clock;
        this.steps = steps;
        this.grounds = grounds;
        this.formKeys = formKeys;
        this.time = time;
    }

    /** Grounds of a refusal that can be chosen. */
    public List<Ground> grounds() {
        return grounds.list(Kind.REFUSAL);
    }

    /**
     * Takes a step, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.stale} if somebody was faster, {@code ppid.late} if it is too late for more days
     * @throws ForbiddenException {@code ppid.same} if who answered would decide on the objection
     */
    @Transactional
    public Map<String, String> take(String number, int version, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.PPID_VIEW);
        Step step =
                PpidRequest.find(Step.class, typed.getOrDefault("langkah", "")).orElse(null);
        if (step == null) {
            return Map.of("langkah", "ppid.step");
        } else if (!desk.may(step)) {
            throw new ForbiddenException("ppid.step", step.name());
        }
        PpidRequest request = rows.get(number);
        MoveForm form = new MoveForm(typed, grounds());
        Move move = form.read(step);
        if (form.wrong().isEmpty()) {
            Map<String, String> content = new TreeMap<>(typed);
            content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
            formKeys.once(formKey, number + content, () -> {
                write(request, version, move, officer);
                return number;
            });
        }
        return form.wrong();
    }

    private void write(PpidRequest request, int version, Move move, Actor.Staff officer) {
        if (!request.steps().contains(move.step())) {
            throw new ConflictException("ppid.stale");
        } else if (move.step() == Step.DECIDE && answers.answeredBy(request.id(), officer)) {
            throw new ForbiddenException("ppid.same", request.number());
        } else if (move.step() == Step.EXTEND && clock.isLate(request.course())) {
            throw new ConflictException("ppid.late");
        }
        boolean late = clock.isLate(request.course()) || request.course().objections() > 0;
        steps.take(request, version, new Deed(move.step(), move.detail(), move.text()), course(request, move), officer);
        if (move.step() == Step.ANSWER) {
            Answer answer = new Answer(move.outcome(), move.ground(), move.elsewhere(), clock.daysSince(request), late);
            answers.answered(request.id(), answer, officer, time.now());
        } else if (move.step() == Step.DECIDE) {
            decide(request, move.decision(), late, officer);
        }
    }

    private void decide(PpidRequest request, Decision decision, boolean late, Actor.Staff officer) {
        answers.decided(request.id(), decision, officer, time.now());
        if (decision == Decision.GIVE) {
            Answer given = new Answer(Outcome.GIVEN, null, null, clock.daysSince(request), late);
            answers.answered(request.id(), given, officer, time.now());
        }
    }

    private Course course(PpidRequest request, Move move) {
        return switch (move.step()) {
            case ACCEPT -> clock.accepted(request);
            case ASK -> clock.asked(request);
            case EXTEND -> clock.extended(request);
            case ANSWER -> clock.answered(request, move.outcome());
            case DECIDE ->
                move.decision() == Decision.REOPEN
                        ? clock.reopened(request)
                        : clock.decided(request, move.decision() == Decision.GIVE);
            case TELL, WRITE, OBJECT, LAPSE -> request.course();
        };
    }
}
