package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.requests.ServiceRequest.Assignment;
import id.pendapa.requests.ServiceRequest.IdentityCheck;
import id.pendapa.requests.ServiceRequest.Sealed;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of requests. */
@Component
class ServiceRequests {

    private final JdbcClient jdbc;

    ServiceRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written when a request is handed in. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record NewRequest(
            String number,
            long definitionId,
            String serviceCode,
            String state,
            Phase phase,
            @Nullable String nextDuty,
            String nextLevel,
            Channel channel,
            @Nullable String kelurahanCode,
            byte @Nullable [] nikIndex,
            RequestClock clock,
            @Nullable Long enteredBy,
            Sealed sealed) {}

    long insert(NewRequest request) {
        return jdbc.sql("""
                        INSERT INTO service_request (number, definition_id, service_code, state, phase, next_duty,
                            next_level, version, channel, kelurahan_code, applicant_name_sealed, applicant_nik_index,
                            applicant_birth_sealed, answers_sealed, secret_sealed, helper_sealed, submitted_at,
                            due_check_at, provisional, entered_by_account_id)
                        VALUES (:number, :definition, :service, :state, :phase, :duty, :level, 1, :channel, :kelurahan,
                            :name, :nik, :birth, :answers, :secret, :helper, :submitted, :dueCheck, :provisional,
                            :enteredBy)
                        RETURNING id
                        """)
                .param("number", request.number())
                .param("definition", request.definitionId())
                .param("service", request.serviceCode())
                .param("state", request.state())
                .param("phase", request.phase().name())
                .param("duty", request.nextDuty())
                .param("level", request.nextLevel())
                .param("channel", request.channel().name())
                .param("kelurahan", request.kelurahanCode())
                .param("name", request.sealed().name())
                .param("nik", request.nikIndex())
                .param("birth", request.sealed().birthDate())
                .param("answers", request.sealed().answers())
                .param("secret", request.sealed().secret())
                .param("helper", request.sealed().helper())
                .param("submitted", utc(request.clock().submittedAt()))
                .param("dueCheck", utc(request.clock().dueCheckAt()))
                .param("provisional", request.clock().provisional())
                .param("enteredBy", request.enteredBy())
                .query(Long.class)
                .single();
    }

    Optional<ServiceRequest> find(String number) {
        return jdbc.sql("""
                        SELECT r.*, ARRAY(SELECT p.nik_index FROM request_person p
                                          WHERE p.request_id = r.id ORDER BY p.id) AS persons
                        FROM service_request r WHERE r.number = :number
                        """)
                .param("number", number)
                .query(ServiceRequests::read)
                .optional();
    }

    ServiceRequest get(String number) {
        return find(number).orElseThrow(() -> new NotFoundException("request.unknown"));
    }

    /** Numbers of requests whose time for completion has passed. */
    List<String> listLapsed(Instant now) {
        return jdbc.sql("""
                        SELECT number FROM service_request
                        WHERE completion_due_at < :now AND phase = 'WAITING_APPLICANT' ORDER BY completion_due_at LIMIT 200
                        """).param("now", utc(now)).query(String.class).list();
    }

    /**
     * What a move changes.
     *
     * @param outcome set exactly when the request ends
     */
    record Change(
            String state,
            Phase phase,
            @Nullable Outcome outcome,
            @Nullable String nextDuty,
            String nextLevel,
            RequestClock clock,
            @Nullable Instant completionDueAt,
            @Nullable Instant endedAt,
            @Nullable IdentityCheck identity,
            boolean keepsAssignment) {}

    /**
     * Moves a request, if nobody changed it since.
     *
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void move(ServiceRequest seen, Change change) {
        RequestClock clock = change.clock();
        IdentityCheck identity = change.identity();
        int changed = jdbc.sql("""
                        UPDATE service_request
                        SET state = :state, phase = :phase, outcome = :outcome, next_duty = :duty, next_level = :level,
                            version = version + 1, due_check_at = :dueCheck, complete_at = :complete,
                            due_finish_at = :dueFinish, paused_since = :paused, paused_minutes = :pausedMinutes,
                            other_since = :other, other_minutes = :otherMinutes, settled_at = :settled,
                            provisional = :provisional, completion_due_at = :completionDue, ended_at = :ended,
                            identity_method = :method, identity_label = :identityLabel, identity_at = :identityAt,
                            assigned_account_id = CASE WHEN :keeps THEN assigned_account_id END,
                            assigned_label = CASE WHEN :keeps THEN assigned_label END, assigned_at = CASE WHEN :keeps THEN assigned_at END
                        WHERE id = :id AND version = :version
                        """)
                .param("state", change.state())
                .param("phase", change.phase().name())
                .param(
                        "outcome",
                        change.outcome() == null ? null : change.outcome().name())
                .param("duty", change.nextDuty())
                .param("level", change.nextLevel())
                .param("dueCheck", utc(clock.dueCheckAt()))
                .param("complete", utc(clock.completeAt()))
                .param("dueFinish", utc(clock.dueFinishAt()))
                .param("paused", utc(clock.pausedSince()))
                .param("pausedMinutes", clock.pausedMinutes())
                .param("other", utc(clock.otherSince()))
                .param("otherMinutes", clock.otherMinutes())
                .param("provisional", clock.provisional())
                .param("settled", utc(clock.settledAt()))
                .param("completionDue", utc(change.completionDueAt()))
                .param("ended", utc(change.endedAt()))
                .param("method", identity == null ? null : identity.method())
                .param("identityLabel", identity == null ? null : identity.label())
                .param("identityAt", identity == null ? null : utc(identity.at()))
                .param("keeps", change.keepsAssignment())
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }

    /**
     * Gives a request to an officer, or back to the unit.
     *
     * @param to the officer, or null for the unit
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void assign(ServiceRequest seen, Actor.@Nullable Staff to, Instant now) {
        int changed = jdbc.sql("""
                        UPDATE service_request
                        SET assigned_account_id = :account, assigned_label = :label, assigned_at = :at,
                            version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .param("account", to == null ? null : to.accountId(), Types.BIGINT)
                .param("label", to == null ? null : to.name() + ", " + to.title())
                .param("at", to == null ? null : utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }

    /**
     * Writes corrected answers and what follows from them.
     *
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void correct(ServiceRequest seen, Sealed sealed, byte @Nullable [] nikIndex, @Nullable String kelurahanCode) {
        int changed = jdbc.sql("""
                        UPDATE service_request
                        SET answers_sealed = :answers, applicant_name_sealed = :name, applicant_birth_sealed = :birth,
                            applicant_nik_index = :nik, kelurahan_code = :kelurahan, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .param("answers", sealed.answers())
                .param("name", sealed.name())
                .param("birth", sealed.birthDate(), Types.BINARY)
                .param("nik", nikIndex, Types.BINARY)
                .param("kelurahan", kelurahanCode)
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }

    void deletePersons(long requestId) {
        jdbc.sql("DELETE FROM request_person WHERE request_id = :request")
                .param("request", requestId)
                .update();
    }

    /** Replaces the answers in the course of a move; the version is raised by the move. */
    void replaceAnswers(ServiceRequest request, byte[] answersSealed) {
        jdbc.sql("UPDATE service_request SET answers_sealed = :answers WHERE id = :id")
                .param("answers", answersSealed)
                .param("id", request.id())
                .update();
    }

    void insertPerson(long requestId, String fieldKey, byte[] nikIndex) {
        jdbc.sql("INSERT INTO request_person (request_id, field_key, nik_index) VALUES (:request, :field, :nik)")
                .param("request", requestId)
                .param("field", fieldKey)
                .param("nik", nikIndex)
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static ServiceRequest read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new ServiceRequest(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("definition_id"),
                row.getString("service_code"),
                row.getString("state"),
                Phase.valueOf(row.getString("phase")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("version"),
                Channel.valueOf(row.getString("channel")),
                row.getString("kelurahan_code"),
                readClock(row),
                instant(row, "completion_due_at"),
                instant(row, "ended_at"),
                readIdentity(row),
                readAssignment(row),
                readSealed(row),
                row.getString("proof_code"),
                Arrays.asList((byte[][]) row.getArray("persons").getArray()));
    }

    private static RequestClock readClock(ResultSet row) throws SQLException {
        return new RequestClock(
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_check_at").toInstant(),
                instant(row, "complete_at"),
                instant(row, "due_finish_at"),
                instant(row, "paused_since"),
                row.getLong("paused_minutes"),
                instant(row, "other_since"),
                row.getLong("other_minutes"),
                row.getBoolean("provisional"),
                instant(row, "settled_at"));
    }

    private static @Nullable IdentityCheck readIdentity(ResultSet row) throws SQLException {
        Instant at = instant(row, "identity_at");
        return at == null
                ? null
                : new IdentityCheck(row.getString("identity_method"), row.getString("identity_label"), at);
    }

    private static @Nullable Assignment readAssignment(ResultSet row) throws SQLException {
        Instant at = instant(row, "assigned_at");
        return at == null
                ? null
                : new Assignment(row.getLong("assigned_account_id"), row.getString("assigned_label"), at);
    }

    private static Sealed readSealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getBytes("applicant_name_sealed"),
                row.getBytes("applicant_birth_sealed"),
                row.getBytes("answers_sealed"),
                row.getBytes("secret_sealed"),
                row.getBytes("helper_sealed"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
