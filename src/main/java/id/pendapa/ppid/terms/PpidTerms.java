package id.pendapa.ppid.terms;

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
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Within how many working days requests for information are dealt with; an office begins with those of the law, as an example. */
@Service
public class PpidTerms implements OfficeSetup {

    private static final int MOST_DAYS = 90;
    private static final int LONGEST = 500;
    private static final int ANSWER = 10;
    private static final int EXTEND = 7;
    private static final int COMPLETE = 10;
    private static final int MONTH = 30;
    private static final int DISPUTE = 14;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;
    private final TransactionTemplate transaction;
    private final PerOffice<Term> known;

    PpidTerms(JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time, Words words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.transaction = transaction;
        this.known = new PerOffice<>(() -> read().orElseThrow());
    }

    /**
     * The days; all are working days.
     *
     * @param id what the next one must follow
     * @param days how many
     * @param where where one goes with a decision that one does not agree with
     * @param example whether the office has not confirmed it
     */
    public record Term(long id, Days days, String basis, String where, boolean example) {}

    /**
     * How many working days.
     *
     * @param answer until the answer
     * @param extend more of them, once
     * @param complete for the requester to complete it
     * @param objection for the requester to object
     * @param reply until the decision on the objection
     * @param dispute for the requester to go on
     */
    public record Days(int answer, int extend, int complete, int objection, int reply, int dispute) {}

    @Override
    public int order() {
        return 540;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (read().isEmpty()) {
                Words indonesian = words.in(Language.INDONESIAN);
                Term shipped = new Term(
                        0,
                        new Days(ANSWER, EXTEND, COMPLETE, MONTH, MONTH, DISPUTE),
                        indonesian.say("ppid.terms.shipped-basis"),
                        indonesian.say("ppid.terms.shipped-where"),
                        true);
                add(shipped, "Pendapa");
            }
        });
        known.forget();
    }

    /** What counts now. */
    public Term get() {
        return known.get();
    }

    /** What counts now, for whoever may change it. */
    public Term open() {
        gate.require(Permission.PPID_TERM_MANAGE);
        return read().orElseThrow(); // What is changed must be seen as it is now.
    }

    /**
     * Enters new days; they count for what comes from now on.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.PPID_TERM_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Days days = new Days(
                days(typed, "jawab", wrong),
                days(typed, "perpanjang", wrong),
                days(typed, "lengkapi", wrong),
                days(typed, "keberatan", wrong),
                days(typed, "tanggapan", wrong),
                days(typed, "sengketa", wrong));
        Term term = new Term(seen, days, text(typed, "dasar", wrong), text(typed, "tempat", wrong), false);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!add(term, officer.label())) {
            throw new ConflictException("ppid.stale");
        }
        known.forget();
        audit.acted(new Audit.Act(
                "ppid.term-entered",
                new Audit.Subject("ppid-term", "days"),
                Map.of("answer", Integer.toString(days.answer()), "extend", Integer.toString(days.extend()))));
        return wrong;
    }

    private static String text(Map<String, String> typed, String field, Map<String, String> wrong) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.put(field, "ppid.term.text");
        }
        return text;
    }

    private static int days(Map<String, String> typed, String field, Map<String, String> wrong) {
        String number = typed.getOrDefault(field, "").strip();
        if (!number.matches("[0-9]{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST_DAYS) {
            wrong.put(field, "ppid.term.days");
            return 1;
        }
        return Integer.parseInt(number);
    }

    private boolean add(Term term, String by) {
        return jdbc.sql("""
                        INSERT INTO ppid_term (follows, answer_days, extend_days, complete_days, objection_days, reply_days,
                            dispute_days, basis, dispute_where, example, entered_at, entered_by)
                        SELECT :follows, :answer, :extend, :complete, :objection, :reply, :dispute, :basis, :where, :example,
                            :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM ppid_term)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("follows", term.id())
                        .param("answer", term.days().answer())
                        .param("extend", term.days().extend())
                        .param("complete", term.days().complete())
                        .param("objection", term.days().objection())
                        .param("reply", term.days().reply())
                        .param("dispute", term.days().dispute())
                        .param("basis", term.basis())
                        .param("where", term.where())
                        .param("example", term.example())
                        .param("now", Timestamp.from(time.now()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Optional<Term> read() {
        return jdbc.sql("SELECT * FROM ppid_term ORDER BY id DESC LIMIT 1")
                .query((row, index) -> new Term(
                        row.getLong("id"),
                        new Days(
                                row.getInt("answer_days"),
                                row.getInt("extend_days"),
                                row.getInt("complete_days"),
                                row.getInt("objection_days"),
                                row.getInt("reply_days"),
                                row.getInt("dispute_days")),
                        row.getString("basis"),
                        row.getString("dispute_where"),
                        row.getBoolean("example")))
                .optional();
    }
}
