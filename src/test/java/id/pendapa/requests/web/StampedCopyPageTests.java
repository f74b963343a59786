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

        List<String> numbers = jdbc.sql("SELECT number FROM stamped_copy ORDER BY id")
                .query(String.class)
                .list();
        assertThat(numbers).containsExactly("LEG-2026-000001", "LEG-2026-000002");
        assertThat(get(kasi, "/meja/legalisir"))
                .hasStatusOk()
                .bodyText()
                .contains("LEG-2026-000001", "LEG-2026-000002", first, second)
                .contains("Jenis surat: Surat keterangan domisili", "Jumlah salinan: 3")
                .doesNotContain("Suharti", "3373025708900000", "⟦");
        assertThat(get(signIn(pages, "lurah"), "/meja/legalisir")).bodyText().contains(first);
        assertThat(get(signIn(pages, "lurah2"), "/meja/legalisir"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(first);
        assertThat(get(kasi, "/meja/legalisir?sebelum=1")).bodyText().contains("Belum ada salinan");

        act(loket, first, "SERAHKAN", Map.of("penerima", "Suharti Contoh", "bukti", "KTP"));
        assertThat(get(loket, "/meja/" + first)).bodyText().contains("Selesai");
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
        MvcTestResult sent = post(loket, "/meja/baru/LEGALISIR", filled(document, copies));
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
        post(session, "/meja/" + number + "/ambil", Map.of("versi", version(number), "alasan", "Mendesak"));
        Map<String, String> form = new HashMap<>();
        inputs.forEach((part, value) -> form.put(ActionForm.name(action, part), value));
        form.put("versi", version(number));
        form.put("tindakan", action);
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post(session, "/meja/" + number + "/tindakan", form))
                .as(action)
                .hasStatus(302);
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
