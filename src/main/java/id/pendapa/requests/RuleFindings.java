package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules found on requests, with the answers that they looked at. */
@Component
class RuleFindings {

    private final JdbcClient jdbc;

    RuleFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One finding; the inputs are sealed. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Found(int version, String ruleId, String kind, String result, byte[] inputsSealed, Instant at) {}

    void add(long requestId, Found found) {
        jdbc.sql("""
                        INSERT INTO rule_finding (request_id, request_version, rule_id, kind, result, inputs_sealed,
                            evaluated_at)
                        VALUES (:request, :version, :rule, :kind, :result, :inputs, :at)
                        """)
                .param("request", requestId)
                .param("version", found.version())
                .param("rule", found.ruleId())
                .param("kind", found.kind())
                .param("result", found.result())
                .param("inputs", found.inputsSealed())
                .param("at", ServiceRequests.utc(found.at()))
                .update();
    }

    /** The findings of the newest evaluation. */
    List<Found> listNewest(long requestId) {
        return jdbc.sql("""
                        SELECT * FROM rule_finding
                        WHERE request_id = :request AND request_version =
                            (SELECT max(request_version) FROM rule_finding WHERE request_id = :request)
                        ORDER BY id
                        """)
                .param("request", requestId)
                .query((row, index) -> new Found(
                        row.getInt("request_version"),
                        row.getString("rule_id"),
                        row.getString("kind"),
                        row.getString("result"),
                        row.getBytes("inputs_sealed"),
                        row.getTimestamp("evaluated_at").toInstant()))
                .list();
    }
}
