package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Klass;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PerOffice;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Within how many days complaints are to be dealt with; an office begins with those of PermenPANRB 62/2018, as an example. */
@Service
public class ComplaintTerms implements OfficeSetup {

    private static final int MOST_DAYS = 90;
    private static final int LONGEST = 300;
    private static final int VERIFY = 3;
    private static final int ANSWER = 5;
    private static final int REPLY = 10;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;
    private final TransactionTemplate transaction;
    private final PerOffice<Map<Klass, Term>> known;

    ComplaintTerms(
            JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time, Words words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.transaction = transaction;
        this.known = new PerOffice<>(this::read);
    }

    /**
     * The days of a class.
     *
     * @param id what the next one must follow
     * @param reply calendar days; all others are working days
     * @param example whether the office has not confirmed it
     */
    public record Term(
            long id, Klass klass, int verify, int answer, int solve, int reply, String basis, boolean example) {}

    @Override
    public int order() {
        return 520;
    }

    @Override
    public void prepare() {
        if (read().isEmpty()) {
            Words indonesian = words.in(Language.INDONESIAN);
            transaction.executeWithoutResult(status -> Arrays.stream(Klass.values())
                    .forEach(klass -> add(
                            new Term(
                                    0,
                                    klass,
                                    Math.min(VERIFY, shipped(klass)),
                                    Math.min(ANSWER, shipped(klass)),
                                    shipped(klass),
                                    REPLY,
                                    indonesian.say("complaints.terms.shipped-basis"),
                                    true),
                            "Pendapa")));
        }
        known.forget();
    }

    private static int shipped(Klass klass) {
        return switch (klass) {
            case INFORMATION -> 5;
            case ASPIRATION, ORDINARY -> 14;
            case LIGHT -> 2;
            case SUPERVISED -> 60;
        };
    }

    /** What counts now. */
    public Term of(Klass klass) {
        return Objects.requireNonNull(known.get().get(klass));
    }

    /** All that count now, for whoever may see the settings. */
    public List<Term> list() {
        gate.require(Permission.COMPLAINT_TERM_MANAGE);
        Map<Klass, Term> all = read(); // What is changed must be seen as it is now.
        return Arrays.stream(Klass.values())
                .map(klass -> Objects.requireNonNull(all.get(klass)))
                .toList();
    }

    /**
     * Enters new days for a class; they count for what comes from now on.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code complaint.term.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.COMPLAINT_TERM_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Klass klass = Complaint.find(Klass.class, typed.getOrDefault("klas", ""))
                .orElseThrow(() -> new NotFoundException("complaint.term"));
        String basis = typed.getOrDefault("dasar", "").strip();
        Term term = new Term(
                seen,
                klass,
                days(typed, "verifikasi", wrong),
                days(typed, "jawab", wrong),
                days(typed, "tuntas", wrong),
                days(typed, "tanggapan", wrong),
                basis,
                false);
        if (basis.isEmpty() || basis.length() > LONGEST) {
            wrong.put("dasar", "complaint.term.basis");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!add(term, officer.label())) {
            throw new ConflictException("complaint.term.stale");
        }
        known.forget();
        audit.acted(new Audit.Act(
                "complaint.term-entered",
                new Audit.Subject("complaint-term", klass.name()),
                Map.of("solve", Integer.toString(term.solve()), "verify", Integer.toString(term.verify()))));
        return wrong;
    }

    private static int days(Map<String, String> typed, String field, Map<String, String> wrong) {
        String number = typed.getOrDefault(field, "").strip();
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST_DAYS) {
            wrong.put(field, "complaint.term.days");
            return 1;
        }
        return Integer.parseInt(number);
    }

    private boolean add(Term term, String by) {
        return jdbc.sql("""
                        INSERT INTO complaint_term (class, follows, verify_days, answer_days, solve_days, reply_days, basis,
                            example, entered_at, entered_by)
                        SELECT :class, :follows, :verify, :answer, :solve, :reply, :basis, :example, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM complaint_term WHERE class = :class)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("class", term.klass().name())
                        .param("follows", term.id())
                        .param("verify", term.verify())
                        .param("answer", term.answer())
                        .param("solve", term.solve())
                        .param("reply", term.reply())
                        .param("basis", term.basis())
                        .param("example", term.example())
                        .param("now", ComplaintRows.utc(time.now()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Map<Klass, Term> read() {
        Map<Klass, Term> all = new LinkedHashMap<>();
        jdbc.sql("SELECT DISTINCT ON (class) * FROM complaint_term ORDER BY class, id DESC")
                .query((row, index) -> new Term(
                        row.getLong("id"),
                        Klass.valueOf(row.getString("class")),
                        row.getInt("verify_days"),
                        row.getInt("answer_days"),
                        row.getInt("solve_days"),
                        row.getInt("reply_days"),
                        row.getString("basis"),
                        row.getBoolean("example")))
                .list()
                .forEach(term -> all.put(term.klass(), term));
        return Map.copyOf(all);
    }
}
