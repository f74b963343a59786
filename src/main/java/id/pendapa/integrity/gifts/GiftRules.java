package id.pendapa.integrity.gifts;

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
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Days and limits for gifts, each with the day from which it counts and its source. */
@Service
public class GiftRules implements OfficeSetup {

    private static final int LONGEST = 300;
    private static final int MOST_DAYS = 250;
    private static final long MOST_RUPIAH = 999_999_999_999L;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;
    private final TransactionTemplate transaction;
    private final PerOffice<List<Rule>> known;

    GiftRules(JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time, Words words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.transaction = transaction;
        this.known = new PerOffice<>(this::read);
    }

    /** What can be set; an amount is working days, or rupiah where it is a limit. */
    public enum Code {
        KPK_DAYS(30, false),
        UPG_DAYS(10, true),
        COMPLETE_DAYS(20, false),
        REMIND_DAYS(5, true),
        CUSTOM_LIMIT(1_500_000, false),
        COLLEAGUE_LIMIT(500_000, false),
        COLLEAGUE_YEAR(1_500_000, false);

        private final long shipped;
        private final boolean example;

        Code(long shipped, boolean example) {
            this.shipped = shipped;
            this.example = example;
        }

        /** Whether it is money. */
        public boolean isMoney() {
            return this == CUSTOM_LIMIT || this == COLLEAGUE_LIMIT || this == COLLEAGUE_YEAR;
        }
    }

    /**
     * One row.
     *
     * @param from first day on which it counts, or null for what counts until another does
     * @param example whether the office has not confirmed it
     */
    public record Rule(
            long id, Code code, long amount, @Nullable LocalDate from, String basis, boolean example) {

        boolean counts(LocalDate day) {
            return from == null || !from.isAfter(day);
        }
    }

    @Override
    public int order() {
        return 550;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            List<Rule> there = read();
            Words indonesian = words.in(Language.INDONESIAN);
            for (Code code : Code.values()) {
                if (there.stream().noneMatch(rule -> rule.code() == code)) {
                    String basis = indonesian.say("integrity.gift.rule.basis." + code);
                    add(new Rule(0, code, code.shipped, null, basis, code.example), "Pendapa");
                }
            }
        });
        known.forget();
    }

    /** What counts for a gift that was received on a day. */
    Rule on(LocalDate day, Code code) {
        return last(known.get(), day, code);
    }

    /** The same among rows: the one that begins last, and of those the one that was entered last. */
    public static Rule last(List<Rule> rules, LocalDate day, Code code) {
        return rules.stream()
                .filter(rule -> rule.code() == code && rule.counts(day))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** All that was ever entered, for whoever may change it; by code, then by the day from which it counts. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        gate.require(Permission.GIFT_RULE_MANAGE);
        return read(); // What is changed must be seen as it is now.
    }

    /**
     * Enters one; it counts for gifts that are reported from now on and were received from its day on.
     *
     * @param seen id of the row of this code that was entered last
     * @return what is wrong, code by field
     * @throws ConflictException {@code gift.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.GIFT_RULE_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Code code = Arrays.stream(Code.values())
                .filter(one -> one.name().equals(typed.get("aturan")))
                .findFirst()
                .orElse(null);
        if (code == null) {
            return Map.of("aturan", "gift.choose");
        }
        long amount = amount(code, typed, wrong);
        LocalDate from = from(typed, wrong);
        String basis = typed.getOrDefault("dasar", "").strip();
        if (basis.isEmpty() || basis.length() > LONGEST) {
            wrong.put("dasar", "gift.rule.basis");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!add(new Rule(seen, code, amount, from, basis, false), officer.label())) {
            throw new ConflictException("gift.stale");
        }
        known.forget();
        audit.acted(new Audit.Act(
                "gift.rule-entered",
                new Audit.Subject("gift-rule", code.name()),
                Map.of("amount", Long.toString(amount), "from", String.valueOf(from))));
        return wrong;
    }

    private static long amount(Code code, Map<String, String> typed, Map<String, String> wrong) {
        long least = code.isMoney() ? 0 : 1;
        long most = code.isMoney() ? MOST_RUPIAH : MOST_DAYS;
        Optional<Rupiah> amount = Rupiah.find(typed.getOrDefault("nilai", ""))
                .filter(found -> found.amount() >= least && found.amount() <= most);
        if (amount.isEmpty()) {
            wrong.put("nilai", code.isMoney() ? "gift.rule.money" : "gift.rule.days");
        }
        return amount.map(Rupiah::amount).orElse(0L);
    }

    private static @Nullable LocalDate from(Map<String, String> typed, Map<String, String> wrong) {
        Optional<LocalDate> day = IndonesianDates.find(
                        typed.getOrDefault("mulai-hari", ""),
                        typed.getOrDefault("mulai-bulan", ""),
                        typed.getOrDefault("mulai-tahun", ""))
                .filter(found -> found.getYear() >= 2000 && found.getYear() < 2100);
        if (day.isEmpty()) {
            wrong.put("mulai", "gift.day");
        }
        return day.orElse(null);
    }

    private boolean add(Rule rule, String by) {
        return jdbc.sql("""
                        INSERT INTO gift_rule (code, follows, amount, counts_from, basis, example, entered_at, entered_by)
                        SELECT :code, :follows, :amount, :from, :basis, :example, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM gift_rule WHERE code = :code)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("code", rule.code().name())
                        .param("follows", rule.id())
                        .param("amount", rule.amount())
                        .param("from", rule.from(), Types.DATE)
                        .param("basis", rule.basis())
                        .param("example", rule.example())
                        .param("now", Timestamp.from(time.now()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private List<Rule> read() {
        return jdbc.sql("SELECT * FROM gift_rule ORDER BY code, counts_from NULLS FIRST, id")
                .query((row, index) -> new Rule(
                        row.getLong("id"),
                        Code.valueOf(row.getString("code")),
                        row.getLong("amount"),
                        row.getObject("counts_from", LocalDate.class),
                        row.getString("basis"),
                        row.getBoolean("example")))
                .list();
    }
}
