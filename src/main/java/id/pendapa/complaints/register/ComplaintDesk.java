package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.Known;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ThreadRows.Entry;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for complaints: each officer sees what their duties reach, and nobody sees who told it without a reason. */
@Service
public class ComplaintDesk {

    private static final int PAGE = 25;
    private static final int LONGEST = 500;

    private final Gate gate;
    private final ComplaintRows rows;
    private final ComplaintLists lists;
    private final ThreadRows thread;
    private final NoticeRows notices;
    private final FileStore files;
    private final Audit audit;

    ComplaintDesk(
            Gate gate,
            ComplaintRows rows,
            ComplaintLists lists,
            ThreadRows thread,
            NoticeRows notices,
            FileStore files,
            Audit audit) {
        this.gate = gate;
        this.rows = rows;
        this.lists = lists;
        this.thread = thread;
        this.notices = notices;
        this.files = files;
        this.audit = audit;
    }

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
     * A complaint at the desk.
     *
     * @param steps what this officer may do now
     * @param reveals whether this officer may be told who the reporter is
     * @param notice what the public reads or read of it, or null
     */
    public record Opened(
            Complaint complaint,
            List<Entry> thread,
            List<StoredFile> photos,
            List<Step> steps,
            boolean reveals,
            @Nullable Posted notice) {
        public Opened {
            thread = List.copyOf(thread);
            photos = List.copyOf(photos);
            steps = List.copyOf(steps);
        }
    }

    /**
     * What everybody reads of a complaint, in the words of the office.
     *
     * @param outcome what was done about it, or null
     */
    public record Posted(
            String title,
            String summary,
            @Nullable String place,
            @Nullable String outcome,
            boolean shown) {}

    /** What runs, the least time first, or what is over, newest first. */
    @Transactional(readOnly = true)
    public Lines list(boolean ended, String after) {
        Reach reach = reach(gate.require(Permission.COMPLAINT_HANDLE));
        List<Line> found = ended ? lists.listEnded(reach, after, PAGE + 1) : lists.listOpen(reach, after, PAGE + 1);
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Lines(
                shown, found.size() > shown.size() ? shown.get(shown.size() - 1).number() : null);
    }

    /**
     * Opens one, which is written down.
     *
     * @throws NotFoundException {@code complaint.unknown} also where the officer's duties do not reach it
     */
    @Transactional
    public Opened open(String number) {
        Complaint complaint = reached(number);
        audit.saw(new Audit.Sight("complaint-open", ComplaintSteps.subject(number), List.of("complaint"), null));
        Posted notice = notices.find(complaint.id()).orElse(null);
        boolean isPublic = notice != null && notice.shown();
        return new Opened(
                complaint,
                thread.list(complaint.id(), false),
                complaint.told().photos() == 0 ? List.of() : files.list(owner(number)),
                complaint.steps().stream()
                        .filter(step -> may(step, complaint) && (step != Step.HIDE || isPublic))
                        .toList(),
                mayReveal(complaint),
                notice);
    }

    /**
     * One that leaves for another office, without who told it; which is written down.
     *
     * @throws ForbiddenException {@code complaint.export} if the officer does not hand complaints over
     */
    @Transactional
    public Complaint export(String number) {
        Complaint complaint = reached(number);
        if (!manages(complaint)) {
            throw new ForbiddenException("complaint.export", number);
        }
        audit.saw(new Audit.Sight("complaint-export", ComplaintSteps.subject(number), List.of("complaint"), null));
        return complaint;
    }

    /** A photo, which is written down. */
    @Transactional
    public StoredFile photo(String number, String key) {
        Complaint complaint = reached(number);
        StoredFile photo = files.list(owner(complaint.number())).stream()
                .filter(file -> file.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("complaint.unknown"));
        audit.saw(new Audit.Sight("complaint-photo", ComplaintSteps.subject(number), List.of("photo"), null));
        return photo;
    }

    /**
     * Who told it, with the reason written down.
     *
     * @throws InvalidException {@code complaint.reason} if none was given, {@code complaint.hidden} where the reporter is
     *     anonymous or does not want this officer to know
     */
    @Transactional
    public Known reveal(String number, String typed) {
        gate.require(Permission.COMPLAINT_REVEAL);
        Complaint complaint = reached(number);
        String reason = typed.strip();
        if (!mayReveal(complaint)) {
            throw new InvalidException("complaint.hidden");
        } else if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InvalidException("complaint.reason");
        }
        audit.saw(new Audit.Sight(
                "complaint-reveal", ComplaintSteps.subject(number), List.of("name", "contact"), reason));
        return rows.reporter(complaint);
    }

    private boolean mayReveal(Complaint complaint) {
        return !complaint.told().anonymous()
                && gate.may(Permission.COMPLAINT_REVEAL)
                && (!complaint.told().confidential() || manages(complaint));
    }

    /** One that the duties of the officer reach. */
    Complaint reached(String number) {
        return rows.get(number, reach(gate.require(Permission.COMPLAINT_HANDLE)));
    }

    /** Whether this officer verifies and gives it to others. */
    boolean manages(Complaint complaint) {
        return gate.may(complaint.told().bypass() ? Permission.COMPLAINT_INSPECT : Permission.COMPLAINT_VERIFY);
    }

    boolean may(Step step, Complaint complaint) {
        return switch (step) {
            case VERIFY, DISPOSE, HAND_OVER, TICKET, ARCHIVE -> manages(complaint);
            case PUBLISH, HIDE -> manages(complaint) && NoticeRows.isAllowed(complaint);
            case ASK, ANSWER, TELL -> true;
            case WRITE, SOLVED, NOT_SOLVED, LAPSE -> false;
        };
    }

    private Reach reach(Actor.Staff officer) {
        List<String> duties = officer.duties().stream()
                .map(held -> held.kelurahanCode() == null ? held.duty() : held.duty() + "@" + held.kelurahanCode())
                .toList();
        return new Reach(gate.may(Permission.COMPLAINT_INSPECT), gate.may(Permission.COMPLAINT_VERIFY), duties);
    }

    private static Owner owner(String number) {
        return Owner.of("complaint", number);
    }

    /** One of a list, without a word of the reporter. */
    public record Line(
            String number,
            Kind kind,
            Category category,
            String kelurahan,
            State state,
            Instant solveDue,
            @Nullable Instant clockDue,
            int level,
            @Nullable String handler,
            @Nullable Instant endedAt) {}
}
