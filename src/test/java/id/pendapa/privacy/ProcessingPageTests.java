package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register of processing: what comes from the catalogue, what the office writes, and who processes data for it. */
@PageTest
class ProcessingPageTests {

    private static final String BASE = "/pelindungan/catatan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller officer = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        officer = as("ppdp");
    }

    private Caller as(String name) {
        Caller caller = new Caller(pages);
        caller.signIn(name);
        return caller;
    }

    @Test
    void servicesStandThereAsTheCatalogueHasThem() {
        assertThat(officer.get(BASE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Surat keterangan tidak mampu (SKTM) (versi",
                        "Data spesifik: Penghasilan",
                        "Akun petugas",
                        "Pemroses tanpa perjanjian: 4",
                        BASE + "/layanan/SKTM")
                .doesNotContain("⟦");
        assertThat(officer.get(BASE + "/layanan/sktm"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "UU 27/2022 Pasal 4",
                        "Penghasilan",
                        "Undang-Undang Nomor 25 Tahun 2009",
                        "(contoh, belum ditetapkan kantor)",
                        "Lurah",
                        "SURAT KETERANGAN TIDAK MAMPU",
                        "jadwal retensi arsip")
                .doesNotContain("⟦", "Saya menyatakan");
        assertThat(officer.get(BASE + "/layanan/WARIS")).bodyText().contains("Ahli waris", "Saksi");
        assertThat(officer.get(BASE + "/layanan/KTP-REKAM")).bodyText().contains("isdukcapil");
        assertThat(officer.get(BASE + "/layanan/TIDAK-ADA")).hasStatus(404);
    }

    @Test
    void anEntryIsAddedChangedAndTakenUpAgain() {
        assertThat(officer.get(BASE + "/baru")).hasStatusOk().bodyText().doesNotContain("⟦", "Nomor perjanjian");
        Map<String, String> form = own(Map.of("kunci", UUID.randomUUID().toString()));
        String one = String.valueOf(
                post(BASE + "/baru?jenis=kantor", form).getResponse().getRedirectedUrl());
        assertThat(one).matches(BASE + "/\\d+");
        assertThat(post(BASE + "/baru?jenis=kantor", form)).hasRedirectedUrl(one);
        assertThat(officer.get(one))
                .hasStatusOk()
                .bodyText()
                .contains("Kamera ruang tunggu", "Dipastikan kantor", "1 November 2026", "Versi 1, ditulis")
                .doesNotContain("⟦");
        assertThat(post(one + "/ubah", own(Map.of("versi", "1", "lama", "7 hari"))))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/ubah", own(Map.of("versi", "1", "lama", "9 hari"))))
                .hasStatus(409);
        assertThat(post(one + "/ubah", own(Map.of("versi", "2", "lama", "7 hari"))))
                .hasRedirectedUrl(one);
        assertThat(versions(one)).isEqualTo(2);
        assertThat(officer.get(one)).bodyText().contains("7 hari", "30 hari", "Pakai lagi isi versi 1");
        assertThat(officer.get(one + "/ubah")).bodyText().contains("7 hari").doesNotContain("30 hari", "⟦");
        assertThat(officer.get(one + "/ubah?dari=1")).bodyText().contains("30 hari", "name=\"versi\" value=\"2\"");
        Map<String, String> over = own(Map.of("versi", "2", "lama", "7 hari"));
        day(over, "sampai", "24", "11");
        assertThat(post(one + "/ubah", over)).hasRedirectedUrl(one);
        assertThat(officer.get(one)).bodyText().contains("Sudah berakhir");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE action = 'processing.written' AND subject_key = :key")
                        .param("key", one.replaceAll(".*/", ""))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(post(
                        BASE + "/baru?jenis=kantor",
                        own(Map.of("dasar", " ", "lama", "x".repeat(501), "mulai-bulan", "13"))))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini.", "paling banyak 500 huruf", "Isi tanggalnya", "Kamera ruang tunggu");
        Map<String, String> before = own(Map.of());
        day(before, "sampai", "31", "10");
        assertThat(post(BASE + "/baru?jenis=kantor", before))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak boleh sebelum tanggal mulainya");
        Map<String, String> processor = processor(Map.of());
        day(processor, "perjanjian-tanggal", "1", "11");
        assertThat(post(BASE + "/baru?jenis=pemroses", processor))
                .hasStatus(422)
                .bodyText()
                .contains("Isi nomor perjanjiannya", "PT Contoh Hosting");
        assertThat(post(BASE + "/baru?jenis=pemroses", processor(Map.of("perjanjian", "12/PKS"))))
                .hasStatus(422)
                .bodyText()
                .contains("Isi tanggalnya");
        assertThat(post(id("SERVICES") + "/ubah", Map.of("versi", "1", "penerima", "Lain")))
                .hasStatus(422)
                .bodyText()
                .contains("Lain", "Isi bagian ini.");
    }

    @Test
    void aContractThatIsMissingOrOverIsSaid() {
        assertThat(officer.get("/pelindungan/pemroses"))
                .hasStatusOk()
                .bodyText()
                .contains("Penyedia server", "Belum ada perjanjian", "Pemroses tanpa perjanjian: 4")
                .doesNotContain("⟦");
        assertThat(officer.get(BASE + "/baru?jenis=pemroses"))
                .hasStatusOk()
                .bodyText()
                .contains("Nomor perjanjian");
        String one = String.valueOf(post(BASE + "/baru?jenis=pemroses", signed("1", "12", "2026"))
                .getResponse()
                .getRedirectedUrl());
        assertThat(officer.get("/pelindungan/pemroses")).bodyText().contains("Perjanjian hampir berakhir");
        Map<String, String> ended = signed("24", "11", "2026");
        ended.put("versi", "1");
        assertThat(post(one + "/ubah", ended)).hasRedirectedUrl(one);
        assertThat(officer.get(BASE)).bodyText().contains("Perjanjian yang sudah berakhir: 1");
        Map<String, String> lasting = signed("24", "11", "2027");
        lasting.put("versi", "2");
        assertThat(post(one + "/ubah", lasting)).hasRedirectedUrl(one);
        assertThat(officer.get("/pelindungan/pemroses")).bodyText().contains("Perjanjian yang sudah berakhir: 0");
        Map<String, String> over = signed("24", "11", "2025");
        over.put("versi", "3");
        day(over, "sampai", "24", "11");
        assertThat(post(one + "/ubah", over)).hasRedirectedUrl(one);
        assertThat(officer.get("/pelindungan/pemroses"))
                .bodyText()
                .contains("Sudah berakhir", "Perjanjian yang sudah berakhir: 0");
    }

    @Test
    void itIsPrintedAndTakenAlong() throws IOException {
        assertThat(BreachForms.text(officer.get(BASE + "/cetak")))
                .contains(
                        "Catatan pemrosesan data pribadi",
                        "Akun petugas",
                        "Penyedia server",
                        "Penghasilan",
                        "Pasal 31");
        assertThat(BreachForms.body(officer.get(BASE + "/unduh")))
                .contains("\"Pemrosesan lain: Akun petugas\"", "\"Pemroses: Penyedia server", "\"Lama disimpan\"");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'processing.exported'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void othersReadItOrNothing() {
        String one = id("OWN");
        for (String name : new String[] {"camat", "sekcam", "auditor"}) {
            Caller reader = as(name);
            assertThat(reader.get(BASE)).as(name).hasStatusOk().bodyText().doesNotContain(BASE + "/baru", "/unduh");
            assertThat(reader.get(one)).as(name).hasStatusOk().bodyText().doesNotContain("/ubah");
            assertThat(reader.get(BASE + "/baru")).as(name).hasStatus(403);
            assertThat(reader.get(one + "/ubah")).as(name).hasStatus(403);
            assertThat(reader.get(BASE + "/unduh")).as(name).hasStatus(403);
            assertThat(reader.post(one + "/ubah", "versi", "1")).as(name).hasStatus(403);
        }
        Caller loket = as("loket");
        for (String page : new String[] {BASE, one, "/pelindungan/pemroses", BASE + "/cetak", BASE + "/layanan/SKTM"}) {
            assertThat(loket.get(page)).as(page).hasStatus(403);
        }
        assertThat(officer.get(BASE + "/999999")).hasStatus(404);
        assertThat(officer.get(BASE + "/999999/ubah")).hasStatus(404);
        assertThat(post(BASE + "/999999/ubah", own(Map.of("versi", "1")))).hasStatus(404);
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.putIfAbsent("kunci", UUID.randomUUID().toString());
        return officer.post(
                address,
                sent.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private int versions(String one) {
        return jdbc.sql("SELECT count(*) FROM processing_version WHERE entry_id = :id")
                .param("id", Long.parseLong(one.replaceAll(".*/", "")))
                .query(Integer.class)
                .single();
    }

    private String id(String kind) {
        return BASE + "/"
                + jdbc.sql("SELECT min(id) FROM processing_entry WHERE kind = :kind")
                        .param("kind", kind)
                        .query(Long.class)
                        .single();
    }

    private static Map<String, String> own(Map<String, String> others) {
        Map<String, String> form = new HashMap<>(Map.of(
                "nama", "Kamera ruang tunggu",
                "tujuan", "Keamanan",
                "dasar", "Contoh",
                "orang", "Pengunjung",
                "data", "Gambar",
                "penerima", "Tidak ada",
                "tempat", "Kantor",
                "lama", "30 hari",
                "pengamanan", "Ruang terkunci"));
        day(form, "mulai", "1", "11");
        form.putAll(others);
        return form;
    }

    private static Map<String, String> processor(Map<String, String> others) {
        Map<String, String> form = new HashMap<>(
                Map.of("nama", "PT Contoh Hosting", "tujuan", "Server", "data", "Semua", "negara", "Indonesia"));
        day(form, "mulai", "1", "11");
        form.putAll(others);
        return form;
    }

    private static Map<String, String> signed(String day, String month, String year) {
        Map<String, String> form = processor(Map.of("perjanjian", "12/PKS/2025"));
        form.putAll(Map.of(
                "perjanjian-tanggal-hari", "1", "perjanjian-tanggal-bulan", "1", "perjanjian-tanggal-tahun", "2025"));
        form.putAll(Map.of(
                "perjanjian-sampai-hari", day, "perjanjian-sampai-bulan", month, "perjanjian-sampai-tahun", year));
        return form;
    }

    private static void day(Map<String, String> form, String field, String day, String month) {
        form.putAll(Map.of(field + "-hari", day, field + "-bulan", month, field + "-tahun", "2026"));
    }
}
