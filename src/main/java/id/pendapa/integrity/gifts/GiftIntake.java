package id.pendapa.integrity.gifts;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.integrity.gifts.GiftForm.Read;
import id.pendapa.integrity.gifts.GiftReport.Course;
import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.integrity.gifts.GiftReport.Step;
import id.pendapa.integrity.gifts.GiftReport.Verdict;
import id.pendapa.integrity.gifts.GiftRules.Code;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what officers report about gifts, late or not, and what they add when they are asked to. */
@Service
public class GiftIntake {

    /** So many photos come with one form. */
    public static final int MOST_PHOTOS = 3;

    private static final String PREFIX = "GRT";

    private final Gate gate;
    private final GiftRows rows;
    private final GiftEventRows history;
    private final GiftLimits limits;
    private final GiftRules rules;
    private final GiftClock clock;
    private final GiftSteps steps;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    GiftIntake(
            Gate gate,
            GiftRows rows,
            GiftEventRows history,
            GiftLimits limits,
            GiftRules rules,
            GiftClock clock,
            GiftSteps steps,
            FileStore files,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.history = history;
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
        this.steps = steps;
        this.files = files;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * How it ended.
     *
     * @param number empty where something is wrong or first to be read
     * @param wrong code by field
     * @param free what the limits say where the law asks for no report, to be read first, or null
     */
    public record Taken(
            String number,
            Map<String, String> wrong,
            @Nullable Verdict free) {}

    /** Within how many working days a gift of today must be at the KPK. */
    public long daysOfKpk() {
        return rules.on(time.today(), Code.KPK_DAYS).amount();
    }

    /** Within how many working days a gift of today must be told to the UPG. */
    public long daysOfUpg() {
        return rules.on(time.today(), Code.UPG_DAYS).amount();
    }

    /** Under what photos wait for a form that this officer has open. */
    public Owner waiting(UUID sheet) {
        return Owner.draft(
                GiftWatch.BEGINNING + gate.require(Permission.GIFT_REPORT).accountId() + "-" + sheet);
    }

    /**
     * Takes a report in, unless the law asks for none and the officer has not read so.
     *
     * @param still whether the officer reports all the same
     * @param photos keys of photos that wait for this form
     * @param refused what is wrong with photos that were not taken, in words by field
     * @throws id.pendapa.shared.ConflictException if the form was sent before with other words
     */
    @Transactional
    public Taken report(
            Map<String, String> typed, boolean still, List<String> photos, Map<String, String> refused, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.GIFT_REPORT);
        GiftForm form = new GiftForm(typed, time.today());
        Read read = form.read();
        form.wrong().putAll(refused);
        if (!form.wrong().isEmpty()) {
            return new Taken("", form.wrong(), null);
        }
        if (!still) {
            Verdict verdict = limits.ask(read.given(), officer.accountId());
            if (verdict.result().isFree()) {
                return new Taken("", Map.of(), verdict);
            }
        }
        String content = new TreeMap<>(typed).toString(); // Photos wait elsewhere when the form comes again.
        return new Taken(formKeys.once(formKey, content, () -> write(read, photos, officer)), Map.of(), null);
    }

    private String write(Read read, List<String> photos, Actor.Staff officer) {
        int year = time.today().getYear();
        String number =
                CaseNumber.of(PREFIX, year, rows.nextNumber(PREFIX, year)).value();
        Verdict verdict = limits.ask(read.given(), officer.accountId());
        GiftReport report = new GiftReport(
                0,
                number,
                1,
                officer.accountId(),
                officer.label(),
                time.now(),
                read.given(),
                verdict,
                clock.days(read.given().receivedOn()),
                new Course(State.REPORTED, null, 0, null, null, null, null, null));
        long id = rows.add(report, time.today(), read.giver(), photos.size());
        photos.forEach(photo -> files.move(photo, owner(number)));
        history.add(id, new GiftEventRows.New("REPORTED", null, null), officer, time.now());
        audit.acted(new Audit.Act(
                "gift.reported",
                GiftSteps.subject(number),
                Map.of(
                        "manner", read.given().manner().name(),
                        "verdict", verdict.result().name())));
        steps.publish(number, State.REPORTED);
        return number;
    }

    /** What belongs to a report in the store of files. */
    static Owner owner(String number) {
        return Owner.of("gift", number);
    }

    /**
     * Completes a report of one's own, once per form.
     *
     * @return what is wrong, code by field
     * @throws NotFoundException {@code gift.unknown} also where it is somebody else's
     * @throws id.pendapa.shared.ConflictException {@code gift.stale} if nothing is asked for now
     */
    @Transactional
    public Map<String, String> complete(
            String number, int version, Map<String, String> typed, List<String> photos, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.GIFT_REPORT);
        GiftReport report = rows.get(number);
        if (report.reporterId() != officer.accountId()) {
            throw new NotFoundException("gift.unknown");
        }
        GiftForm form = new GiftForm(typed, time.today());
        String text = form.text("pesan", true);
        if (form.wrong().isEmpty()) {
            formKeys.once(formKey, number + "|" + version + "|" + text, () -> {
                GiftSteps.Deed deed = new GiftSteps.Deed(Step.COMPLETE, null, text, photos.size());
                steps.take(report, version, deed, report.course().in(Step.COMPLETE.to()), officer);
                photos.forEach(photo -> files.move(photo, owner(number)));
                return number;
            });
        }
        return form.wrong();
    }
}
