package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is known of a person is put right by hand; what was known before stays in the history. */
@PageTest
class CorrectionPageTests {

    private static final String DAMAR = "3373022001100000";
    private static final String BAGAS = "3373020203790000";
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([a-z-]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile(
            "<select[^>]*name=\"([a-z-]+)\".*?<option value=\"([^\"]*)\"[^>]*selected.*?</select>", Pattern.DOTALL);

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller kasi = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        kasi = new Caller(pages).signIn("kasi2");
    }

    @Test
    void aCorrectionKeepsWhatWasKnownBefore() {
        String person = found(DAMAR);
        assertThat(kasi.get(person)).bodyText().contains("/betulkan?cari=");
        List<String> form = form(person);
        assertThat(form).contains("name", "Contoh Damar", "birth-date-tahun", "2010", "occupation", "PELAJAR");
        String address = path(person) + "/betulkan/simpan";
        assertThat(kasi.post(address, with(form, "alasan", "Sesuai KTP")))
                .hasStatus(422)
                .bodyText()
                .contains("Tidak ada yang Anda ubah.");
        assertThat(kasi.post(address, with(form, "name", "", "nik", BAGAS, "alasan", "a")))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini.", "NIK ini sudah ada", "Tulis alasan", "value=\"" + BAGAS + "\"")
                .doesNotContain("⟦");
        String[] right = with(form, "name", "Contoh Damar Putra", "rt", "7", "alasan", "Sesuai KTP");
        assertThat(kasi.post(address, right)).hasRedirectedUrl(person);
        assertThat(kasi.post(address, right)).as("of an older version").hasStatus(409);
        assertThat(kasi.post(path(person) + "/buka", "cari", lookup(person)))
                .bodyText()
                .contains(
                        "Contoh Damar Putra",
                        "007",
                        "Data dibetulkan",
                        "Sesuai KTP. Sebelumnya: Nama lengkap: Contoh Damar")
                .doesNotContain("⟦");
        assertThat(kasi.get(person)).bodyText().contains("Data dibetulkan").doesNotContain("Sebelumnya");
        assertThat(found(DAMAR)).as("by NIK").isNotEmpty();
        MvcTestResult byName = kasi.post("/penduduk/cari", "nama", "Damar Putra", "alasan", "Mencari lagi");
        assertThat(byName).bodyText().contains("C••• D••• P•••");
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'register-correct'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT encode(canonical, 'escape') FROM audit_entry WHERE action = 'resident.corrected'")
                        .query(String.class)
                        .single())
                .contains("NAME", "RT")
                .doesNotContain("Damar");
    }

    @Test
    void aKnownFamilyCardIsLeftAndAnUnknownDayMayStayUnknown() {
        String person = found("3373025107820000");
        List<String> form = form(person);
        assertThat(kasi.post(
                        path(person) + "/betulkan/simpan",
                        with(
                                form,
                                "kk",
                                "",
                                "birth-date-hari",
                                "",
                                "birth-date-bulan",
                                "",
                                "birth-date-tahun",
                                "",
                                "alasan",
                                "Salah kartu")))
                .hasRedirectedUrl(person);
        assertThat(kasi.get(person)).bodyText().doesNotContain("C••• B••• P•••", "1982");
    }

    @Test
    void onlyWhoeverEntersPeopleCorrectsThem() {
        Caller clerk = new Caller(pages).signIn("loket");
        String person = found(clerk, BAGAS);
        assertThat(clerk.get(path(person) + "/betulkan?cari=" + lookup(person))).hasStatus(403);
        assertThat(clerk.post(path(person) + "/betulkan/simpan", "versi", "1", "cari", lookup(person)))
                .hasStatus(403);
        assertThat(kasi.get(path(person) + "/betulkan?cari=" + lookup(person))).hasStatus(404);
        assertThat(kasi.get(path(person) + "/betulkan")).hasStatus(404);
    }

    private String found(String nik) {
        return found(kasi, nik);
    }

    private static String found(Caller officer, String nik) {
        Matcher link = Pattern.compile("href=\"(/penduduk/orang/[^\"]+)\"")
                .matcher(text(officer.post("/penduduk/cari", "nik", nik, "alasan", "Membetulkan data")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The form as it stands on the page. */
    private List<String> form(String person) {
        MvcTestResult page = kasi.get(path(person) + "/betulkan?cari=" + lookup(person));
        assertThat(page)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .doesNotContain("⟦");
        List<String> form = new ArrayList<>();
        for (Pattern pattern : List.of(INPUT, SELECT)) {
            Matcher field = pattern.matcher(text(page));
            while (field.find()) {
                form.add(field.group(1));
                form.add(field.group(2));
            }
        }
        return form;
    }

    private static String[] with(List<String> form, String... more) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < form.size(); at += 2) {
            if (!List.of(more).contains(form.get(at)) && !form.get(at).equals("_csrf")) {
                all.add(form.get(at));
                all.add(form.get(at + 1));
            }
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String path(String place) {
        return place.replaceFirst("\\?.*", "");
    }

    private static String lookup(String place) {
        return place.replaceFirst(".*cari=", "");
    }
}
