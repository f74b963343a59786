package id.pendapa.letters.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.SignedLetters;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Numbers for letters outside of Pendapa. Today is 25 November 2026. */
@PageTest
class OutsidePageTests {

    private static final String RESERVE = "/surat/cadangkan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignedLetters letters;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reservedNumbersAreOfTheSameCountAndStandInTheBook() {
        int before = last();
        Map<String, String> form = reservation(3);
        String place = moved(post("sekcam", RESERVE, form));
        assertThat(moved(post("sekcam", RESERVE, form))).as("sent twice").isEqualTo(place);
        assertThat(last()).isEqualTo(before + 3);
        String next = letters.waiting().number();
        assertThat(next).contains("/%03d/".formatted(before + 4));
        assertThat(look("sekcam", place))
                .hasStatusOk()
                .bodyText()
                .contains("005/%03d/TKR/2026".formatted(before + 1), "Nomor sudah dicadangkan", "Dicadangkan")
                .contains("Seksi uji", "Undangan ditulis tangan", "Isi dengan suratnya", "Hanguskan nomor ini")
                .doesNotContain("⟦", "Catat surat bertanggal mundur");
        assertThat(look("loket", place)).hasStatusOk().bodyText().doesNotContain("Hanguskan nomor ini", "⟦");
        assertThat(look("loket", "/surat?cari=005"))
                .bodyText()
                .contains("Dicadangkan", place.replaceAll("\\?.*", ""))
                .doesNotContain("Cadangkan nomor");
        assertThat(audits("letters.number-reserved")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aNumberIsFilledInOnceByWhoeverSawItsNewestState() {
        String place = reserve();
        Map<String, String> form = written();
        form.put("tanggal-hari", "24");
        form.put("hal", "NIK 3373025708900000");
        assertThat(post("sekcam", place + "/isi", form))
                .hasStatus(422)
                .bodyText()
                .contains("sejak nomor ini diambil", "Jangan tulis NIK", "value=\"24\"", "value=\"Undangan\"");
        form.putAll(written());
        assertThat(post("sekcam", place + "/isi", form)).hasRedirectedUrl(place + "?selesai=diisi");
        assertThat(post("sekcam", place + "/isi", form)).hasRedirectedUrl(place + "?selesai=diisi");
        assertThat(look("loket", place))
                .bodyText()
                .contains("Undangan", "Rapat koordinasi", "Surat di luar Pendapa", "Diisi", "25 November 2026")
                .doesNotContain("⟦");
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post("sekcam", place + "/isi", form))
                .hasStatus(409)
                .bodyText()
                .contains("Orang lain");
        assertThat(audits("letters.number-filled")).isPositive();
    }

    @Test
    void aBurnedNumberStaysWithItsReasonAndCannotBeFilled() {
        String place = reserve();
        int before = last();
        Map<String, String> form = form(Map.of("versi", "1", "alasan", "salah"));
        assertThat(post("sekcam", place + "/hanguskan", form))
                .hasStatus(422)
                .bodyText()
                .contains("10 sampai 500 huruf", "salah</textarea>");
        form.put("alasan", "Rapatnya tidak jadi");
        assertThat(post("sekcam", place + "/hanguskan", form)).hasRedirectedUrl(place + "?selesai=dihanguskan");
        assertThat(look("loket", place)).bodyText().contains("Dihanguskan: Rapatnya tidak jadi");
        assertThat(post("sekcam", place + "/isi", written())).hasStatus(409);
        form.putAll(Map.of("kunci", UUID.randomUUID().toString(), "versi", "2"));
        assertThat(post("sekcam", place + "/hanguskan", form)).hasStatus(409);
        letters.waiting();
        assertThat(last()).isEqualTo(before + 1);
        assertThat(pages.post()
                        .uri("/surat/buku")
                        .cookie(signIn(pages, "loket"))
                        .with(csrf())
                        .param("seri", "KECAMATAN")
                        .param("tahun", "2026")
                        .param("bagian", "1")
                        .param("bentuk", "csv"))
                .bodyText()
                .contains("\"Dihanguskan\";\"Rapatnya tidak jadi\"");
    }

    @Test
    void aLetterOfAPastDayGetsASubNumberAndTheCountStaysAsItIs() {
        clock.set(SettableClock.START.minus(Duration.ofDays(1)));
        SignedLetters.Made old = letters.waiting();
        clock.set(SettableClock.START);
        int before = last();
        assertThat(look("sekcam", "/surat/" + old.code())).bodyText().contains("/surat/sub/" + old.code());
        assertThat(look("camat", "/surat/" + old.code())).bodyText().doesNotContain("/surat/sub/");
        String page = "/surat/sub/" + old.code();
        assertThat(look("sekcam", page))
                .hasStatusOk()
                .bodyText()
                .contains(old.number(), "bertanggal 24 November 2026", "Catat nomor sub")
                .doesNotContain("⟦");
        Map<String, String> form = written();
        form.put("untuk", "Seksi uji");
        assertThat(post("sekcam", page + "/tambah", form))
                .hasStatus(422)
                .bodyText()
                .contains("10 sampai 500");
        form.put("alasan", "Listrik mati sepanjang hari");
        String first = moved(post("sekcam", page + "/tambah", form));
        assertThat(moved(post("sekcam", page + "/tambah", form))).isEqualTo(first);
        form.put("kunci", UUID.randomUUID().toString());
        String second = moved(post("sekcam", page + "/tambah", form));
        assertThat(look("loket", first))
                .bodyText()
                .contains(old.number().replaceFirst("(/\\d{3})/", "$1a/"), "24 November 2026", "Listrik mati")
                .doesNotContain("⟦");
        assertThat(look("loket", second)).bodyText().contains(old.number().replaceFirst("(/\\d{3})/", "$1b/"));
        assertThat(last()).isEqualTo(before);
        assertThat(audits("letters.sub-number-entered")).isEqualTo(2);
        String sub = first.replaceAll(".*/luar/|\\?.*", "");
        assertThat(look("sekcam", "/surat/sub/" + sub)).bodyText().contains("bukan untuk nomor sub");
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(post("sekcam", "/surat/sub/" + sub + "/tambah", form)).hasStatus(422);
    }

    @Test
    void onlyTheSecretaryReservesAndNothingTypedIsLost() {
        for (String other : List.of("loket", "camat", "lurah", "admin")) {
            assertThat(look(other, RESERVE)).hasStatus(403);
            assertThat(post(other, RESERVE, reservation(1))).hasStatus(403);
        }
        String place = reserve();
        assertThat(post("camat", place + "/isi", written())).hasStatus(403);
        assertThat(post("camat", place + "/hanguskan", form(Map.of("versi", "1", "alasan", "Tidak berhak"))))
                .hasStatus(403);
        assertThat(look("kelurahan", place)).hasStatus(404);
        assertThat(look("sekcam", "/surat/luar/TIDAKADA")).hasStatus(404);
        assertThat(look("sekcam", "/surat/sub/TIDAKADA")).hasStatus(404);
        Map<String, String> bad = reservation(21);
        bad.putAll(Map.of("kode-klasifikasi", "x.1", "untuk", "", "alasan", "Hubungi 081234567890 ya"));
        assertThat(post("sekcam", RESERVE, bad))
                .hasStatus(422)
                .bodyText()
                .contains("angka 1 sampai 20", "kode klasifikasi dengan angka", "Isi bagian ini", "Jangan tulis NIK")
                .contains("value=\"21\"", "value=\"x.1\"", "081234567890")
                .doesNotContain("⟦");
    }

    private String reserve() {
        return moved(post("sekcam", RESERVE, reservation(1))).replaceAll("\\?.*", "");
    }

    private static Map<String, String> reservation(int count) {
        return form(Map.of(
                "seri", "KECAMATAN",
                "jumlah", Integer.toString(count),
                "kode-klasifikasi", "005",
                "untuk", "Seksi uji",
                "alasan", "Undangan ditulis tangan"));
    }

    private static Map<String, String> written() {
        return form(Map.of(
                "versi", "1",
                "jenis", "Undangan",
                "hal", "Rapat koordinasi",
                "tanggal-hari", "25",
                "tanggal-bulan", "11",
                "tanggal-tahun", "2026"));
    }

    private static Map<String, String> form(Map<String, String> values) {
        Map<String, String> form = new HashMap<>(values);
        form.put("kunci", UUID.randomUUID().toString());
        return form;
    }

    private int last() {
        return jdbc.sql("SELECT coalesce(max(ordinal), 0) FROM register_number WHERE series_code = 'KECAMATAN'")
                .query(Integer.class)
                .single();
    }

    private int audits(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String moved(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult look(String username, String address) {
        return pages.get().uri(address).cookie(signIn(pages, username)).exchange();
    }

    private MvcTestResult post(String username, String address, Map<String, String> form) {
        Cookie[] session = signIn(pages, username);
        var request = pages.post().uri(address).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
