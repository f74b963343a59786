package id.pendapa.performance.meetings;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.initiatives.InitiativeDesk;
import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Aim;
import id.pendapa.performance.meetings.Meeting.Decision;
import id.pendapa.performance.meetings.Meeting.Kind;
import id.pendapa.performance.meetings.Meeting.Opened;
import id.pendapa.performance.meetings.Meeting.Step;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leadership writes down its meetings and what they decided. */
@Service
public class MeetingDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "performance.meeting.stale";

    /** How many meetings a page has. */
    public static final int PAGE = 20;

    private final Gate gate;
    private final MeetingRows rows;
    private final InitiativeDesk initiatives;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    MeetingDesk(
            Gate gate,
            MeetingRows rows,
            InitiativeDesk initiatives,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.initiatives = initiatives;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What whoever looks may see: leaders all, others the actions that were given to them.
     *
     * @param open decisions whose action is open, what is late first
     * @param meetings one more than a page where there are more; none for whoever is no leader
     * @param mayManage whether whoever looks may write a new one
     */
    public record Listed(List<Decision> open, List<Meeting> meetings, boolean all, boolean mayManage) {
        public Listed {
            open = List.copyOf(open);
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * The list.
     *
     * @param before id before which meetings are shown
     */
    @Transactional(readOnly = true)
    public Listed list(long before) {
        boolean all = gate.may(Permission.MEETING_READ);
        Actor.Staff reader = gate.require(all ? Permission.MEETING_READ : Permission.MEETING_ACT);
        return new Listed(
                rows.open(all ? MeetingRows.EVERYBODY : reader.accountId()),
                all ? rows.list(before, PAGE + 1) : List.of(),
                all,
                gate.may(Permission.MEETING_MANAGE));
    }

    /** Asks whether whoever looks may write one down. */
    public void requireManage() {
        gate.require(Permission.MEETING_MANAGE);
    }

    /**
     * A meeting, for leaders.
     *
     * @throws NotFoundException {@code performance.meeting.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        gate.require(Permission.MEETING_READ);
        return new Opened(get(id), rows.decisions(id), rows.steps(id), gate.may(Permission.MEETING_MANAGE));
    }

    private Meeting get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("performance.meeting.unknown"));
    }

    /**
     * What a decision may be given to.
     *
     * @param owners by unit and title
     * @param aims initiatives that are open
     */
    public record Choices(List<Actor.Staff> owners, List<Aim> aims) {
        public Choices {
            owners = List.copyOf(owners);
            aims = List.copyOf(aims);
        }
    }

    /** What may be chosen in the form of a decision. */
    @Transactional(readOnly = true)
    public Choices choices() {
        gate.require(Permission.MEETING_MANAGE);
        return new Choices(
                staff.listWhoMay(Permission.MEETING_ACT),
                initiatives.list(0).open().stream()
                        .map(one -> new Aim(one.id(), one.plan().title()))
                        .toList());
    }

    /** What came of a form: what is wrong by field, and what was written where nothing is. */
    public record Written(Map<String, String> wrong, long id) {}

    /** Writes down a meeting, once per form. */
    @Transactional
    public Written write(Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.MEETING_MANAGE);
        MeetingForm form = new MeetingForm(typed, time.today());
        LocalDate heldOn = form.heldOn();
        String subject = form.subject();
        String present = form.words("hadir");
        if (!form.isRight()) {
            return new Written(form.wrong(), 0);
        }
        String id = formKeys.once(formKey, "meeting " + form.content(), () -> {
            long added = rows.add(heldOn, subject, present, time.now(), leader.label());
            acted("entered", "meeting", added, Map.of());
            return Long.toString(added);
        });
        return new Written(Map.of(), Long.parseLong(id));
    }

    /**
     * Adds a decision to a meeting, once per form.
     *
     * @param seen version that was before the eyes of whoever wrote it, so that two do not write down the same
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Written decide(long meetingId, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.MEETING_MANAGE);
        Meeting meeting = get(meetingId);
        Choices choices = choices();
        MeetingForm form = new MeetingForm(typed, time.today());
        String words = form.words("keputusan");
        Action action = form.action(meeting.heldOn(), choices.owners());
        Aim aim = form.aim(choices.aims());
        if (!form.isRight()) {
            return new Written(form.wrong(), 0);
        }
        String id = formKeys.once(formKey, "decision " + meetingId + " " + form.content(), () -> {
            requireFirst(rows.touch(meetingId, seen));
            long added = rows.decide(meetingId, words, action, aim, time.now(), leader.label());
            boolean promised = action != null && action.promise() != null;
            acted("decided", "meeting-decision", added, Map.of("promise", Boolean.toString(promised)));
            return Long.toString(added);
        });
        return new Written(Map.of(), Long.parseLong(id));
    }

    /**
     * Adds to a meeting what was wrong in it and what is right, once per form; what was written stays.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> correct(long meetingId, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff leader = gate.require(Permission.MEETING_MANAGE);
        get(meetingId);
        MeetingForm form = new MeetingForm(typed, time.today());
        String words = form.words("keliru");
        if (form.isRight()) {
            formKeys.once(formKey, "correct " + meetingId + " " + form.content(), () -> {
                requireFirst(rows.touch(meetingId, seen));
                rows.add(new Step(meetingId, null, Kind.CORRECTED, words, time.now(), leader.label()));
                acted("corrected", "meeting", meetingId, Map.of());
                return "";
            });
        }
        return form.wrong();
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new ConflictException(STALE);
        }
    }

    private void acted(String what, String kind, long id, Map<String, String> facts) {
        audit.acted(new Audit.Act("performance.meeting-" + what, new Audit.Subject(kind, Long.toString(id)), facts));
    }
}
