package id.pendapa.platform.limits;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.PerOffice;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.database.WorkPool;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.TooManyRequestsException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One row for each limit and key, holding the time at which all that were taken are back. One statement decides, so that
 * two at once never both get the last one. Whoever is refused is refused from memory until there is one again: a flood costs
 * the database nothing.
 */
@Component
class DatabaseRateLimits implements RateLimits {

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final OfficeFace office;
    private final InstantSource clock;
    private final TransactionTemplate apart;
    private final PerOffice<Refusals> refusals = new PerOffice<>(Refusals::new);

    DatabaseRateLimits(
            JdbcClient database,
            FieldCipher cipher,
            OfficeFace office,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.cipher = cipher;
        this.office = office;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void take(Limit limit, String key) {
        byte[] hash = hash(limit, key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> known = refusals.get().find(limit.name(), hash, now);
        if (known.isPresent()) {
            throw refused(now, known.get());
        }
        Boolean taken = WorkPool.beside(() -> apart.execute(status -> take(limit, hash, now)));
        if (!Boolean.TRUE.equals(taken)) {
            Instant retryAt = retryAt(limit, hash, now);
            refusals.get().add(limit.name(), hash, now, retryAt);
            throw refused(now, retryAt);
        }
    }

    private TooManyRequestsException refused(Instant now, Instant retryAt) {
        return new TooManyRequestsException("limit.reached", Duration.between(now, retryAt), clockTime(retryAt));
    }

    /** A count that reaches beyond its window was made by a clock that was ahead, and counts no more. */
    private boolean take(Limit limit, byte[] hash, Instant now) {
        return database.sql("""
                        INSERT INTO rate_limit AS counted (office_key, name, key_hash, full_again_at)
                        VALUES (:office, :name, :hash, :now::timestamptz + :pause * interval '1 millisecond')
                        ON CONFLICT (office_key, name, key_hash) DO UPDATE
                        SET full_again_at = :pause * interval '1 millisecond' + greatest(:now::timestamptz,
                            CASE WHEN counted.full_again_at <= :now::timestamptz + :window * interval '1 millisecond'
                                THEN counted.full_again_at END)
                        WHERE greatest(counted.full_again_at, :now::timestamptz) + :pause * interval '1 millisecond'
                                <= :now::timestamptz + :window * interval '1 millisecond'
                            OR counted.full_again_at > :now::timestamptz + :window * interval '1 millisecond'
                        """)
                        .param("office", CurrentOffice.get().value())
                        .param("name", limit.name())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .param("pause", limit.pause().toMillis())
                        .param("window", limit.window().toMillis())
                        .update()
                == 1;
    }

    private Instant retryAt(Limit limit, byte[] hash, Instant now) {
        Optional<Instant> fullAgain = database.sql("""
                        SELECT full_again_at FROM rate_limit
                        WHERE office_key = :office AND name = :name AND key_hash = :hash
                        """)
                .param("office", CurrentOffice.get().value())
                .param("name", limit.name())
                .param("hash", hash)
                .query((row, number) -> row.getTimestamp("full_again_at").toInstant())
                .optional();
        return fullAgain
                .map(time -> time.plus(limit.pause()).minus(limit.window()))
                .filter(time -> time.isAfter(now))
                .orElse(now);
    }

    /** Rounded up to the minute, so that the next one is let through. */
    private String clockTime(Instant retryAt) {
        OfficeFace.Face face = office.get();
        Instant minute = retryAt.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        return IndonesianDates.time(minute.atZone(face.zone()));
    }

    @Override
    public void forget(Limit limit, String key) {
        byte[] hash = hash(limit, key);
        refusals.get().remove(limit.name(), hash);
        WorkPool.beside(() -> apart.execute(status -> database.sql("""
                        DELETE FROM rate_limit WHERE office_key = :office AND name = :name AND key_hash = :hash
                        """)
                .param("office", CurrentOffice.get().value())
                .param("name", limit.name())
                .param("hash", hash)
                .update()));
    }

    /** Lets the database decide again for everybody. */
    void forgetRefusals() {
        refusals.forget();
    }

    /** Addresses and names of accounts are never kept in clear. */
    private byte[] hash(Limit limit, String key) {
        return cipher.index("limit." + limit.name(), key);
    }
}
