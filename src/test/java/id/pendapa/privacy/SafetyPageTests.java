package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of data safety tells what is so, also where it is not good. */
@PageTest
class SafetyPageTests {

    private static final String PAGE = "/keamanan-data";

    @Autowired
    MockMvcTester pages;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(SettableClock.START);
    }

    @Test
    void anOfficeWithoutAnythingSaysSoInEveryLanguage() {
        assertThat(page())
                .contains(
                        "Belum ada catatan yang ditandatangani",
                        "Belum pernah diperiksa",
                        "Belum ada salinan cadangan yang dicoba dipulihkan",
                        "Belum ada permintaan dalam setahun ini",
                        "Tidak ada yang kami ketahui",
                        "Rp 0",
                        "/verifikasi",
                        "/pengaduan",
                        "/integritas")
                .doesNotContain("⟦");
        for (String language : new String[] {"en", "jv"}) {
            assertThat(pages.get().uri(PAGE).header("Accept-Language", language))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("⟦");
        }
    }

    @Test
    void theLogIsTheOneThatWasSignedAndChecked() throws Exception {
        LogRuns.fill(context);
        LogRuns.sequence(context);
        clock.set(SettableClock.START.plus(Duration.ofHours(1)));
        LogRuns.check(context);
        long size = jdbc.sql("SELECT max(size) FROM log_checkpoint")
                .query(Long.class)
                .single();
        assertThat(page()).contains("memuat " + size + " catatan", size + " catatan, semuanya utuh");

        owner("UPDATE log_check SET wrong = 1, first_wrong = 0");
        assertThat(page()).contains("ada catatan yang tidak cocok").doesNotContain("semuanya utuh");
    }

    @Test
    void aBackupThatIsOldIsNotCalledGood() throws Exception {
        Instant now = clock.instant();
        owner("INSERT INTO platform.backup_run (ended_at, file_name, size_bytes, row_count, file_count) VALUES ('" + now
                + "', 'pendapa-2026.cadangan', 1, 1, 1)");
        assertThat(page()).contains("Terakhir dicoba dipulihkan dan berhasil: 25 November 2026");

        clock.set(now.plus(Duration.ofDays(8)));
        assertThat(page()).contains("lebih dari tujuh hari yang lalu").doesNotContain("dicoba dipulihkan dan berhasil");
    }

    @Test
    void demandsAreCountedFromFiveOnAndLateOnesAreTold() {
        for (int i = 0; i < 4; i++) {
            demand(i, 10 + i);
        }
        assertThat(page()).contains("Kurang dari lima permintaan").doesNotContain("separuhnya");
        demand(4, 30);
        assertThat(page())
                .contains(
                        "5 permintaan dalam setahun; 5 sudah dijawab, separuhnya dalam 12 jam",
                        "Tidak ada yang terlambat");
        demand(5, 80);
        assertThat(page()).contains("6 permintaan dalam setahun", "1 melewati 3 × 24 jam");
    }

    @Test
    void failuresOfProtectionAreNotHidden() throws Exception {
        owner(
                "INSERT INTO data_breach (key, way, event_sealed, data_sealed, known_at, due_at, open_from_at, recorded_at, recorded_by)"
                        + " VALUES ('" + UUID.randomUUID() + "', 'LOST', '\\x00', '\\x00', '" + clock.instant() + "', '"
                        + clock.instant().plus(Duration.ofDays(3)) + "', '" + clock.instant() + "', '"
                        + clock.instant()
                        + "', 'Petugas')");
        assertThat(page()).contains("1 kejadian dalam setahun ini; 1 belum selesai");
    }

    private String page() {
        try {
            return pages.get().uri(PAGE).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void demand(int number, int hours) {
        Instant asked = clock.instant().minus(Duration.ofDays(20));
        jdbc.sql("""
                        INSERT INTO data_request (key, request_number, kind, text_sealed, asked_at, due_at, entered_at, state,
                            ended_at, outcome, reason_sealed)
                        VALUES (:key, :number, 'ACCESS', '\\x00', :asked, :due, :asked, 'DECIDED', :ended, 'GRANTED', '\\x00')
                        """)
                .param("key", UUID.randomUUID())
                .param("number", "TKR-2026-9000" + number)
                .param("asked", Timestamp.from(asked))
                .param("due", Timestamp.from(asked.plus(Duration.ofDays(3))))
                .param("ended", Timestamp.from(asked.plus(Duration.ofHours(hours))))
                .update();
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = office_tingkir");
            statement.execute(sql);
        }
    }
}
