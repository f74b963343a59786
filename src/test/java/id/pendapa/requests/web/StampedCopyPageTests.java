package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** LEGALISIR: copies compared at the counter, stamped by another person, in a register without gaps. */
@PageTest
class StampedCopyPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void stampedCopiesStandInTheRegisterWithoutTheirHolder() {
        Cookie[] loket = signIn(pages, "loket");
        Cookie[] kasi = signIn(pages, "kasi");
        String first = stamped(loket, kasi, "Surat keterangan domisili", "3");
        String second = stamped(loket, kasi, "Surat keterangan usaha", "1");

        String one = copyOf(first);
        String two = copyOf(second);
        assertThat(one).matches("LEG-2026-\\d{6}");
        assertThat(Integer.parseInt(two.substring(9))).isEqualTo(Integer.parseInt(one.substring(9)) + 1);
        assertThat(get(kasi, "/meja/legalisir"))
                .hasStatusOk()
                .bodyText()
                .contains(one, two, first, second)
                .contains("Jenis surat: Surat keterangan domisili", "Jumlah salinan: 3")
                .doesNotContain("Suharti", "3373025708900000", "⟦");
        assertThat(get(signIn(pages, "lurah"), "/meja/legalisir")).bodyText().contains(first);
        assertThat(get(signIn(pages, "lurah2"), "/meja/legalisir"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(first);
        assertThat(get(kasi, "/meja/legalisir?sebelum=1")).bodyText().contains("Belum ada salinan");

        act(loket, first, "SERAHKAN", Map.of("siapa", "APPLICANT", "penerima", "Suharti Contoh", "bukti", "KTP"));
        assertThat(get(loket, "/meja/" + first)).bodyText().contains("Selesai");
    }

    @Test
    void whoeverAppliedForAnotherShowsTheLetterOfAuthorityAgain() {
        Cookie[] loket = signIn(pages, "loket");
        Map<String, String> form = filled("Ijazah", "1");
        form.putAll(Map.of(
                "wakil-YA", "ya",
                "namaKuasa", "Joko Wakil",
                "nikKuasa", "3373021009880000",
                "hubunganKuasa", "Anak",
                "suratKuasa-asli", "ya"));
        String number = stamped(loket, signIn(pages, "kasi"), form);
        take(loket, number);
        assertThat(get(loket, "/meja/" + number))
                .bodyText()
                .contains("serahkan-siapa", "Menurut permohonan: ", "Surat kuasa dari pemohon sudah saya lihat")
                .doesNotContain("Joko Wakil", "⟦");
        assertThat(tried(loket, number, "SERAHKAN", Map.of("siapa", "REPRESENTATIVE")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"serahkan-penerima-error\"", "id=\"serahkan-bukti-error\"", "id=\"serahkan-kuasa-error\"")
                .doesNotContain("serahkan-siapa-error", "⟦");
        Map<String, String> told =
                new HashMap<>(Map.of("siapa", "REPRESENTATIVE", "penerima", "Joko Wakil", "bukti", "KTP asli"));
        assertThat(tried(loket, number, "SERAHKAN", told))
                .hasStatus(422)
                .bodyText()
                .contains("Minta surat kuasanya", "value=\"Joko Wakil\"", "value=\"KTP asli\"");
        told.put("kuasa", "ya");
        act(loket, number, "SERAHKAN", told);
        assertThat(get(loket, "/meja/" + number))
                .bodyText()
                .contains("Diambil penerima kuasa. Surat kuasa sudah dilihat petugas")
                .doesNotContain("Joko Wakil");
        assertThat(post(loket, "/meja/" + number + "/tampilkan", Map.of()))
                .bodyText()
                .containsPattern(
                        "Diambil penerima kuasa: <span[^>]*>Joko Wakil</span>\\. Bukti: <span[^>]*>KTP asli</span>");
    }

    @Test
    void anybodyElseThanTheApplicantShowsALetterOfAuthority() {
        Cookie[] loket = signIn(pages, "loket");
        String number = stamped(loket, signIn(pages, "kasi"), filled("Ijazah", "1"));
        take(loket, number);
        assertThat(get(loket, "/meja/" + number)).bodyText().doesNotContain("value=\"REPRESENTATIVE\"");
        for (String wrong : List.of("", "OFFICE", "SIAPA SAJA")) {
            assertThat(tried(loket, number, "SERAHKAN", Map.of("siapa", wrong, "penerima", "Budi", "bukti", "KTP")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Pilih siapa yang mengambil.", "value=\"Budi\"");
        }
        assertThat(tried(
                        loket,
                        number,
                        "SERAHKAN",
                        Map.of("siapa", "REPRESENTATIVE", "penerima", "Budi", "bukti", "KTP", "kuasa", "ya")))
                .hasStatus(422)
                .bodyText()
                .contains("tidak diajukan lewat kuasa");
        assertThat(tried(loket, number, "SERAHKAN", Map.of("siapa", "OTHER", "penerima", "Budi", "bukti", "KTP")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"serahkan-kuasa-error\"");
        act(loket, number, "SERAHKAN", Map.of("siapa", "APPLICANT", "bukti", "KTP asli"));
        assertThat(post(loket, "/meja/" + number + "/tampilkan", Map.of()))
                .bodyText()
                .containsPattern("Diambil pemohon sendiri: <span[^>]*>Suharti Contoh</span>")
                .doesNotContain("Surat kuasa sudah dilihat");
    }

    @Test
    void anElectronicLetterIsNotStamped() {
        Map<String, String> form = filled("Surat keterangan domisili", "1");
        form.put("elektronik", "YA");
        assertThat(post(signIn(pages, "loket"), "/meja/baru/LEGALISIR", form))
                .hasStatus(422)
                .bodyText()
                .contains("tidak perlu dilegalisir");
    }

    private String stamped(Cookie[] loket, Cookie[] kasi, String document, String copies) {
        return stamped(loket, kasi, filled(document, copies));
    }

    private String stamped(Cookie[] loket, Cookie[] kasi, Map<String, String> filled) {
        MvcTestResult sent = post(loket, "/meja/baru/LEGALISIR", filled);
        assertThat(sent).hasStatus(302);
        String number = String.valueOf(sent.getResponse().getRedirectedUrl()).replaceAll("/meja/|\\?.*", "");
        act(
                loket,
                number,
                "NYATAKAN_LENGKAP",
                Map.of("periksa-0", "ya", "periksa-1", "ya", "periksa-2", "ya", "identitas", "KTP_ASLI"));
        act(kasi, number, "STEMPEL", Map.of());
        return number;
    }

    private void act(Cookie[] session, String number, String action, Map<String, String> inputs) {
        take(session, number);
        assertThat(tried(session, number, action, inputs)).as(action).hasStatus(302);
    }

    private void take(Cookie[] session, String number) {
        post(session, "/meja/" + number + "/ambil", Map.of("versi", version(number), "alasan", "Mendesak"));
    }

    private MvcTestResult tried(Cookie[] session, String number, String action, Map<String, String> inputs) {
        Map<String, String> form = new HashMap<>();
        inputs.forEach((part, value) -> form.put(ActionForm.name(action, part), value));
        form.put("versi", version(number));
        form.put("tindakan", action);
        form.put("kunci", UUID.randomUUID().toString());
        return post(session, "/meja/" + number + "/tindakan", form);
    }

    private static Map<String, String> filled(String document, String copies) {
        Map<String, String> form = new HashMap<>(Map.of(
                "pemohon-nama", "Suharti Contoh",
                "pemohon-nik", "3373025708900000",
                "pemohon-tempat", "Salatiga",
                "pemohon-hari", "17",
                "pemohon-bulan", "8",
                "pemohon-tahun", "1990",
                "pemohon-jk", "P",
                "pemohon-pekerjaan", "Pedagang"));
        form.putAll(Map.of(
                "wilayah-kelurahan", "33.73.02.1007",
                "wilayah-rt", "1",
                "wilayah-rw", "2",
                "penerbit", "KELURAHAN",
                "elektronik", "TIDAK",
                "jenisDokumen", document,
                "nomorDokumen", "400.12.2.1/007/KWL/2025",
                "jumlahSalinan", copies,
                "asli-asli", "ya",
                "benar", "ya"));
        form.put("kunci", UUID.randomUUID().toString());
        return form;
    }

    private String copyOf(String number) {
        return jdbc.sql("""
                        SELECT c.number FROM stamped_copy c JOIN service_request r ON r.id = c.request_id
                        WHERE r.number = :number
                        """).param("number", number).query(String.class).single();
    }

    private String version(String number) {
        return jdbc.sql("SELECT version FROM service_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(Cookie[] session, String address) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie[] session, String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
