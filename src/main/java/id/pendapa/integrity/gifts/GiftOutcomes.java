package id.pendapa.integrity.gifts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What may become of a gift, as codes of the office; it begins with three. */
@Service
public class GiftOutcomes implements OfficeSetup {

    private static final int LONGEST = 120;
    private static final int MOST = 30;
    private static final List<String> SHIPPED = List.of("PENERIMA", "NEGARA", "INSTANSI");

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;
    private final TransactionTemplate transaction;

    GiftOutcomes(
            JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time, Words words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * One of them.
     *
     * @param handOver whether the thing must be handed over before it is over
     * @param example whether it came with Pendapa
     */
    public record Outcome(long id, String code, String label, boolean handOver, boolean example) {}

    @Override
    public int order() {
        return 551;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("SELECT count(*) FROM gift_outcome").query(Long.class).single() == 0) {
                Words indonesian = words.in(Language.INDONESIAN);
                SHIPPED.forEach(code -> add(
                        new Outcome(
                                0,
                                code,
                                indonesian.say("integrity.gift.outcome." + code),
                                !code.equals("PENERIMA"),
                                true),
                        "Pendapa"));
            }
        });
    }

    /** Those that can be chosen. */
    @Transactional(readOnly = true)
    public List<Outcome> list() {
        return jdbc.sql("SELECT * FROM gift_outcome WHERE withdrawn_at IS NULL ORDER BY id")
                .query((row, index) -> new Outcome(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("handed_over"),
                        row.getBoolean("example")))
                .list();
    }

    /** The one with a code that can be chosen. */
    Optional<Outcome> find(String code) {
        return list().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Adds one.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> enter(Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.GIFT_RULE_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        String code = typed.getOrDefault("kode", "").strip();
        String label = typed.getOrDefault("sebutan", "").strip();
        String handOver = typed.getOrDefault("serah", "");
        if (!code.matches("[A-Z][A-Z_]{1,19}")) {
            wrong.put("kode", "gift.outcome.code");
        } else if (isUsed(code)) {
            wrong.put("kode", "gift.outcome.used");
        } else if (list().size() >= MOST) {
            wrong.put("kode", "gift.outcome.many");
        }
        if (label.isEmpty() || label.length() > LONGEST) {
            wrong.put("sebutan", "gift.outcome.label");
        }
        if (!handOver.equals("ya") && !handOver.equals("tidak")) {
            wrong.put("serah", "gift.choose");
        }
        if (wrong.isEmpty()) {
            add(new Outcome(0, code, label, handOver.equals("ya"), false), officer.label());
            audited("gift.outcome-entered", code);
        }
        return wrong;
    }

    /**
     * Takes one off the list; what was decided with it stays.
     *
     * @throws ConflictException {@code gift.stale} if it is not there any more
     */
    @Transactional
    public void withdraw(String code) {
        gate.require(Permission.GIFT_RULE_MANAGE);
        int changed = jdbc.sql(
                        "UPDATE gift_outcome SET withdrawn_at = :now WHERE code = :code AND withdrawn_at IS NULL")
                .param("now", Timestamp.from(time.now()))
                .param("code", code)
                .update();
        if (changed == 0) {
            throw new ConflictException("gift.stale");
        }
        audited("gift.outcome-withdrawn", code);
    }

    private boolean isUsed(String code) {
        return jdbc.sql("SELECT count(*) FROM gift_outcome WHERE code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void audited(String action, String code) {
        audit.acted(new Audit.Act(action, new Audit.Subject("gift-outcome", code), Map.of()));
    }

    private void add(Outcome outcome, String by) {
        int added = jdbc.sql("""
                        INSERT INTO gift_outcome (code, label, handed_over, example, entered_at, entered_by)
                        VALUES (:code, :label, :over, :example, :now, :by) ON CONFLICT DO NOTHING
                        """)
                .param("code", outcome.code())
                .param("label", outcome.label())
                .param("over", outcome.handOver())
                .param("example", outcome.example())
                .param("now", Timestamp.from(time.now()))
                .param("by", by)
                .update();
        if (added == 0) {
            throw new ConflictException("gift.stale");
        }
    }
}
