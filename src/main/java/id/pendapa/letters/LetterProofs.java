package id.pendapa.letters;

import id.pendapa.ledger.proof.Given;
import id.pendapa.ledger.proof.ProvenAct;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code of a letter leads to the proof that it was issued, with the digest of its file. */
@Component
class LetterProofs implements ProvenAct, Given {

    private static final String ISSUED = "letter.signed";

    private final JdbcClient database;

    LetterProofs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Wanted> find(String code) {
        return database.sql("SELECT code FROM letter WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(found -> new Wanted(LetterHistory.subject(found), ISSUED));
    }

    @Override
    public String kind() {
        return "letters";
    }

    @Override
    public long given(Instant until) {
        return database.sql("SELECT count(*) FROM letter_event WHERE kind = 'SIGNED' AND happened_at < :until")
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    @Override
    public long kept(Instant until, ToLongFunction<String> acts) {
        return acts.applyAsLong(ISSUED);
    }
}
