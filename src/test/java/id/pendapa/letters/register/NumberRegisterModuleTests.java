package id.pendapa.letters.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class NumberRegisterModuleTests {

    private static final OfficeKey TINGKIR = new OfficeKey("tingkir");
    private static final String LOR = "33.73.02.1007";
    private static final String GENDONGAN = "33.73.02.1002";

    @Autowired
    NumberRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @Test
    void eachKelurahanCountsForItself() {
        SeriesKey lor = SeriesKey.of("KELURAHAN", LOR);
        assertThat(allot(lor)).isEqualTo("400.10/001/KWL/2026");
        assertThat(allot(lor)).isEqualTo("400.10/002/KWL/2026");
        assertThat(allot(SeriesKey.of("KELURAHAN", GENDONGAN))).isEqualTo("400.10/001/GDG/2026");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapOrDouble() throws Exception {
        SeriesKey series = SeriesKey.of("KELURAHAN", "33.73.02.1001");
        List<Callable<Integer>> clerks = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(clerk -> () -> inOffice(series, clerk % 4 == 3))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> given = new ArrayList<>();
        try {
            for (Future<Integer> answer : threads.invokeAll(clerks)) {
                given.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        given.removeIf(ordinal -> ordinal == 0);
        assertThat(given)
                .hasSize(30)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(datesRunBackwards()).isZero();
    }

    @Test
    void beginsAnewInTheOfficesNewYear() {
        SeriesKey series = SeriesKey.of("KELURAHAN", "33.73.02.1003");
        clock.set(Instant.parse("2026-12-31T16:59:59Z"));
        assertThat(allot(series)).isEqualTo("400.10/001/SRK/2026");
        clock.set(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(allot(series)).isEqualTo("400.10/001/SRK/2027");
    }

    @Test
    void cancelledNumberStaysWithItsReasonAndIsNeverUsedAgain() {
        SeriesKey series = SeriesKey.of("KELURAHAN", "33.73.02.1004");
        AllottedNumber first = inTransaction(series);
        transaction.executeWithoutResult(status -> register.cancel(first.id(), "Nama salah"));
        assertThat(register.findCancellation(first.id())).contains("Nama salah");
        assertThat(allot(series)).isEqualTo("400.10/002/KLB/2026");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> register.cancel(first.id(), "Lagi")));
    }

    @Test
    void followsTheSeriesOfItsDay() {
        database.sql("""
                        INSERT INTO number_series (code, valid_from, unit_code, pattern, counted_per, first_ordinal, example,
                                                   legal_basis)
                        VALUES ('UJI', :from, 'UJI', '{urut}/{kode}/{tahun}', 'CLASSIFICATION', 213, false, 'SK uji')
                        """).param("from", LocalDate.of(2026, 11, 1)).update();
        SeriesKey series = SeriesKey.of("UJI", LOR);
        assertThat(allot(series, "470")).isEqualTo("213/470/2026");
        assertThat(allot(series, "471")).isEqualTo("213/471/2026");
        assertThat(allot(series, "470")).isEqualTo("214/470/2026");
    }

    @Test
    void refusesWithoutSeriesAndOutsideOfATransaction() {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> allot(SeriesKey.of("TIDAK-ADA", null)));
        assertThatIllegalStateException()
                .isThrownBy(() -> register.allot(SeriesKey.of("KECAMATAN", null), "400", "letter", "x"));
    }

    @Test
    void registerCannotBeChangedByTheApplication() {
        allot(SeriesKey.of("KECAMATAN", null));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        database.sql("UPDATE register_number SET ordinal = 99").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("DELETE FROM register_number").update());
    }

    /** The ordinal, or 0 where the transaction went back. */
    private int inOffice(SeriesKey series, boolean goesBack) {
        return CurrentOffice.call(
                TINGKIR,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    AllottedNumber number = register.allot(series, "400.10", "letter", "x");
                    if (goesBack) {
                        status.setRollbackOnly();
                        return 0;
                    }
                    return Integer.valueOf(number.number().split("/", -1)[1]);
                })));
    }

    private int datesRunBackwards() {
        return database.sql("""
                        SELECT count(*) FROM (
                            SELECT allotted_at < lag(allotted_at) OVER (
                                PARTITION BY series_code, kelurahan_code, counted_under, year ORDER BY ordinal) AS back
                            FROM register_number) AS pairs
                        WHERE back
                        """).query(Integer.class).single();
    }

    private String allot(SeriesKey series) {
        return allot(series, "400.10");
    }

    private String allot(SeriesKey series, String classification) {
        return Objects.requireNonNull(
                        transaction.execute(status -> register.allot(series, classification, "letter", "ABCD")))
                .number();
    }

    private AllottedNumber inTransaction(SeriesKey series) {
        return Objects.requireNonNull(
                transaction.execute(status -> register.allot(series, "400.10", "letter", "ABCD")));
    }
}
