package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.NotFoundException;
import id.pendapa.survey.book.FollowUpRows.Plan;
import id.pendapa.survey.book.SurveyPeriod.Text;
import id.pendapa.survey.book.SurveyReport.FollowUp;
import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.Weight;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Periods, their results, what follows from them, and their publication. */
@Service
public class SurveyDesk {

    /** So many of the lowest elements must be followed up before a result is published. */
    public static final int LOWEST = 3;

    private static final int SHORT = 100;
    private static final int LONG = 1000;

    private final PeriodRows periods;
    private final FollowUpRows followUps;
    private final SurveyReports reports;
    private final ReportRows rows;
    private final FormKeys formKeys;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;

    SurveyDesk(
            PeriodRows periods,
            FollowUpRows followUps,
            SurveyReports reports,
            ReportRows rows,
            FormKeys formKeys,
            Gate gate,
            Audit audit,
            OfficeTime time) {
        this.periods = periods;
        this.followUps = followUps;
        this.reports = reports;
        this.rows = rows;
        this.formKeys = formKeys;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
    }

    /** A period for the desk, with what people wrote, where there are five or more of them. */
    public record Opened(SurveyReport report, List<String> words, boolean manages) {
        public Opened {
            words = List.copyOf(words);
        }
    }

    /** Whether the reader makes periods, plans and publication. */
    public boolean manages() {
        return gate.may(Permission.SURVEY_MANAGE);
    }

    /** Whether the reader types in paper. */
    public boolean entersPaper() {
        return gate.may(Permission.SURVEY_PAPER);
    }

    /** All periods, newest first. */
    @Transactional(readOnly = true)
    public List<SurveyPeriod> list() {
        gate.require(Permission.SURVEY_VIEW);
        return periods.list(false);
    }

    /**
     * A period as it stands.
     *
     * @throws NotFoundException {@code survey.no-period}
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        gate.require(Permission.SURVEY_VIEW);
        SurveyPeriod period = find(id);
        return new Opened(reports.make(period, true), rows.words(period), manages());
    }

    private SurveyPeriod find(long id) {
        return periods.find(id).orElseThrow(() -> new NotFoundException("survey.no-period"));
    }

    /**
     * What became of a form.
     *
     * @param wrong what is wrong, by field; empty where it was kept
     * @param id of the new row, or null
     */
    public record Done(Map<String, String> wrong, @Nullable Long id) {}

    /** Begins a period, once per form. */
    @Transactional
    public Done begin(UUID formKey, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.SURVEY_MANAGE);
        Map<String, String> wrong = SheetForm.none();
        Text text = read(typed, wrong);
        if (!wrong.isEmpty()) {
            return new Done(wrong, null);
        }
        String id = formKeys.once(formKey, text.toString(), () -> {
            long made = periods.add(text, time.now(), officer.label());
            acted("survey.period-begun", made, Map.of());
            return Long.toString(made);
        });
        return new Done(wrong, Long.valueOf(id));
    }

    private void acted(String action, long period, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("survey-period", Long.toString(period)), facts));
    }

    private static Text read(Map<String, String> typed, Map<String, String> wrong) {
        String title = words(typed, "judul", SHORT, wrong);
        LocalDate from = month(typed, "dari", wrong);
        LocalDate to = month(typed, "sampai", wrong);
        if (wrong.isEmpty() && (to.isBefore(from) || to.isAfter(from.plusMonths(11)))) {
            wrong.put("sampai", "survey.period-order");
        }
        Weight weight =
                switch (typed.getOrDefault("bobot", "")) {
                    case "THREE_DIGITS" -> Weight.THREE_DIGITS;
                    case "TWO_DIGITS" -> Weight.TWO_DIGITS;
                    default -> Weight.EXACT;
                };
        String users = typed.getOrDefault("pengguna", "").strip();
        if (!users.isEmpty() && !users.matches("[1-9]\\d{0,6}")) {
            wrong.put("pengguna", "survey.users");
            users = "";
        }
        return new Text(title, from, to, weight, users.isEmpty() ? null : Integer.valueOf(users));
    }

    private static String words(Map<String, String> typed, String field, int longest, Map<String, String> wrong) {
        String words = typed.getOrDefault(field, "").strip();
        if (words.isEmpty() || words.length() > longest) {
            wrong.put(field, "survey.text|" + longest);
        }
        return words;
    }

    private static LocalDate month(Map<String, String> typed, String field, Map<String, String> wrong) {
        try {
            return YearMonth.parse(typed.getOrDefault(field, "")).atDay(1);
        } catch (DateTimeParseException e) {
            wrong.put(field, "survey.month");
            return LocalDate.EPOCH;
        }
    }

    /** Adds to the plan what is done about an element, once per form. */
    @Transactional
    public Map<String, String> plan(long id, UUID formKey, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.SURVEY_MANAGE);
        SurveyPeriod period = find(id);
        Map<String, String> wrong = SheetForm.none();
        Element element = Element.find(typed.getOrDefault("unsur", "")).orElse(null);
        String plan = words(typed, "rencana", LONG, wrong);
        String owner = words(typed, "penanggung", SHORT, wrong);
        LocalDate due = IndonesianDates.find(
                        typed.getOrDefault("batas-hari", ""),
                        typed.getOrDefault("batas-bulan", ""),
                        typed.getOrDefault("batas-tahun", ""))
                .orElse(null);
        if (element == null) {
            wrong.put("unsur", "survey.element");
        }
        if (due == null || due.isBefore(time.today())) {
            wrong.put("batas", "survey.due");
        }
        if (element != null && due != null && wrong.isEmpty()) {
            Plan made = new Plan(element, plan, owner, due);
            formKeys.once(formKey, id + "|" + made, () -> {
                long row = followUps.add(period.id(), made, time.now(), officer.label());
                acted("survey.follow-up-planned", id, Map.of("follow-up", Long.toString(row)));
                return "";
            });
        }
        return wrong;
    }

    /**
     * Says that something was done, and by what one can see it.
     *
     * @throws ConflictException {@code survey.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> done(long id, long followUp, int versionSeen, Map<String, String> typed) {
        gate.require(Permission.SURVEY_MANAGE);
        find(id);
        Map<String, String> wrong = SheetForm.none();
        String evidence = words(typed, "bukti", LONG, wrong);
        if (wrong.isEmpty()) {
            if (!followUps.done(id, followUp, versionSeen, evidence, time.today())) {
                throw new ConflictException("survey.stale");
            }
            acted("survey.follow-up-done", id, Map.of("follow-up", Long.toString(followUp)));
        }
        return wrong;
    }

    /**
     * Makes a result public, late plans and all. Its months take no answers any more.
     *
     * @throws ConflictException {@code survey.not-over}, {@code survey.too-few} or {@code survey.unplanned} while it cannot
     *     be, {@code survey.stale} if somebody was faster
     */
    @Transactional
    public void publish(long id, int versionSeen) {
        Actor.Staff officer = gate.require(Permission.SURVEY_MANAGE);
        SurveyReport report = reports.make(find(id), false);
        String hindrance = hindrance(report);
        if (hindrance != null) {
            throw new ConflictException(hindrance);
        }
        if (!periods.publish(id, versionSeen, time.now(), officer.label())) {
            throw new ConflictException("survey.stale");
        }
        acted("survey.published", id, Map.of());
    }

    /** Why a result cannot be published yet, as the code of a refusal; null where it can. */
    public @Nullable String hindrance(SurveyReport report) {
        if (!report.period().isOver(time.today())) {
            return "survey.not-over";
        }
        List<Element> lowest = report.whole().result().lowest(LOWEST);
        if (lowest.isEmpty()) {
            return "survey.too-few";
        }
        return report.followUps().stream()
                        .map(FollowUp::element)
                        .collect(Collectors.toSet())
                        .containsAll(lowest)
                ? null
                : "survey.unplanned";
    }
}
