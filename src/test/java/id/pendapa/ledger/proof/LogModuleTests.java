package id.pendapa.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.Audit;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log from the act to the proof, and what becomes of it when somebody touches the database. */
@ModuleTest
class LogModuleTests {

    @Autowired
    Audit audit;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LogBook log;

    @Autowired
    LogCheck check;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private void act(int times) {
        transaction.executeWithoutResult(status -> IntStream.range(0, times).forEach(i -> {
            audit.acted(new Audit.Act("test.acted", new Audit.Subject("test", "T-" + i), Map.of("i", "satu \"" + i)));
            audit.saw(
                    new Audit.Sight("desk-review", new Audit.Subject("test", "T-" + i), List.of("name"), "alasan\n2"));
        }));
    }

    private long size() {
        return log.findHead().map(LogBook.Head::size).orElse(0L);
    }

    @Test
    void everyEntryGetsOnePlaceWithoutGaps() {
        act(3);
        sequencer.run();
        long before = size();
        act(300);
        sequencer.run();
        sequencer.run();
        assertThat(size()).isEqualTo(before + 600);
        assertThat(database.sql("SELECT count(*) FROM log_leaf l WHERE l.position < 0 OR l.position >= " + size())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(waiting()).isZero();
        assertThat(database.sql("SELECT count(*) FROM log_checkpoint WHERE size = " + size())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long waiting() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM audit_entry) + (SELECT count(*) FROM access_entry)
                            - (SELECT count(*) FROM log_leaf)
                        """).query(Long.class).single();
    }

    @Test
    void anEntryThatCommitsLateIsTakenToo() {
        act(1);
        sequencer.run();
        transaction.executeWithoutResult(outer -> {
            audit.acted(new Audit.Act("test.slow", new Audit.Subject("test", "slow"), Map.of()));
            Thread other = new Thread(
                    () -> id.pendapa.platform.CurrentOffice.run(new id.pendapa.platform.OfficeKey("tingkir"), () -> {
                        act(1);
                        clock.advance(Duration.ofMinutes(11));
                        sequencer.run();
                        sequencer.run();
                    }));
            other.start();
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        sequencer.run();
        assertThat(database.sql("""
                        SELECT count(*) FROM audit_entry e JOIN log_leaf l ON l.entry_kind = 'audit' AND l.entry_id = e.id
                        WHERE e.action = 'test.slow'
                        """).query(Long.class).single()).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void aSecondSequencerWaitsForTheNextTime() {
        act(1);
        transaction.executeWithoutResult(status -> {
            assertThat(database.sql("SELECT id FROM log_progress WHERE id = 1 FOR UPDATE")
                            .query(Integer.class)
                            .list())
                    .hasSizeLessThan(2);
            Thread other = new Thread(() -> id.pendapa.platform.CurrentOffice.run(
                    new id.pendapa.platform.OfficeKey("tingkir"), sequencer::run));
            long before = size();
            other.start();
            try {
                other.join(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(other.isAlive()).isFalse();
            assertThat(size()).isGreaterThanOrEqualTo(before);
        });
        sequencer.run();
        assertThat(waiting()).isZero();
    }

    @Test
    void nothingIsSignedAnyMoreOnceTheLogWasTouched() throws Exception {
        act(5);
        sequencer.run();
        long signed = size();
        execute("UPDATE log_leaf SET commitment = sha256(commitment) WHERE position = " + (signed - 1));
        act(1);
        assertThatIllegalStateException()
                .isThrownBy(sequencer::run)
                .withMessageContaining("no longer is what was signed");
        assertThat(size()).isEqualTo(signed);
        clock.advance(Duration.ofSeconds(61));
        assertThat(log.read(1).lateSince()).isNotNull();
        execute("UPDATE log_leaf SET commitment = e.commitment FROM access_entry e"
                + " WHERE entry_kind = 'access' AND e.id = entry_id AND position = " + (signed - 1));
        execute("UPDATE log_leaf SET commitment = e.commitment FROM audit_entry e"
                + " WHERE entry_kind = 'audit' AND e.id = entry_id AND position = " + (signed - 1));
        sequencer.run();
        assertThat(size()).isEqualTo(signed + 2);
        assertThat(log.read(1).lateSince()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET canonical = canonical || ' '::bytea WHERE id = (SELECT max(id) FROM audit_entry)",
                "UPDATE audit_entry SET actor_label = 'Orang Lain' WHERE id = (SELECT max(id) FROM audit_entry)",
                "UPDATE audit_entry SET written_at = written_at - interval '1 second' WHERE id = (SELECT max(id) FROM audit_entry)",
                "UPDATE access_entry SET purpose = 'receipt-print' WHERE id = (SELECT max(id) FROM access_entry)",
                "UPDATE access_entry SET subject_key = 'T-9' WHERE id = (SELECT max(id) FROM access_entry)",
                "UPDATE access_entry SET salt = sha256(salt) WHERE id = (SELECT max(id) FROM access_entry)",
                "UPDATE access_entry SET actor_unit = 'Seksi Lain' WHERE id = (SELECT max(id) FROM access_entry)",
                "DELETE FROM access_entry WHERE id = (SELECT max(id) FROM access_entry)",
                "DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)",
                "UPDATE log_leaf SET commitment = sha256(commitment) WHERE position = 0",
                "DELETE FROM log_leaf WHERE position = 0",
                "UPDATE log_leaf SET position = -1 WHERE position = 0"
            })
    void theNightlyCheckFindsWhatSomebodyTouched(String touch) throws Exception {
        act(2);
        sequencer.run();
        check.run();
        LogBook.Check before = log.read(1).checks().get(0);
        assertThat(before.holds()).isTrue();
        assertThat(before.size()).isEqualTo(size());
        String restore = "pendapa_before";
        execute("DROP SCHEMA IF EXISTS " + restore + " CASCADE; CREATE SCHEMA " + restore);
        for (String table : List.of("audit_entry", "access_entry", "log_leaf")) {
            execute("CREATE TABLE " + restore + "." + table + " AS TABLE " + table);
        }
        execute(touch);
        assertThatIllegalStateException().isThrownBy(check::run);
        assertThat(log.read(1).checks().get(0).holds()).isFalse();
        for (String table : List.of("audit_entry", "access_entry", "log_leaf")) {
            execute("DELETE FROM " + table + "; INSERT INTO " + table
                    + (table.equals("log_leaf") ? "" : " OVERRIDING SYSTEM VALUE") + " SELECT * FROM " + restore + "."
                    + table);
        }
        check.run();
        assertThat(log.read(1).checks().get(0).holds()).isTrue();
    }

    @Test
    void aForgottenEntryIsFoundAndTakenUp() throws Exception {
        act(1);
        sequencer.run();
        clock.advance(Duration.ofMinutes(11));
        sequencer.run();
        clock.advance(Duration.ofMinutes(11));
        sequencer.run();
        long known = database.sql("SELECT audit_known FROM log_progress")
                .query(Long.class)
                .single();
        assertThat(known).isPositive();
        execute(
                "INSERT INTO audit_entry (id, written_at, actor_key, actor_label, action, subject_kind, subject_key, canonical,"
                        + " salt, commitment) OVERRIDING SYSTEM VALUE SELECT -7, written_at, actor_key, actor_label, action,"
                        + " subject_kind, subject_key, canonical, salt, commitment FROM audit_entry WHERE id = "
                        + known);
        sequencer.run();
        assertThat(waiting()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(check::run);
        assertThat(log.read(1).checks().get(0).late()).isEqualTo(1);
        sequencer.run();
        assertThat(waiting()).isZero();
        check.run();
    }

    @Test
    void whatOnlyWaitedIsNoForgottenEntry() {
        act(1);
        clock.advance(Duration.ofMinutes(11));
        check.run();
        assertThat(waiting()).isZero();
        assertThat(log.read(1).checks().get(0).holds()).isTrue();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET search_path TO office_tingkir");
            statement.execute(sql);
        }
    }
}
