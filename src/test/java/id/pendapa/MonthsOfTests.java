package id.pendapa;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented figures of the month before the tests' own: one service with many cases, one with some and one with few. */
public final class MonthsOfTests {

    /** The month. */
    public static final LocalDate MONTH = LocalDate.of(2026, 10, 1);

    private MonthsOfTests() {}

    /** Writes them as if they had been added up. */
    public static void fill(JdbcClient jdbc) {
        count(jdbc, "DISP-NIKAH", 90, 10);
        count(jdbc, "SKTM", 20, 5);
        count(jdbc, "WARIS", 2, 1);
        add(jdbc, "STEP", "DISP-NIKAH", "VERIFIKASI_KASI", 100, 6000);
        add(jdbc, "TAKEN", "DISP-NIKAH", "", 80, 0);
        add(jdbc, "TAKEN", "DISP-NIKAH", "AT_COUNTER", 12, 0);
        add(jdbc, "TAKEN", "DISP-NIKAH", "OTHER", 3, 0);
        add(jdbc, "TAKEN", "WARIS", "", 4, 0);
        add(jdbc, "BOUNCED", "DISP-NIKAH", "VERIFIKASI_KASI", 7, 0);
        add(jdbc, "STEP", "WARIS", "VERIFIKASI_KASI", 4, 4000);
    }

    private static void count(JdbcClient jdbc, String service, int onTime, int late) {
        add(jdbc, "DECIDED", service, "GRANTED", onTime + late, 0);
        add(jdbc, "ON_TIME", service, "", onTime, 0);
        add(jdbc, "LATE", service, "", late, 0);
        add(jdbc, "SERVED", service, "00120", onTime + late, 0);
        add(jdbc, "GRANTED", service, "ONLINE", onTime + late, 0);
    }

    private static void add(JdbcClient jdbc, String measure, String service, String part, int n, int total) {
        jdbc.sql("""
                        INSERT INTO figure_month (measure, month, topic, part, n, total)
                        VALUES (:measure, :month, :service, :part, :n, :total)
                        """)
                .param("measure", measure)
                .param("month", MONTH)
                .param("service", service)
                .param("part", part)
                .param("n", n)
                .param("total", total)
                .update();
    }
}
