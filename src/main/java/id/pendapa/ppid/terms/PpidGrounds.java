package id.pendapa.ppid.terms;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Grounds of refusals and of objections; an office begins with those of the law, as examples until it has checked them. */
@Service
public class PpidGrounds implements OfficeSetup {

    private static final int LONGEST = 300;
    private static final int MOST = 100;
    private static final int REFUSALS = 10;
    private static final int OBJECTIONS = 7;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;
    private final TransactionTemplate transaction;

    PpidGrounds(
            JdbcClient jdbc, Gate gate, Audit audit, OfficeTime time, Words words, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
        this.words = words;
        this.transaction = transaction;
    }

    /** Of what. */
    public enum Kind {
        REFUSAL,
        OBJECTION
    }

    /**
     * One ground.
     *
     * @param basis article of the law
     * @param example whether the office has not confirmed it
     */
    public record Ground(long id, int version, Kind kind, String label, String basis, boolean example) {
        /** As it is copied into what is decided with it. */
        public String whole() {
            return basis + ": " + label;
        }
    }

    @Override
    public int order() {
        return 542;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            boolean none = jdbc.sql("SELECT NOT EXISTS (SELECT FROM ppid_ground)")
                    .query(Boolean.class)
                    .single();
            if (none) {
                ship(Kind.REFUSAL, REFUSALS);
                ship(Kind.OBJECTION, OBJECTIONS);
            }
        });
    }

    private void ship(Kind kind, int count) {
        Words indonesian = words.in(Language.INDONESIAN);
        for (int i = 1; i <= count; i++) {
            String key = "ppid.ground." + kind + "." + i;
            add(new Ground(0, 0, kind, indonesian.say(key), indonesian.say(key + ".basis"), true), "Pendapa");
        }
    }

    /** Those that can be chosen. */
    public List<Ground> list(Kind kind) {
        return jdbc.sql("SELECT * FROM ppid_ground WHERE kind = :kind AND withdrawn_at IS NULL ORDER BY id LIMIT :most")
                .param("kind", kind.name())
                .param("most", MOST)
                .query((row, index) -> new Ground(
                        row.getLong("id"),
                        row.getInt("version"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("basis"),
                        row.getBoolean("example")))
                .list();
    }

    /** The one that was chosen, if it can be. */
    public Optional<Ground> find(Kind kind, String typed) {
        return list(kind).stream()
                .filter(ground -> Long.toString(ground.id()).equals(typed))
                .findFirst();
    }

    /**
     * Adds one or changes one that is there; confirmed by the office then.
     *
     * @param id 0 for a new one
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.PPID_TERM_MANAGE);
        Map<String, String> wrong = new LinkedHashMap<>();
        Kind kind = Arrays.stream(Kind.values())
                .filter(value -> value.name().equals(typed.get("untuk")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ppid.ground.unknown"));
        Ground ground = new Ground(id, version, kind, text(typed, "alasan", wrong), text(typed, "pasal", wrong), false);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (id == 0 && list(kind).size() >= MOST) {
            return Map.of("alasan", "ppid.ground.many");
        }
        if (id == 0) {
            add(ground, officer.label());
        } else if (!change(ground, officer.label())) {
            throw new ConflictException("ppid.stale");
        }
        acted("ppid.ground-entered", id, kind);
        return wrong;
    }

    /**
     * Takes one out of the choice.
     *
     * @throws ConflictException {@code ppid.stale} if somebody was faster
     */
    @Transactional
    public void withdraw(long id, int version) {
        gate.require(Permission.PPID_TERM_MANAGE);
        Kind kind = jdbc.sql("""
                        UPDATE ppid_ground SET version = version + 1, withdrawn_at = :now
                        WHERE id = :id AND version = :version AND withdrawn_at IS NULL RETURNING kind
                        """)
                .param("now", Timestamp.from(time.now()))
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(Kind::valueOf)
                .orElseThrow(() -> new ConflictException("ppid.stale"));
        acted("ppid.ground-withdrawn", id, kind);
    }

    private void acted(String action, long id, Kind kind) {
        audit.acted(new Audit.Act(
                action, new Audit.Subject("ppid-ground", Long.toString(id)), Map.of("kind", kind.name())));
    }

    private static String text(Map<String, String> typed, String field, Map<String, String> wrong) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.put(field, "ppid.ground.text");
        }
        return text;
    }

    private void add(Ground ground, String by) {
        jdbc.sql("""
                        INSERT INTO ppid_ground (kind, label, basis, example, entered_at, entered_by)
                        VALUES (:kind, :label, :basis, :example, :now, :by)
                        """)
                .param("kind", ground.kind().name())
                .param("label", ground.label())
                .param("basis", ground.basis())
                .param("example", ground.example())
                .param("now", Timestamp.from(time.now()))
                .param("by", by)
                .update();
    }

    private boolean change(Ground ground, String by) {
        return jdbc.sql("""
                        UPDATE ppid_ground SET version = version + 1, label = :label, basis = :basis, example = false,
                            entered_at = :now, entered_by = :by
                        WHERE id = :id AND version = :version AND kind = :kind AND withdrawn_at IS NULL
                        """)
                        .param("label", ground.label())
                        .param("basis", ground.basis())
                        .param("now", Timestamp.from(time.now()))
                        .param("by", by)
                        .param("id", ground.id())
                        .param("version", ground.version())
                        .param("kind", ground.kind().name())
                        .update()
                == 1;
    }
}
