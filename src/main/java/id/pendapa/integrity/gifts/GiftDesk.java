package id.pendapa.integrity.gifts;

import id.pendapa.files.FileStore;
import id.pendapa.files.StoredFile;
import id.pendapa.integrity.gifts.GiftReport.Entry;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.integrity.gifts.GiftReport.Step;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reporters see of their own reports, and the UPG of all; the UPG is told the giver with a purpose only. */
@Service
public class GiftDesk {

    private static final int PAGE = 25;
    private static final int LONGEST = 500;

    private final Gate gate;
    private final GiftRows rows;
    private final GiftLists lists;
    private final GiftEventRows history;
    private final FileStore files;
    private final Audit audit;

    GiftDesk(Gate gate, GiftRows rows, GiftLists lists, GiftEventRows history, FileStore files, Audit audit) {
        this.gate = gate;
        this.rows = rows;
        this.lists = lists;
        this.history = history;
        this.files = files;
        this.audit = audit;
    }

    /**
     * One of a list, without giver and words.
     *
     * @param value whole rupiah
     * @param passedOn when it went to the KPK, or null
     * @param outcome label of what was decided, or null
     */
    public record Line(
            long id,
            String number,
            Kind kind,
            Manner manner,
            long value,
            State state,
            LocalDate receivedOn,
            LocalDate kpkDue,
            int level,
            @Nullable LocalDate passedOn,
            @Nullable String outcome) {}

    /**
     * A page of a list.
     *
     * @param next number after which the next page begins, or null on the last
     */
    public record Lines(List<Line> lines, @Nullable String next) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A report that was opened.
     *
     * @param giver who gave it, for the reporter, else null
     * @param own whether this officer reported it
     * @param steps what this officer may do now
     */
    public record Opened(
            GiftReport report,
            @Nullable String giver,
            List<Entry> history,
            List<StoredFile> photos,
            boolean own,
            List<Step> steps) {
        public Opened {
            history = List.copyOf(history);
            photos = List.copyOf(photos);
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "Opened[" + report.number() + "]";
        }
    }

    /** One's own, newest first. */
    @Transactional(readOnly = true)
    public Lines own(String before) {
        Actor.Staff officer = gate.require(Permission.GIFT_REPORT);
        return page(lists.listOwn(officer.accountId(), before, PAGE + 1));
    }

    /** Whether this officer is the UPG. */
    public boolean isUpg() {
        return gate.may(Permission.GIFT_REGISTER);
    }

    /** What is not closed, the least time first, or what is, newest first. */
    @Transactional(readOnly = true)
    public Lines list(boolean over, String after) {
        gate.require(Permission.GIFT_REGISTER);
        return page(over ? lists.listClosed(after, PAGE + 1) : lists.listOpen(after, PAGE + 1));
    }

    private static Lines page(List<Line> found) {
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Lines(
                shown, found.size() > shown.size() ? shown.get(shown.size() - 1).number() : null);
    }

    /**
     * Opens one, which is written down.
     *
     * @throws NotFoundException {@code gift.unknown} also for whoever is neither its reporter nor the UPG
     */
    @Transactional
    public Opened open(String number) {
        Actor.Staff officer = gate.require(Permission.GIFT_REPORT);
        GiftReport report = reached(number, officer);
        boolean own = isOf(report, officer);
        Audit.Subject subject = GiftSteps.subject(number);
        audit.saw(
                own
                        ? new Audit.Sight("gift-own", subject, List.of("giver", "item", "place", "note"), null)
                        : new Audit.Sight("gift-open", subject, List.of("item", "place", "note"), null));
        return new Opened(
                report,
                own ? rows.giver(report) : null,
                history.list(report.id()),
                files.list(GiftIntake.owner(number)),
                own,
                report.steps().stream().filter(step -> may(step, own)).toList());
    }

    private GiftReport reached(String number, Actor.Staff officer) {
        GiftReport report = rows.get(number);
        if (!isOf(report, officer) && !isUpg()) {
            throw new NotFoundException("gift.unknown");
        }
        return report;
    }

    static boolean isOf(GiftReport report, Actor.Staff officer) {
        return report.reporterId() == officer.accountId();
    }

    /** Nobody decides about a gift of their own. */
    boolean may(Step step, boolean own) {
        return switch (step) {
            case COMPLETE -> own;
            case ASK, PASS, DECIDE, HAND_OVER, CLOSE -> !own && isUpg();
            case LAPSE -> false;
        };
    }

    /**
     * Who gave it, with the purpose written down.
     *
     * @throws InvalidException {@code gift.purpose} if none was given
     */
    @Transactional
    public String reveal(String number, String typed) {
        gate.require(Permission.GIFT_REGISTER);
        GiftReport report = rows.get(number);
        String purpose = typed.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new InvalidException("gift.purpose");
        }
        audit.saw(new Audit.Sight("gift-reveal", GiftSteps.subject(number), List.of("giver"), purpose));
        return rows.giver(report);
    }

    /** A photo, which is written down. */
    @Transactional
    public StoredFile photo(String number, String key) {
        Actor.Staff officer = gate.require(Permission.GIFT_REPORT);
        GiftReport report = reached(number, officer);
        StoredFile photo = files.list(GiftIntake.owner(report.number())).stream()
                .filter(file -> file.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("gift.unknown"));
        Audit.Subject subject = GiftSteps.subject(number);
        audit.saw(
                isOf(report, officer)
                        ? new Audit.Sight("gift-own", subject, List.of("photo"), null)
                        : new Audit.Sight("gift-photo", subject, List.of("photo"), null));
        return photo;
    }
}
