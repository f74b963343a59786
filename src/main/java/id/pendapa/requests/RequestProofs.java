package id.pendapa.requests;

import id.pendapa.ledger.proof.Given;
import id.pendapa.ledger.proof.ProvenAct;
import id.pendapa.platform.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A receipt leads to the proof that its request was received, also after the request was destroyed. */
@Component
class RequestProofs implements ProvenAct, Given {

    private static final String RECEIVED = "request.submitted";

    private final JdbcClient jdbc;

    RequestProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Wanted> find(String code) {
        return jdbc.sql("""
                        SELECT number FROM service_request WHERE proof_code = :code
                        UNION ALL SELECT number FROM destroyed_request WHERE proof_code = :code
                        """)
                .param("code", code)
                .query(String.class)
                .optional()
                .map(number -> new Wanted(new Audit.Subject("request", number), RECEIVED));
    }

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public long given(Instant until) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM service_request WHERE submitted_at < :until)
                            + (SELECT count(*) FROM destroyed_request WHERE coalesce(submitted_at, destroyed_at) < :until)
                        """)
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    @Override
    public long kept(Instant until, ToLongFunction<String> acts) {
        return acts.applyAsLong(RECEIVED);
    }
}
