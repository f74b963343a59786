package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How long requests of each service are kept, and requests that are held. */
@PageTest
class RetentionPageTests {

    private static final String TERMS = "/pelindungan/retensi";
    private static final String HOLDS = "/pelindungan/tahan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller sekcam = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        sekcam = new Caller(pages).signIn("sekcam");
    }

    @Test
    void whatShipsIsAnExampleUntilTheOfficeHasItsOwn() {
        assertThat(sekcam.get(TERMS))
                .hasStatusOk()
                .bodyText()
                .contains("belum ditetapkan kantor: 12", "Disimpan 5 tahun", "Disimpan terus (permanen)", "Contoh")
                .doesNotContain("⟦");
        assertThat(sekcam.get(TERMS + "/sktm"))
                .hasStatusOk()
                .bodyText()
                .contains("Tetapkan")
                .doesNotContain("⟦");
        String newest = newest("SKTM");
        assertThat(enter("SKTM", newest, "2")).hasRedirectedUrl(TERMS + "/SKTM");
        assertThat(sekcam.get(TERMS + "/SKTM"))
                .bodyText()
                .contains("Disimpan 2 tahun", "Disimpan 5 tahun", "Peraturan Wali Kota contoh", "Sekretaris");
        assertThat(sekcam.get(TERMS)).bodyText().contains("belum ditetapkan kantor: 11", "470 Kependudukan");
        assertThat(enter("SKTM", newest, "3")).hasStatus(409);
        assertThat(jdbc.sql("SELECT count(*) FROM retention_term WHERE service_code = 'SKTM'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE action = 'retention.entered' AND subject_key = 'SKTM'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sekcam.get(TERMS + "/TIDAK-ADA")).hasStatus(404);
    }

    @Test
    void aTermFromALaterDayWaitsForIt() {
        assertThat(sekcam.post(
                        TERMS + "/UMUM",
                        "versi",
                        newest("UMUM"),
                        "klas",
                        "Umum",
                        "nasib",
                        "PERMANEN",
                        "dasar",
                        "JRA contoh",
                        "alasan",
                        "Uji",
                        "mulai-hari",
                        "1",
                        "mulai-bulan",
                        "1",
                        "mulai-tahun",
                        "2027"))
                .hasStatus(302);
        assertThat(sekcam.get(TERMS)).bodyText().doesNotContain("Kelas JRA: Umum.");
        clock.set(SettableClock.START.plus(java.time.Duration.ofDays(40)));
        sekcam = new Caller(pages).signIn("sekcam");
        assertThat(sekcam.get(TERMS)).bodyText().contains("Kelas JRA: Umum.");
    }

    @Test
    void whatIsWrongWithATermStandsBesideItsField() {
        String newest = newest("WARIS");
        assertThat(sekcam.post(TERMS + "/WARIS", "versi", newest, "alasan", "Tetap terbaca"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Isi bagian ini.",
                        "Pilih apa yang terjadi sesudah masa simpan.",
                        "Isi tanggalnya",
                        "Tetap terbaca")
                .doesNotContain("⟦");
        for (String years : new String[] {"0", "-1", "101", "lima", "", "99999999999"}) {
            assertThat(enter("WARIS", newest, years))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Isi angka dari 1 sampai 100.");
        }
        assertThat(sekcam.post(
                        TERMS + "/WARIS",
                        "versi",
                        newest,
                        "klas",
                        "x".repeat(101),
                        "nasib",
                        "PERMANEN",
                        "dasar",
                        "y".repeat(501),
                        "alasan",
                        "z",
                        "mulai-hari",
                        "24",
                        "mulai-bulan",
                        "11",
                        "mulai-tahun",
                        "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("paling banyak 100 huruf", "paling banyak 500 huruf", "Isi hari ini atau sesudahnya.");
        assertThat(sekcam.post(TERMS + "/WARIS").getResponse().getStatus()).isBetween(400, 422);
    }

    @Test
    void aRequestIsHeldAndLetGoAgain() {
        assertThat(sekcam.get(HOLDS))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada permohonan yang ditahan.")
                .doesNotContain("⟦");
        String number = number();
        String key = UUID.randomUUID().toString();
        assertThat(hold(number.toLowerCase(java.util.Locale.ROOT), "Perkara 12", key))
                .hasRedirectedUrl(HOLDS);
        assertThat(hold(number, "Perkara 12", key)).hasRedirectedUrl(HOLDS);
        assertThat(hold(number, "Perkara 13", key)).hasStatus(409);
        String one = HOLDS + "/"
                + jdbc.sql("SELECT id FROM legal_hold WHERE request_number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single();
        assertThat(sekcam.get(HOLDS))
                .bodyText()
                .contains(number, "sampai dilepas")
                .doesNotContain("⟦", "Perkara 12");
        assertThat(sekcam.get(one))
                .hasStatusOk()
                .bodyText()
                .contains("Perkara 12", "Lepaskan")
                .doesNotContain("⟦");
        assertThat(sekcam.post(one + "/lepas", "versi", "1", "alasan", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini.");
        assertThat(sekcam.post(one + "/lepas", "versi", "1", "alasan", "Perkara selesai"))
                .hasRedirectedUrl(one);
        assertThat(sekcam.post(one + "/lepas", "versi", "1", "alasan", "Lagi")).hasStatus(409);
        assertThat(sekcam.post(one + "/lepas", "versi", "2", "alasan", "Lagi")).hasStatus(409);
        assertThat(sekcam.get(one)).bodyText().contains("Perkara selesai", "Sudah dilepas");
        assertThat(sekcam.get(HOLDS)).bodyText().doesNotContain(number);
        assertThat(sekcam.get(HOLDS + "?dilepas=ya")).bodyText().contains(number);
        assertThat(sekcam.get(HOLDS + "/999")).hasStatus(404);
        assertThat(sekcam.post(HOLDS + "/999/lepas", "versi", "1", "alasan", "x"))
                .hasStatus(404);
    }

    @Test
    void whatIsWrongWithAHoldStandsBesideItsField() {
        assertThat(hold("TKR-2026-999999", "", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak ada permohonan dengan nomor ini.", "Isi bagian ini.", "TKR-2026-999999");
        assertThat(sekcam.post(
                        HOLDS,
                        "nomor",
                        number(),
                        "alasan",
                        "Perkara",
                        "sampai-hari",
                        "24",
                        "sampai-bulan",
                        "11",
                        "sampai-tahun",
                        "2026",
                        "kunci",
                        UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Isi hari ini atau sesudahnya.");
        assertThat(sekcam.post(
                        HOLDS,
                        "nomor",
                        number(),
                        "alasan",
                        "Perkara",
                        "sampai-hari",
                        "31",
                        "sampai-bulan",
                        "2",
                        "sampai-tahun",
                        "2027",
                        "kunci",
                        UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Isi tanggalnya");
    }

    @Test
    void whoeverHasNoPartInItIsRefused() {
        Caller auditor = new Caller(pages).signIn("auditor");
        assertThat(auditor.get(TERMS)).hasStatusOk();
        assertThat(auditor.get(TERMS + "/SKTM")).bodyText().doesNotContain("name=\"nasib\"");
        assertThat(auditor.post(TERMS + "/SKTM", "versi", "1")).hasStatus(403);
        Caller clerk = new Caller(pages).signIn("loket");
        for (String address : new String[] {TERMS, TERMS + "/SKTM", HOLDS, HOLDS + "/1"}) {
            assertThat(clerk.get(address)).hasStatus(403);
        }
        assertThat(clerk.post(HOLDS, "kunci", UUID.randomUUID().toString())).hasStatus(403);
    }

    private String newest(String service) {
        return jdbc.sql("SELECT max(id) FROM retention_term WHERE service_code = :service")
                .param("service", service)
                .query(String.class)
                .single();
    }

    private MvcTestResult enter(String service, String newest, String years) {
        return sekcam.post(
                TERMS + "/" + service,
                "versi",
                newest,
                "klas",
                "470 Kependudukan",
                "nasib",
                "MUSNAH",
                "tahun",
                years,
                "dasar",
                "Peraturan Wali Kota contoh",
                "alasan",
                "JRA baru",
                "mulai-hari",
                "25",
                "mulai-bulan",
                "11",
                "mulai-tahun",
                "2026");
    }

    private MvcTestResult hold(String number, String reason, String key) {
        return sekcam.post(HOLDS, "nomor", number, "alasan", reason, "kunci", key);
    }

    private String number() {
        String number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        SecurityContextHolder.clearContext();
        return number;
    }
}
