package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.CatalogueMemory;
import id.pendapa.letters.WayToTheCamat;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people are told about their data, by service and version; what an applicant read can be shown again. */
@PageTest
class DataNoticePageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    ApplicationContext context;

    @Autowired
    WayToTheCamat way;

    @Autowired
    ApplicantCheck check;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller anybody = new Caller(pages);

    @BeforeEach
    void come() {
        clock.set(SettableClock.START);
        anybody = new Caller(pages);
    }

    /** The next class has a database without what was published here. */
    @AfterAll
    static void forget(@Autowired ApplicationContext context) {
        CatalogueMemory.forget(context);
    }

    @Test
    void itSaysWhoWhatWhyHowLongAndWhichRights() {
        assertThat(anybody.get("/layanan/SKTM/data"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kecamatan Tingkir",
                        "Pejabat Pelindungan Data Pribadi",
                        "UU 27/2022 Pasal 20",
                        "Undang-Undang Nomor 25 Tahun 2009",
                        "Penghasilan",
                        "dilindungi lebih ketat",
                        "Untuk memberi kabar",
                        "Boleh dikosongkan",
                        "Lurah",
                        "Penyedia server",
                        "jadwal retensi arsip",
                        "3 × 24 jam",
                        "href=\"/cek\"",
                        "layanan versi",
                        "masih contoh")
                .doesNotContain("⟦", "Saya menyatakan", "seperti yang berlaku saat itu");
        assertThat(anybody.get("/layanan/ktp-rekam/data"))
                .hasStatusOk()
                .bodyText()
                .contains("Disdukcapil");
        assertThat(anybody.get("/layanan/SKTM")).bodyText().contains("/layanan/SKTM/data");
        anybody.get("/bahasa/en");
        assertThat(anybody.get("/layanan/SKTM/data"))
                .hasStatusOk()
                .bodyText()
                .contains("Your personal data", "protected more strictly", "To tell you about this request.")
                .doesNotContain("⟦");
        anybody.get("/bahasa/jv");
        assertThat(anybody.get("/layanan/SKTM/data"))
                .hasStatusOk()
                .bodyText()
                .contains("Data pribadi panjenengan", "dipunayomi langkung rapet")
                .doesNotContain("⟦");
    }

    @Test
    void whatAnApplicantReadIsShownAgainAfterBothChanged() {
        long before = clock.instant().getEpochSecond();
        int version = version();
        clock.advance(Duration.ofHours(1));
        Caller officer = new Caller(pages).signIn("ppdp");
        long common = jdbc.sql("SELECT id FROM processing_entry WHERE kind = 'SERVICES'")
                .query(Long.class)
                .single();
        assertThat(officer.post(
                        "/pelindungan/catatan/" + common + "/ubah",
                        "versi",
                        "1",
                        "dasar",
                        "Tugas baru",
                        "penerima",
                        "Penerima baru",
                        "tempat",
                        "Tempat baru",
                        "lama",
                        "Disimpan 5 tahun",
                        "pengamanan",
                        "Tersandi",
                        "kontak",
                        "0298 123"))
                .hasStatus(302);
        publishNext(version);
        assertThat(anybody.get("/layanan/UMUM/data"))
                .bodyText()
                .contains("Disimpan 5 tahun", "0298 123", "layanan versi " + (version + 1), "ketentuan kantor versi 2")
                .doesNotContain("jadwal retensi arsip", "masih contoh");
        assertThat(anybody.get("/layanan/UMUM/data?versi=" + version + "&saat=" + before))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "jadwal retensi arsip",
                        "layanan versi " + version + ",",
                        "ketentuan kantor versi 1",
                        "seperti yang berlaku saat itu")
                .doesNotContain("Disimpan 5 tahun");
        assertThat(anybody.get("/layanan/UMUM/data?versi=" + version))
                .bodyText()
                .contains("seperti yang berlaku");
        for (String odd : new String[] {"&saat=-1", "&saat=9223372036854775807", ""}) {
            assertThat(anybody.get("/layanan/UMUM/data?versi=" + version + odd)).hasStatusOk();
        }
        assertThat(anybody.get("/layanan/UMUM/data?versi=77")).hasStatus(404);
        assertThat(anybody.get("/layanan/TIDAK-ADA/data")).hasStatus(404);
        assertThat(anybody.get("/layanan/UMUM/data?versi=x").getResponse().getStatus())
                .isBetween(400, 404);
    }

    @Test
    void theFormTheReceiptAndTheRequestLeadToIt() {
        int version = version();
        String form =
                String.valueOf(anybody.post("/layanan/UMUM/mulai").getResponse().getRedirectedUrl());
        assertThat(anybody.get(form + "/isi/pemohon")).bodyText().contains("/layanan/UMUM/data?versi=" + version);
        assertThat(anybody.get(form + "/periksa")).bodyText().contains("/layanan/UMUM/data?versi=" + version);
        String number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", way.waiting().code())
                .query(String.class)
                .single();
        SecurityContextHolder.clearContext();
        String kept = jdbc.sql("""
                        SELECT '/layanan/' || r.service_code || '/data?versi=' || d.version || '&amp;saat='
                            || floor(extract(epoch FROM r.submitted_at))::bigint
                        FROM service_request r JOIN service_definition d ON d.id = r.definition_id WHERE r.number = :number
                        """).param("number", number).query(String.class).single();
        Cookie own = new Cookie(
                "pendapa-cek",
                check.seal(new Grant(number, true, clock.instant().plus(Duration.ofMinutes(30)), false)));
        assertThat(pages.get().uri("/cek/" + number).cookie(own).exchange())
                .bodyText()
                .contains(kept);
        assertThat(anybody.get(kept.replace("&amp;", "&"))).hasStatusOk();
    }

    private int version() {
        return jdbc.sql("SELECT version FROM service_definition WHERE code = 'UMUM' AND status = 'LIVE'")
                .query(Integer.class)
                .single();
    }

    private void publishNext(int version) {
        jdbc.sql("""
                        UPDATE service_definition SET status = 'RETIRED', retired_at = now()
                        WHERE code = 'UMUM' AND status = 'LIVE'
                        """).update();
        jdbc.sql("""
                        INSERT INTO service_definition (code, version, hash, status, document, search_text, published_at)
                        SELECT code, version + 1, repeat('a', 64), 'LIVE',
                            replace(document, '"version":' || version, '"version":' || (version + 1)), search_text, now()
                        FROM service_definition WHERE code = 'UMUM' AND version = :version
                        """).param("version", version).update();
        CatalogueMemory.forget(context);
    }
}
