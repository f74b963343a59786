package id.pendapa.performance.meetings;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Decision;
import id.pendapa.performance.meetings.Meeting.Followed;
import id.pendapa.performance.meetings.Meeting.Kind;
import id.pendapa.performance.meetings.Meeting.Move;
import id.pendapa.performance.meetings.Meeting.State;
import id.pendapa.performance.meetings.Meeting.Step;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what was decided: whoever was given an action says when it is done, the leadership all else. */
@Service
public class ActionDesk {

    private final Gate gate;
    private final MeetingRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ActionDesk(Gate gate, MeetingRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A decision, for leaders and whoever has its action.
     *
     * @throws NotFoundException {@code performance.meeting.unknown} if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public Followed open(long id) {
        boolean all = gate.may(Permission.MEETING_READ);
        Actor.Staff reader = gate.require(all ? Permission.MEETING_READ : Permission.MEETING_ACT);
        Decision found = get(id, all, reader);
        boolean manages = gate.may(Permission.MEETING_MANAGE);
        List<Step> steps = rows.steps(found.meetingId()).stream()
                .filter(step -> step.isOf(id))
                .toList();
        return new Followed(found, steps, moves(found, manages), all, manages);
    }

    private Decision get(long id, boolean all, Actor.Staff reader) {
        return rows.findDecision(id)
                .filter(one -> all || one.isOf(reader.accountId()))
                .orElseThrow(() -> new NotFoundException("performance.meeting.unknown"));
    }

    private static List<Move> moves(Decision decision, boolean manages) {
        Action action = decision.action();
        return action == null
                ? List.of()
                : Arrays.stream(Move.values())
                        .filter(move -> move.isFrom(action.state()) && (manages || isOwners(move, decision)))
                        .toList();
    }

    /** Owners say that it is done; what was promised to everybody is ended by the leadership. */
    private static boolean isOwners(Move move, Decision decision) {
        return move == Move.SELESAI && !decision.isPromise();
    }

    /**
     * Adds to a decision what was wrong in it and what is right, once per form; what was written stays.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@link MeetingDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> correct(long id, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.MEETING_MANAGE);
        Decision before = get(id, true, leader);
        MeetingForm form = new MeetingForm(typed, time.today());
        String words = form.words("keliru");
        if (form.isRight()) {
            formKeys.once(formKey, "correct decision " + id + " " + form.content(), () -> {
                requireFirst(before.version() == seen && rows.touch(before));
                rows.add(step(before, Kind.CORRECTED, words, leader));
                acted("corrected", id);
                return "";
            });
        }
        return form.wrong();
    }

    /**
     * Says that an action is done, gives it up or opens it again, once per form.
     *
     * @param seen version that was before their eyes
     * @param name which of them, as in forms
     * @return what is wrong, code by field
     * @throws ConflictException {@link MeetingDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> move(long id, int seen, String name, Map<String, String> typed, UUID formKey) {
        boolean manages = gate.may(Permission.MEETING_MANAGE);
        Actor.Staff officer = gate.require(manages ? Permission.MEETING_MANAGE : Permission.MEETING_ACT);
        Decision before = get(id, manages, officer);
        Action action = before.action();
        Move move = Move.find(name)
                .filter(found -> action != null)
                .orElseThrow(() -> new NotFoundException("performance.meeting.move"));
        if (!manages && !isOwners(move, before)) {
            gate.require(Permission.MEETING_MANAGE);
        }
        MeetingForm form = new MeetingForm(typed, time.today());
        String words = form.words("kata-" + move.address());
        String told = move.isEnd() && before.isPromise() ? form.publicWords("publik-" + move.address()) : null;
        if (form.isRight()) {
            formKeys.once(formKey, "move " + id + " " + form.content(), () -> {
                requireFirst(before.version() == seen && isPossible(action, move) && moved(before, move.to(), told));
                rows.add(step(before, move.kind(), words, officer));
                acted(move.address(), id);
                return "";
            });
        }
        return form.wrong();
    }

    private static boolean isPossible(@Nullable Action action, Move move) {
        return action != null && move.isFrom(action.state());
    }

    private boolean moved(Decision before, State state, @Nullable String told) {
        return rows.move(before, state, state == State.OPEN ? null : time.today(), told);
    }

    private Step step(Decision decision, Kind kind, String words, Actor.Staff by) {
        return new Step(decision.meetingId(), decision.id(), kind, words, time.now(), by.label());
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new ConflictException(MeetingDesk.STALE);
        }
    }

    private void acted(String what, long id) {
        audit.acted(new Audit.Act(
                "performance.meeting-" + what, new Audit.Subject("meeting-decision", Long.toString(id)), Map.of()));
    }
}
