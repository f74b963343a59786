package id.pendapa.integrity.gifts;

import id.pendapa.files.FileStore;
import id.pendapa.integrity.gifts.GiftOutcomes.Outcome;
import id.pendapa.integrity.gifts.GiftReport.Course;
import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.integrity.gifts.GiftReport.Decision;
import id.pendapa.integrity.gifts.GiftReport.Step;
import id.pendapa.integrity.gifts.GiftSteps.Deed;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the UPG does with a reported gift. */
@Service
public class GiftMoves {

    private final Gate gate;
    private final GiftDesk desk;
    private final GiftRows rows;
    private final GiftClock clock;
    private final GiftSteps steps;
    private final GiftOutcomes outcomes;
    private final FileStore files;
    private final FormKeys formKeys;
    private final OfficeTime time;

    GiftMoves(
            Gate gate,
            GiftDesk desk,
            GiftRows rows,
            GiftClock clock,
            GiftSteps steps,
            GiftOutcomes outcomes,
            FileStore files,
            FormKeys formKeys,
            OfficeTime time) {
        this.gate = gate;
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
        this.steps = steps;
        this.outcomes = outcomes;
        this.files = files;
        this.formKeys = formKeys;
        this.time = time;
    }

    private record Move(
            Course course,
            @Nullable String detail,
            @Nullable String text) {}

    /**
     * Makes a move, once per form.
     *
     * @param photos keys of photos that wait for this form
     * @return what is wrong, code by field
     * @throws ConflictException {@code gift.stale} if somebody was faster
     * @throws ForbiddenException {@code gift.step} if this officer does not do this, {@code gift.same} about an own gift
     */
    @Transactional
    public Map<String, String> take(
            String number, int version, Map<String, String> typed, List<String> photos, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.GIFT_REGISTER);
        Step step =
                GiftReport.find(Step.class, typed.getOrDefault("langkah", "")).orElse(null);
        if (step == null) {
            return Map.of("langkah", "gift.choose");
        }
        GiftReport report = rows.get(number);
        if (GiftDesk.isOf(report, officer)) {
            throw new ForbiddenException("gift.same", number);
        } else if (!desk.may(step, false)) {
            throw new ForbiddenException("gift.step", step.name());
        }
        GiftForm form = new GiftForm(typed, time.today());
        Move move = read(step, report, form);
        if (form.wrong().isEmpty()) {
            Map<String, String> content = new TreeMap<>(typed);
            content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
            formKeys.once(formKey, number + content, () -> {
                Deed deed = new Deed(step, move.detail(), move.text(), photos.size());
                steps.take(report, version, deed, move.course(), officer);
                photos.forEach(photo -> files.move(photo, GiftIntake.owner(number)));
                return number;
            });
        }
        return form.wrong();
    }

    private Move read(Step step, GiftReport report, GiftForm form) {
        Course course = report.course().in(step.to());
        return switch (step) {
            case ASK -> {
                LocalDate until = clock.completeDue();
                yield new Move(
                        new Course(
                                course.state(),
                                until,
                                course.level(),
                                course.ticket(),
                                course.passedOn(),
                                course.decision(),
                                course.handedOn(),
                                course.closedOn()),
                        until.toString(),
                        form.text("pesan", true));
            }
            case PASS -> passed(report, course, form);
            case DECIDE -> decided(report, course, form);
            case HAND_OVER -> handedOver(report, course, form);
            case CLOSE ->
                new Move(
                        new Course(
                                course.state(),
                                null,
                                course.level(),
                                course.ticket(),
                                course.passedOn(),
                                course.decision(),
                                course.handedOn(),
                                time.today()),
                        null,
                        form.text("pesan", true));
            case COMPLETE, LAPSE -> throw new ForbiddenException("gift.step", step.name());
        };
    }

    private static Move passed(GiftReport report, Course course, GiftForm form) {
        String ticket = form.value("tiket");
        if (!ticket.matches("[\\p{Alnum}][\\p{Alnum} ./_-]{2,59}")) {
            form.wrong().put("tiket", "gift.ticket");
        }
        LocalDate on = form.day("tanggal", report.given().receivedOn(), "gift.day.before");
        Course next = new Course(
                course.state(),
                null,
                course.level(),
                ticket,
                on,
                course.decision(),
                course.handedOn(),
                course.closedOn());
        return new Move(next, ticket + "|" + on, form.text("pesan", false));
    }

    private Move decided(GiftReport report, Course course, GiftForm form) {
        Decider by = form.choice(Decider.class, "pemutus", Decider.UPG);
        if (by == Decider.KPK && course.ticket() == null) {
            form.wrong().put("pemutus", "gift.ticket.first");
        }
        Outcome outcome = outcomes.find(form.value("putusan")).orElse(null);
        if (outcome == null) {
            form.wrong().put("putusan", "gift.choose");
            outcome = new Outcome(0, "", "", false, false);
        }
        LocalDate passed = course.passedOn();
        LocalDate earliest = passed == null ? report.given().receivedOn() : passed;
        LocalDate on = form.day("tanggal", earliest, "gift.day.before");
        Decision decision = new Decision(by, outcome.code(), outcome.label(), outcome.handOver(), on);
        Course next = new Course(course.state(), null, course.level(), course.ticket(), passed, decision, null, null);
        return new Move(next, by + "|" + outcome.code() + "|" + on + "|" + outcome.label(), form.text("pesan", false));
    }

    private static Move handedOver(GiftReport report, Course course, GiftForm form) {
        String whom = form.text("kepada", true);
        String proof = form.text("bukti", true);
        Decision decision = report.course().decision();
        LocalDate earliest = decision == null ? report.given().receivedOn() : decision.on();
        LocalDate on = form.day("tanggal", earliest, "gift.day.before");
        Course next = new Course(
                course.state(), null, course.level(), course.ticket(), course.passedOn(), decision, on, null);
        return new Move(next, on.toString(), whom + "\n" + proof);
    }
}
