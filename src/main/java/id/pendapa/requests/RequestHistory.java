package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.requests.flow.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of requests; rows are only ever added. */
@Component
class RequestHistory {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RequestHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of entries. */
    enum Kind {
        SUBMITTED,
        ACTION,
        TAKEN,
        /** Given back to the unit. */
        HANDED_OVER,
        /** Given to a named colleague. */
        GIVEN,
        /** A superior lifted the four-eyes rule for one action. */
        LIFTED,
        /** The office's holidays changed, and with them what was promised. */
        DUE_MOVED,
        /** The promised time passed and the request had not got there. */
        PROMISE_MISSED,
        /** A new time was named in its place, with the reason. */
        PROMISE_RENEWED,
        CORRECTED,
        /** The applicant wrote what is wrong with the draft of a letter. */
        REMARKED,
        /** An officer answered that. */
        ANSWERED,
        /** An officer took their own step back. */
        UNDONE,
        /** An officer went and looked. */
        FIELD_CHECKED,
        LETTER
    }

    /**
     * One entry.
     *
     * @param version version of the request that it led to
     * @param action code of the flow's action, or of the kind
     * @param reasonSealed reason that the applicant can read, sealed, or null
     * @param facts ids and codes; no personal data
     * @param result what the step took and came to, or null where nothing moved
     */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Entry(
            int version,
            Kind kind,
            String action,
            String actorKey,
            String actorLabel,
            @Nullable Long officialId,
            @Nullable String fromState,
            String toState,
            byte @Nullable [] reasonSealed,
            Map<String, String> facts,
            Instant at,
            @Nullable StepResult result) {

        Entry with(StepResult found) {
            return new Entry(
                    version,
                    kind,
                    action,
                    actorKey,
                    actorLabel,
                    officialId,
                    fromState,
                    toState,
                    reasonSealed,
                    facts,
                    at,
                    found);
        }

        static Entry of(
                int version,
                Kind kind,
                String action,
                Actor actor,
                @Nullable String fromState,
                String toState,
                byte @Nullable [] reasonSealed,
                Map<String, String> facts,
                Instant at) {
            Long official = actor instanceof Actor.Staff staff ? staff.officialId() : null;
            return new Entry(
                    version,
                    kind,
                    action,
                    actor.key(),
                    actor.label(),
                    official,
                    fromState,
                    toState,
                    reasonSealed,
                    Map.copyOf(facts),
                    at,
                    null);
        }
    }

    void add(long requestId, Entry entry) {
        StepResult result = entry.result();
        Outcome outcome = result == null ? null : result.outcome();
        jdbc.sql("""
                        INSERT INTO request_event (request_id, version, kind, action, actor_key, actor_label, official_id,
                            from_state, to_state, reason_sealed, facts, at, to_phase, outcome, spent_minutes, on_time,
                            served_minutes)
                        VALUES (:request, :version, :kind, :action, :actorKey, :actorLabel, :official, :from, :to, :reason,
                            CAST(:facts AS jsonb), :at, :phase, :outcome, :spent, :onTime, :served)
                        """)
                .param("request", requestId)
                .param("version", entry.version())
                .param("kind", entry.kind().name())
                .param("action", entry.action())
                .param("actorKey", entry.actorKey())
                .param("actorLabel", entry.actorLabel())
                .param("official", entry.officialId())
                .param("from", entry.fromState())
                .param("to", entry.toState())
                .param("reason", entry.reasonSealed())
                .param("facts", JSON.writeValueAsString(entry.facts()))
                .param("at", ServiceRequests.utc(entry.at()))
                .param("phase", result == null ? null : result.phase().name(), Types.VARCHAR)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("spent", result == null ? null : result.spentMinutes(), Types.BIGINT)
                .param("onTime", result == null ? null : result.onTime(), Types.BOOLEAN)
                .param("served", result == null ? null : result.servedMinutes(), Types.BIGINT)
                .update();
    }

    /** Everything that happened, oldest first. */
    List<Entry> list(long requestId) {
        return jdbc.sql("SELECT * FROM request_event WHERE request_id = :request ORDER BY id")
                .param("request", requestId)
                .query(RequestHistory::read)
                .list();
    }

    /** Who did which action of the flow, oldest first; what was taken back does not count. */
    static List<Deed> deeds(List<Entry> past) {
        Set<String> undone = past.stream()
                .flatMap(entry -> Optional.ofNullable(entry.facts().get(UndoSteps.UNDONE)).stream())
                .collect(Collectors.toSet());
        return past.stream()
                .filter(entry -> !undone.contains(Integer.toString(entry.version())))
                .filter(entry -> entry.kind() == Kind.ACTION || entry.kind() == Kind.SUBMITTED)
                .map(entry -> new Deed(entry.action(), entry.actorKey(), entry.officialId()))
                .toList();
    }

    /** Codes of the actions for which the four-eyes rule was lifted. */
    static Set<String> lifted(List<Entry> past) {
        return past.stream()
                .filter(entry -> entry.kind() == Kind.LIFTED)
                .map(Entry::action)
                .collect(Collectors.toSet());
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("action"),
                row.getString("actor_key"),
                row.getString("actor_label"),
                row.getObject("official_id", Long.class),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getBytes("reason_sealed"),
                JSON.readValue(row.getString("facts"), FACTS),
                row.getTimestamp("at").toInstant(),
                readResult(row));
    }

    private static @Nullable StepResult readResult(ResultSet row) throws SQLException {
        String phase = row.getString("to_phase");
        if (phase == null) {
            return null;
        }
        String outcome = row.getString("outcome");
        return new StepResult(
                Phase.valueOf(phase),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getLong("spent_minutes"),
                row.getObject("on_time", Boolean.class),
                row.getObject("served_minutes", Long.class));
    }
}
