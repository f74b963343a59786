package id.pendapa.performance.initiatives;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.initiatives.Initiative.Began;
import id.pendapa.performance.initiatives.Initiative.Kind;
import id.pendapa.performance.initiatives.Initiative.Owner;
import id.pendapa.performance.initiatives.Initiative.Plan;
import id.pendapa.performance.initiatives.Initiative.State;
import id.pendapa.performance.initiatives.Initiative.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Initiatives and their histories. */
@Repository
class InitiativeRows {

    /** For the owner of all: everybody's. */
    static final long EVERYBODY = 0;

    private final JdbcClient jdbc;

    InitiativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not ended, what is due first comes first. */
    List<Initiative> open(long owner) {
        return jdbc.sql("""
                        SELECT * FROM initiative
                        WHERE state IN ('PLANNED', 'RUNNING') AND :owner IN (0, owner_id) ORDER BY due_on, id
                        """).param("owner", owner).query(InitiativeRows::read).list();
    }

    /** Those that were done or dropped, the newest first, from one on. */
    List<Initiative> ended(long owner, long before, int most) {
        return jdbc.sql("""
                        SELECT * FROM initiative
                        WHERE state IN ('DONE', 'DROPPED') AND :owner IN (0, owner_id) AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("owner", owner)
                .param("before", before)
                .param("most", most)
                .query(InitiativeRows::read)
                .list();
    }

    /** Those that everybody may read: what is not ended by its day, then what ended, the newest first, from one on. */
    List<Initiative> shown(long before, int most) {
        return jdbc.sql("""
                        (SELECT * FROM initiative WHERE may_be_public AND state IN ('PLANNED', 'RUNNING') ORDER BY due_on, id)
                        UNION ALL
                        (SELECT * FROM initiative WHERE may_be_public AND state IN ('DONE', 'DROPPED') AND id < :before
                            ORDER BY id DESC LIMIT :most)
                        """)
                .param("before", before)
                .param("most", most)
                .query(InitiativeRows::read)
                .list();
    }

    Optional<Initiative> find(long id) {
        return jdbc.sql("SELECT * FROM initiative WHERE id = :id")
                .param("id", id)
                .query(InitiativeRows::read)
                .optional();
    }

    private static Initiative read(ResultSet row, int index) throws SQLException {
        LocalDate beganOn = row.getObject("began_on", LocalDate.class);
        Reading base = new Reading(
                row.getObject("base_month", LocalDate.class),
                row.getLong("base_n"),
                row.getBigDecimal("base_value"),
                null);
        return new Initiative(
                row.getLong("id"),
                row.getInt("version"),
                new Plan(
                        row.getString("title"),
                        row.getString("why"),
                        new Owner(row.getLong("owner_id"), row.getString("owner_title")),
                        row.getString("resources"),
                        row.getObject("due_on", LocalDate.class),
                        Indicator.valueOf(row.getString("indicator")),
                        row.getBigDecimal("expected"),
                        row.getBoolean("may_be_public")),
                State.valueOf(row.getString("state")),
                beganOn == null ? null : new Began(beganOn, base),
                row.getObject("ended_on", LocalDate.class),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    long add(Plan plan, Instant now, String by) {
        return plan(jdbc.sql("""
                        INSERT INTO initiative (version, title, why, owner_id, owner_title, resources, due_on, indicator,
                            expected, may_be_public, state, entered_at, entered_by)
                        VALUES (1, :title, :why, :owner, :ownerTitle, :resources, :due, :indicator,
                            :expected, :public, 'PLANNED', :now, :by)
                        RETURNING id
                        """), plan)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private static StatementSpec plan(StatementSpec statement, Plan plan) {
        return statement
                .param("title", plan.title())
                .param("why", plan.why())
                .param("owner", plan.owner().accountId())
                .param("ownerTitle", plan.owner().title())
                .param("resources", plan.resources())
                .param("due", plan.dueOn())
                .param("indicator", plan.indicator().name())
                .param("expected", plan.expected())
                .param("public", plan.mayBePublic());
    }

    /** Changes the plan of an open one, if nobody was faster. */
    boolean edit(long id, int seen, Plan plan) {
        return plan(jdbc.sql("""
                        UPDATE initiative SET version = version + 1, title = :title, why = :why, owner_id = :owner,
                            owner_title = :ownerTitle, resources = :resources, due_on = :due, indicator = :indicator,
                            expected = :expected, may_be_public = :public
                        WHERE id = :id AND version = :seen AND state IN ('PLANNED', 'RUNNING')
                        """), plan).param("id", id).param("seen", seen).update() == 1;
    }

    /** Brings one into another state, if nobody was faster. */
    boolean move(Initiative seen, State state, @Nullable Began began, @Nullable LocalDate endedOn) {
        Reading base = began == null ? null : began.base();
        return jdbc.sql("""
                        UPDATE initiative SET version = version + 1, state = :state, ended_on = :ended, began_on = :began,
                            base_month = :month, base_n = :n, base_value = :value
                        WHERE id = :id AND version = :seen
                        """)
                        .param("state", state.name())
                        .param("ended", endedOn, Types.DATE)
                        .param("began", began == null ? null : began.on(), Types.DATE)
                        .param("month", base == null ? null : base.month(), Types.DATE)
                        .param("n", base == null ? null : base.n(), Types.BIGINT)
                        .param("value", base == null ? null : base.value(), Types.NUMERIC)
                        .param("id", seen.id())
                        .param("seen", seen.version())
                        .update()
                == 1;
    }

    /** What happened to one, newest first. */
    List<Step> steps(long id) {
        return jdbc.sql("SELECT * FROM initiative_step WHERE initiative_id = :id ORDER BY id DESC")
                .param("id", id)
                .query((row, index) -> new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("link"),
                        JsonMapper.shared().readValue(row.getString("before"), new TypeReference<>() {}),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    void add(long id, Step step) {
        jdbc.sql("""
                        INSERT INTO initiative_step (initiative_id, kind, happened_on, words, link, before, entered_at, entered_by)
                        VALUES (:id, :kind, :on, :words, :link, CAST(:before AS jsonb), :now, :by)
                        """)
                .param("id", id)
                .param("kind", step.kind().name())
                .param("on", step.on())
                .param("words", step.words(), Types.VARCHAR)
                .param("link", step.link(), Types.VARCHAR)
                .param("before", JsonMapper.shared().writeValueAsString(Map.copyOf(step.before())))
                .param("now", Timestamp.from(step.at()))
                .param("by", step.by())
                .update();
    }
}
