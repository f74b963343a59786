package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.open;
import static id.pendapa.OwnAccountOf.tieCode;
import static id.pendapa.OwnAccountOf.tieForm;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SqlRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A citizen sees what the office holds about them, says what is wrong, and the granted correction really corrects. */
@PageTest
class OwnDataPageTests {

    private static final String OWN = "/saya/data";
    private static final String SUHARTI = "3373025708900000";
    private static final String OLD = "Jalan localhost";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asIfNobodyHadTriedBefore() {
        FreshLimits.forgetAll(context);
    }

    private Visitor visitor() {
        return new Visitor(pages, "localhost");
    }

    private Visitor citizen(String contact) {
        Visitor citizen = visitor();
        open(citizen, contact);
        return citizen;
    }

    private Visitor officer(String name) {
        Visitor officer = visitor();
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String page(Visitor visitor, String path) {
        return Visitor.text(visitor.get(path));
    }

    @Test
    void anAccountWithoutRequestsSaysSoAndAStrangerIsSentToSignIn() {
        assertMoved(visitor().get(OWN), "/saya/masuk");
        Visitor citizen = citizen("kosong@contoh.example");
        assertThat(page(citizen, "/saya")).contains("href=\"/saya/data\"");
        assertThat(page(citizen, OWN))
                .contains("Tidak ada permohonan di akun ini", "Tidak ada NIK di akun ini")
                .doesNotContain("kosong@contoh.example", "⟦");
        assertThat(citizen.get(OWN + "?sebelum=x").getStatus()).isEqualTo(400);
    }

    @Test
    void everythingIsOnOnePageWithNumbersMaskedAndAFewStatements() {
        Visitor citizen = citizen("semua@contoh.example");
        OfficeLife life = new OfficeLife(pages, "localhost", citizen);
        String first = handedIn(life);
        officer("loket").post("/meja/akun-warga", tieForm(tieCode(citizen), SUHARTI));
        int one = statements(citizen);
        String second = handedIn(life);
        assertThat(page(citizen, OWN))
                .contains(first, second, OLD, "Suharti Contoh", "33••••••••••0000", "+62812••••890", "Pedagang")
                .contains("/cek/" + second + "/hak?data=alamat", "/layanan/UMUM/data", "sesudah permohonan berakhir")
                .doesNotContain(SUHARTI, "3373020101150000", "81234567890", "⟦");
        assertThat(statements(citizen)).isEqualTo(one).isLessThanOrEqualTo(5);
        assertThat(seenOf(first, "applicant-own")).isPositive();
        for (int more = 0; more < 4; more++) {
            second = handedIn(life);
        }
        String newest = page(citizen, OWN);
        assertThat(newest).contains(second).doesNotContain(first);
        String older = Visitor.find("href=\"(/saya/data\\?sebelum=\\d+)\"", citizen.get(OWN));
        assertThat(page(citizen, older)).contains(first).doesNotContain("Tidak ada NIK", second);
        assertThat(page(visitor().with(citizen), "/bahasa/en?kembali=/saya/data"))
                .doesNotContain("⟦");
    }

    private static String handedIn(OfficeLife life) {
        return OfficeLife.number(life.send(life.begin()));
    }

    private static int statements(Visitor citizen) {
        List<String> ran =
                SqlRecord.during(() -> assertThat(citizen.get(OWN).getStatus()).isEqualTo(200));
        return ran.size();
    }

    private long seenOf(String number, String purpose) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE subject_key = :number AND purpose = :purpose")
                .param("number", number)
                .param("purpose", purpose)
                .query(Long.class)
                .single();
    }

    @Test
    void aGrantedCorrectionChangesTheAnswerOfARunningRequest() {
        Visitor citizen = citizen("jalan@contoh.example");
        String number = handedIn(new OfficeLife(pages, "localhost", citizen));
        String rights = "/cek/" + number + "/hak";
        assertThat(page(citizen, rights + "?data=alamat"))
                .contains(OLD, "Apa yang benar", "paling lambat Sabtu, 28 November 2026 pukul 10.00 WIB")
                .doesNotContain("⟦");
        assertThat(citizen.get(rights + "?data=nomorRekening").getStatus()).isEqualTo(404);
        assertThat(citizen("lain@contoh.example").get(rights + "?data=alamat").getStatus())
                .isEqualTo(302);
        assertThat(citizen.post(rights, form("hak", "CORRECTION", "data", "alamat", "uraian", ""))
                        .getStatus())
                .isEqualTo(422);
        assertMoved(
                citizen.post(rights, form("hak", "CORRECTION", "data", "alamat", "uraian", "Jalan Melati 5")),
                rights + "?terkirim=ya");
        assertThat(Visitor.text(
                        citizen.post(rights, form("hak", "CORRECTION", "data", "alamat", "uraian", "Jalan Melati 6"))))
                .contains("masih menunggu jawaban", "Jalan Melati 6");
        assertMoved(
                citizen.post(rights, form("hak", "CORRECTION", "data", "pemohon", "uraian", "Nama saya")),
                rights + "?terkirim=ya");

        Visitor ppdp = officer("ppdp");
        String demand = demandOf(number, "alamat");
        assertThat(page(ppdp, demand)).contains("Alamat, tercatat sekarang", OLD, "Jalan Melati 5");
        assertThat(ppdp.get(demand + "/terapkan").getStatus()).isEqualTo(404); // Not granted yet.
        grant(ppdp, demand);
        assertThat(page(ppdp, demand)).contains("Terapkan perbaikan");
        assertThat(officer("loket").get(demand + "/terapkan").getStatus()).isEqualTo(403);
        MockHttpServletResponse shown = ppdp.get(demand + "/terapkan");
        assertThat(Visitor.text(shown)).contains("masih berjalan", OLD).doesNotContain("⟦");
        String version = Visitor.hidden("versi", shown);
        assertThat(Visitor.text(ppdp.post(demand + "/terapkan", form("versi", version, "alamat", "J"))))
                .contains("value=\"J\"", "govuk-error-summary");
        assertThat(ppdp.post(demand + "/terapkan", form("versi", "99", "alamat", "Jalan Melati 5"))
                        .getStatus())
                .isEqualTo(409);
        Map<String, String> right = form("versi", version, "alamat", "Jalan Melati 5");
        assertMoved(ppdp.post(demand + "/terapkan", right), demand);
        assertMoved(ppdp.post(demand + "/terapkan", right), demand); // Pressed twice.
        assertThat(ppdp.post(demand + "/terapkan", form("versi", "2", "alamat", "Jalan Lain 7"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(ppdp, demand + "/terapkan")).contains("sudah diterapkan");

        assertThat(page(citizen, OWN)).contains("Jalan Melati 5", "Sebelumnya: " + OLD);
        assertThat(page(citizen, rights)).contains("Data diubah pada", "Tentang data: Alamat");
        Visitor loket = officer("loket");
        assertThat(Visitor.text(loket.post("/meja/" + number + "/tampilkan", Map.of())))
                .contains("Jalan Melati 5", OLD, "Diperbaiki atas permintaan pemohon");
        assertThat(acts(number)).contains("request.corrected", "data-request.carried-out");
    }

    @Test
    void whereTheLetterWasIssuedTheCorrectionStandsBesideTheRecord() {
        Visitor citizen = citizen("suharti@contoh.example");
        String number = new OfficeLife(pages, "localhost", citizen).request().number(); // Corrected in its life.
        assertThat(page(citizen, OWN)).contains(OLD, "Jalan baru localhost (dicatat di samping; catatan ini tetap)");
        assertThat(page(citizen, "/cek/" + number + "/hak")).contains("Perbaikan dicatat di samping data pada");
        Visitor loket = officer("loket");
        assertThat(page(loket, "/meja/" + number))
                .contains("Perbaikan 25 November 2026: J••••••")
                .doesNotContain("Jalan baru");
        assertThat(Visitor.text(loket.post("/meja/" + number + "/tampilkan", Map.of())))
                .contains(OLD, "Perbaikan 25 November 2026: Jalan baru localhost");
        assertThat(acts(number)).contains("request.corrected-beside").doesNotContain("request.corrected");

        assertMoved(
                citizen.post("/cek/" + number + "/hak", form("hak", "CORRECTION", "uraian", "Pekerjaan saya keliru")),
                "/cek/" + number + "/hak?terkirim=ya");
        Visitor ppdp = officer("ppdp");
        String demand = demandOf(number, "");
        grant(ppdp, demand);
        assertThat(page(ppdp, demand + "/terapkan")).contains("Data mana yang diperbaiki?", "value=\"alamat\"");
        assertThat(ppdp.post(demand + "/terapkan", form("versi", "1")).getStatus())
                .isEqualTo(422);
        assertThat(ppdp.get(demand + "/terapkan?data=fotoKtp").getStatus()).isEqualTo(404);
        assertThat(page(ppdp, demand + "/terapkan?data=keperluan")).contains("Catatannya tidak diubah");
    }

    private String demandOf(String number, String field) {
        return "/pelindungan/permintaan/"
                + jdbc.sql("""
                                SELECT id FROM data_request WHERE request_number = :number AND state = 'OPEN'
                                    AND coalesce(field_key, '') = :field
                                """)
                        .param("number", number)
                        .param("field", field)
                        .query(Long.class)
                        .single();
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject_key = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static void grant(Visitor ppdp, String demand) {
        assertMoved(ppdp.post(demand, form("versi", "1", "putusan", "GRANTED", "alasan", "Sesuai KTP.")), demand);
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        for (int at = 0; at < pairs.length; at += 2) {
            form.put(pairs[at], pairs[at + 1]);
        }
        return form;
    }
}
