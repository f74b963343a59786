package id.pendapa.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.shared.TooManyRequestsException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SqlRecord;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DatabaseRateLimitsModuleTests {

    /** Connections of the pool for requests. */
    private static final int POOL = 10;

    private static final Limit THREE = new Limit("test.three", 3, Duration.ofMinutes(3));

    @Autowired
    RateLimits limits;

    @Autowired
    ForgetLimits forgetLimits;

    @Autowired
    JdbcClient database;

    @Autowired
    FieldCipher cipher;

    @Autowired
    OfficeFace office;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SettableClock clock;

    private final String key = UUID.randomUUID().toString();

    /** More than the pool of requests has connections, all of them held when the limits are asked. */
    @Test
    void aCrowdInTransactionsDoesNotWaitForItself() throws Exception {
        int many = 30;
        CyclicBarrier together = new CyclicBarrier(POOL);
        ExecutorService crowd = Executors.newFixedThreadPool(many);
        Limit wide = new Limit("test.wide", 1000, Duration.ofHours(1));
        List<Callable<Boolean>> presses = IntStream.range(0, many)
                .<Callable<Boolean>>mapToObj(one -> () -> CurrentOffice.call(
                        new OfficeKey("tingkir"),
                        () -> new TransactionTemplate(transactions).execute(status -> {
                            database.sql("SELECT 1").query(Integer.class).single();
                            meet(together);
                            limits.take(wide, "address");
                            return true;
                        })))
                .toList();
        try {
            for (Future<Boolean> press : crowd.invokeAll(presses)) {
                assertThat(press.get()).isTrue();
            }
        } finally {
            crowd.shutdown();
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fourthOfThreeIsRefusedUntilOneIsBack() {
        takeAll();
        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> limits.take(THREE, key))
                .matches(refusal -> refusal.retryAfterSeconds() == 60)
                .matches(refusal -> refusal.arguments().equals(List.of("10.01 WIB")));
        clock.advance(Duration.ofSeconds(59));
        assertThat(isFree()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isFree()).isTrue();
        assertThat(isFree()).isFalse();
        clock.advance(Duration.ofMinutes(3));
        takeAll();
        assertThat(isFree()).isFalse();
    }

    @Test
    void aClockThatWasAheadLocksNobodyOutWhenItIsSetRight() {
        clock.advance(Duration.ofDays(40));
        takeAll();
        clock.advance(Duration.ofDays(-40));
        takeAll();
        assertThat(isFree()).isFalse();
    }

    @Test
    void keysAndLimitsCountApart() {
        takeAll();
        limits.take(THREE, key + "-other");
        limits.take(new Limit("test.other", 3, Duration.ofMinutes(3)), key);
    }

    @Test
    void countSurvivesARestartAndARollBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            takeAll();
            status.setRollbackOnly();
        });
        RateLimits restarted = new DatabaseRateLimits(database, cipher, office, clock, transactions);
        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> restarted.take(THREE, key));
    }

    @Test
    void officesCountApart() throws SQLException {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("INSERT INTO platform.served_office (key, zone) VALUES ('lain', 'Asia/Jakarta')");
        }
        takeAll();
        CurrentOffice.run(new OfficeKey("lain"), this::takeAll);
        assertThat(isFree()).isFalse();
    }

    @Test
    void fiftyAtOnceGetThree() throws Exception {
        OfficeKey office = CurrentOffice.get();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> taking = () -> CurrentOffice.call(office, this::isFree);
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> taking).toList())) {
                taken.add(one.get());
            }
            assertThat(taken).filteredOn(free -> free).hasSize(3);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoeverIsRefusedReachesTheDatabaseOnceAndIsLetInWhenItIsTime() {
        takeAll();
        assertThat(isFree()).isFalse();
        SqlRecord.begin();
        for (int tried = 0; tried < 1000; tried++) {
            assertThat(isFree()).isFalse();
        }
        assertThat(SqlRecord.sinceBegin()).isEmpty();
        clock.advance(THREE.pause().minusMillis(1));
        assertThat(isFree()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(isFree()).isTrue();
        assertThat(isFree()).isFalse();
        limits.forget(THREE, key);
        assertThat(isFree()).isTrue();
    }

    @Test
    void fromMemoryOnlyTheNewestTenThousandAreRefused() {
        Refusals refusals = new Refusals();
        Instant now = clock.instant();
        for (int other = 0; other <= 10_000; other++) {
            refusals.add("test", BigInteger.valueOf(other).toByteArray(), now, now.plusSeconds(1));
        }
        assertThat(refusals.find("test", BigInteger.ZERO.toByteArray(), now)).isEmpty();
        assertThat(refusals.find("test", BigInteger.ONE.toByteArray(), now)).isPresent();
        assertThat(refusals.find("test", BigInteger.ONE.toByteArray(), now.minusSeconds(1)))
                .as("the clock was ahead and was set back")
                .isEmpty();
    }

    @Test
    void forgivenAndForgottenKeysStartAnew() {
        takeAll();
        limits.forget(THREE, key);
        takeAll();
        clock.advance(Duration.ofMinutes(4));
        forgetLimits.run();
        assertThat(database.sql("SELECT count(*) FROM rate_limit WHERE key_hash = :hash")
                        .param("hash", cipher.index("limit.test.three", key))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void takeAll() {
        for (int i = 0; i < THREE.count(); i++) {
            limits.take(THREE, key);
        }
    }

    private boolean isFree() {
        try {
            limits.take(THREE, key);
            return true;
        } catch (TooManyRequestsException refused) {
            return false;
        }
    }
}
