package id.pendapa.integrity.reports;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PerOffice;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How many working days the contact has, and where else one can go; an office begins with an example. */
@Service
public class IntegrityTerms implements OfficeSetup {

    private static final int ORDER = 530;
    private static final int REVIEW = 10;
    private static final int END = 60;
    private static final int MOST_REVIEW = 90;
    private static final int MOST_END = 180;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_OTHERS = 1000;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final WorkingCalendars calendars;
    private final Words words;
    private final TransactionTemplate transaction;
    private final PerOffice<Term> known;

    IntegrityTerms(
            JdbcClient jdbc,
            Gate gate,
            Audit audit,
            OfficeTime time,
            WorkingCalendars calendars,
            Words words,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.calendars = calendars;
        this.words = words;
        this.transaction = transaction;
        this.known = new PerOffice<>(() -> read().orElseThrow());
    }

    /**
     * What counts now.
     *
     * @param id what the next one must follow
     * @param review working days until the contact has looked at a report
     * @param end working days until it is over
     * @param others other places to go to, one in each line
     * @param example whether the office has not confirmed it
     */
    public record Term(long id, int review, int end, String others, String basis, boolean example) {

        /** Each place by itself. */
        public List<String> places() {
            return others.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        if (read().isEmpty()) {
            Words indonesian = words.in(Language.INDONESIAN);
            Term shipped = new Term(
                    0,
                    REVIEW,
                    END,
                    indonesian.say("integrity.terms.shipped-others").replace(" | ", "\n"),
                    indonesian.say("integrity.terms.shipped-basis"),
                    true);
            transaction.executeWithoutResult(status -> add(shipped, "Pendapa"));
        }
        known.forget();
    }

    /** What counts now. */
    public Term current() {
        return known.get();
    }

    /** What counts now, for whoever may change it. */
    @Transactional(readOnly = true)
    public Term edited() {
        gate.require(Permission.INTEGRITY_TERM_MANAGE);
        return read().orElseThrow(); // What is changed must be seen as it is now.
    }

    /** The days of a report that comes today. */
    StoredReport.Days days() {
        LocalDate today = time.today();
        Instant midnight = today.atStartOfDay(time.zone()).toInstant();
        return new StoredReport.Days(
                today,
                day(midnight, current().review()),
                day(midnight, current().end()));
    }

    private LocalDate day(Instant from, int days) {
        WorkingCalendar calendar = calendars.current();
        return calendar.plusWorkingDays(from, days)
                .at()
                .minusMillis(1)
                .atZone(time.zone())
                .toLocalDate();
    }

    /**
     * Enters others; they count for what comes from now on.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code integrity.term.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.INTEGRITY_TERM_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Term term = new Term(
                seen,
                days(typed, "telaah", MOST_REVIEW, wrong),
                days(typed, "tuntas", MOST_END, wrong),
                text(typed, "lain", LONGEST_OTHERS, wrong),
                text(typed, "dasar", LONGEST_BASIS, wrong),
                false);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!add(term, officer.label())) {
            throw new ConflictException("integrity.term.stale");
        }
        known.forget();
        audit.acted(new Audit.Act(
                "integrity.term-entered",
                new Audit.Subject("integrity-term", "store"),
                Map.of("review", Integer.toString(term.review()), "end", Integer.toString(term.end()))));
        return wrong;
    }

    private static int days(Map<String, String> typed, String field, int most, Map<String, String> wrong) {
        String number = typed.getOrDefault(field, "").strip();
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
            wrong.put(field, "integrity.term." + field);
            return 1;
        }
        return Integer.parseInt(number);
    }

    private static String text(Map<String, String> typed, String field, int longest, Map<String, String> wrong) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty() || text.length() > longest) {
            wrong.put(field, "integrity.term." + field);
        }
        return text;
    }

    private boolean add(Term term, String by) {
        return jdbc.sql("""
                        INSERT INTO integrity_term (follows, review_days, end_days, others, basis, example, entered_at, entered_by)
                        SELECT :follows, :review, :end, :others, :basis, :example, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM integrity_term)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("follows", term.id())
                        .param("review", term.review())
                        .param("end", term.end())
                        .param("others", term.others())
                        .param("basis", term.basis())
                        .param("example", term.example())
                        .param("now", Timestamp.from(time.now()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Optional<Term> read() {
        return jdbc.sql("SELECT * FROM integrity_term ORDER BY id DESC LIMIT 1")
                .query((row, index) -> new Term(
                        row.getLong("id"),
                        row.getInt("review_days"),
                        row.getInt("end_days"),
                        row.getString("others"),
                        row.getString("basis"),
                        row.getBoolean("example")))
                .optional();
    }
}
