package id.pendapa.requests.facts;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.requests.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What figures are counted from: each submission, each taking from the queue and each step of a request, read from its history. Nothing in it leads to
 * a person but the number. Steps from before results were kept are not among them.
 */
@Service
public class RequestFacts {

    /** In the facts of an entry of the history: why a younger request was taken. */
    public static final String CAUSE = "cause";

    private static final String FACTS = """
            SELECT r.number, r.service_code, r.channel, r.kelurahan_code, r.submitted_at, e.version, e.from_state,
                e.to_phase, e.outcome, e.spent_minutes, e.on_time, e.served_minutes, e.at,
                e.kind = 'TAKEN' AS taken, e.facts ->> 'cause' AS cause,
                ARRAY(SELECT n.field_key FROM request_need n
                    WHERE n.request_id = r.id AND n.asked_version = e.version ORDER BY n.field_key) AS asked,
                EXISTS (SELECT FROM request_event b WHERE b.request_id = r.id AND b.id < e.id
                    AND b.to_phase = 'WAITING_APPLICANT') AS returned
            FROM request_event e JOIN service_request r ON r.id = e.request_id
            WHERE e.to_phase IS NOT NULL AND\s""";

    private final JdbcClient jdbc;

    RequestFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A submission or a step.
     *
     * @param number public number of the request
     * @param version version of the request that it led to
     * @param fromState state that was left, or null for a submission
     * @param taken whether an officer took it from the queue by this, and nothing moved
     * @param cause why before an older one that waited, or null where none did
     * @param phase phase that it led to
     * @param outcome what the request came to where the promise is settled for the first time, otherwise null
     * @param spentMinutes office minutes in the state that was left
     * @param onTime with the outcome: whether the promise was kept
     * @param servedMinutes with the outcome: office minutes since the papers were complete in which the office had it
     * @param elapsedMinutes minutes by the clock on the wall since the submission, nights and waiting included
     * @param asked what the applicant is asked to complete by this step
     * @param returned whether the applicant was waited for at any time before
     */
    public record Fact(
            String number,
            String serviceCode,
            Channel channel,
            String kelurahan,
            int version,
            @Nullable String fromState,
            boolean taken,
            @Nullable TurnCause cause,
            Phase phase,
            @Nullable Outcome outcome,
            long spentMinutes,
            boolean onTime,
            @Nullable Long servedMinutes,
            long elapsedMinutes,
            List<String> asked,
            boolean returned,
            Instant at) {
        public Fact {
            asked = List.copyOf(asked);
        }
    }

    /** The step that a request has just taken, in the transaction that took it; none where nothing is to be counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Fact> newest(String number) {
        return jdbc.sql(FACTS + "r.number = :number AND e.version = r.version")
                .param("number", number)
                .query(RequestFacts::read)
                .optional();
    }

    /** All of a stretch of time, one after the other; never all at once in memory. */
    @Transactional(readOnly = true)
    public void read(Instant from, Instant until, Consumer<Fact> each) {
        try (Stream<Fact> facts = jdbc
                .sql(FACTS + "e.at >= :from AND e.at < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(RequestFacts::read)
                .stream()) {
            facts.forEach(each);
        }
    }

    /** Of these numbers the ones whose requests were destroyed: their history is gone, what was counted of them stays. */
    @Transactional(readOnly = true)
    public List<String> destroyed(List<String> numbers) {
        return jdbc.sql("SELECT number FROM destroyed_request WHERE number = ANY(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * Open requests whose promise has passed or ends before a time, by service and state.
     *
     * @param late how many are past it
     * @param soon how many end before the time asked for
     * @param oldest the promise that passed longest ago, or ends first
     */
    public record Pressing(String serviceCode, String state, int late, int soon, Instant oldest) {}

    /** What presses now, the most late first; counted among the {@code most} that are due first. */
    @Transactional(readOnly = true)
    public List<Pressing> pressing(Instant now, Instant soon, int most) {
        return jdbc.sql("""
                        SELECT service_code, state, count(*) FILTER (WHERE due_at < :now) AS late,
                            count(*) FILTER (WHERE due_at >= :now) AS soon, min(due_at) AS oldest
                        FROM (SELECT service_code, state, due_at FROM service_request
                            WHERE phase = 'OPEN' AND settled_at IS NULL AND due_at < :soon
                            ORDER BY due_at, id LIMIT :most) pressing
                        GROUP BY service_code, state
                        ORDER BY late DESC, soon DESC, service_code, state
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .param("most", most)
                .query((row, index) -> new Pressing(
                        row.getString("service_code"),
                        row.getString("state"),
                        row.getInt("late"),
                        row.getInt("soon"),
                        instant(row, "oldest")))
                .list();
    }

    /** How often a superior lifted the four-eyes rule since a time, by service. */
    @Transactional(readOnly = true)
    public Map<String, Long> lifted(Instant since) {
        Map<String, Long> lifted = new TreeMap<>();
        jdbc.sql("""
                        SELECT r.service_code, count(*) AS times
                        FROM request_event e JOIN service_request r ON r.id = e.request_id
                        WHERE e.kind = 'LIFTED' AND e.at >= :since GROUP BY r.service_code
                        """).param("since", Timestamp.from(since)).query(row -> {
            lifted.put(row.getString("service_code"), row.getLong("times"));
        });
        return lifted;
    }

    private static Fact read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        String cause = row.getString("cause");
        String kelurahan = row.getString("kelurahan_code");
        Instant at = instant(row, "at");
        return new Fact(
                row.getString("number"),
                row.getString("service_code"),
                Channel.valueOf(row.getString("channel")),
                kelurahan == null ? "" : kelurahan,
                row.getInt("version"),
                row.getString("from_state"),
                row.getBoolean("taken"),
                cause == null ? null : TurnCause.of(cause),
                Phase.valueOf(row.getString("to_phase")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getLong("spent_minutes"),
                row.getBoolean("on_time"),
                row.getObject("served_minutes", Long.class),
                Duration.between(instant(row, "submitted_at"), at).toMinutes(),
                Arrays.asList((String[]) row.getArray("asked").getArray()),
                row.getBoolean("returned"),
                at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
