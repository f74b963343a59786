package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register at the desk: look-ups with a reason, people who enter it, and what happens to them. */
@PageTest
class ResidentPageTests {

    private static final String BAGAS = "3373020203790000";
    private static final String REASON = "Memeriksa alamat untuk surat";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller clerk = new Caller(pages);
    private Caller kasi = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        clerk = new Caller(pages).signIn("loket");
        kasi = new Caller(pages).signIn("kasi2");
    }

    @Test
    void somebodyIsFoundByNikCardAndNameWithAReason() {
        assertThat(clerk.get("/penduduk"))
                .hasStatusOk()
                .bodyText()
                .contains("Alasan mencari")
                .doesNotContain("⟦");
        for (String[] way : new String[][] {
            {"nik", "3373 0202 0379 0000"},
            {"nama", "contoh bagas prakosa"},
            {"nama", "BAGAS PRAKOSO"},
            {"nama", "Prakoso"}
        }) {
            assertThat(clerk.post("/penduduk/cari", way[0], way[1], "alasan", REASON))
                    .hasStatusOk()
                    .bodyText()
                    .contains("C••• B••• P•••", "33••••••••••0000, 1979")
                    .doesNotContain("Prakoso</a>", BAGAS, "⟦");
        }
        assertThat(clerk.post("/penduduk/cari", "kk", "3373020203100000", "alasan", REASON))
                .bodyText()
                .contains("C••• B••• P•••", "C••• N•••", "C••• D•••");
        assertThat(clerk.post(
                        "/penduduk/cari",
                        "nama",
                        "Nuraini",
                        "lahir-hari",
                        "11",
                        "lahir-bulan",
                        "7",
                        "lahir-tahun",
                        "1982",
                        "alasan",
                        REASON))
                .bodyText()
                .contains("C••• N•••");
        assertThat(clerk.post("/penduduk/cari", "nik", "3373029901010000", "alasan", REASON))
                .hasStatus(422);
        assertThat(clerk.post("/penduduk/cari", "nama", "Zzyzx", "alasan", REASON))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang cocok.");
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'register-find'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void withoutAReasonOrWithTwoWaysNothingIsSought() {
        assertThat(clerk.post("/penduduk/cari", "nik", BAGAS))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis alasan, 5 sampai 300 huruf.", "value=\"" + BAGAS + "\"");
        assertThat(clerk.post("/penduduk/cari", "nik", BAGAS, "nama", "Bagas", "alasan", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Isi satu saja");
        assertThat(clerk.post("/penduduk/cari", "alasan", REASON)).hasStatus(422);
        assertThat(clerk.post("/penduduk/cari", "nama", "a'", "alasan", REASON)).hasStatus(422);
        assertThat(clerk.post("/penduduk/cari", "nama", "Bagas", "lahir-hari", "40", "alasan", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Isi tanggalnya");
    }

    @Test
    void openingIsAnActOfItsOwnAndEndsAfterHalfAnHour() {
        String person = found(clerk, "nik", BAGAS).get(0);
        assertThat(clerk.get(person))
                .hasStatusOk()
                .bodyText()
                .contains("C••• B••• P•••", "Buka data lengkap", "C••• N•••")
                .doesNotContain("Melati", BAGAS, "Bagas", "⟦");
        assertThat(clerk.post(path(person) + "/buka", "cari", lookup(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Contoh Bagas Prakoso", "Jalan Contoh Melati 1", BAGAS, "2 Maret 1979", "Wiraswasta")
                .doesNotContain("Buka data lengkap");
        String wife = hrefs(clerk.get(person)).get(0);
        assertThat(clerk.get(wife)).hasStatusOk().bodyText().contains("C••• N•••");
        assertThat(purposes()).endsWith("register-open", "register-reveal", "register-open", "register-open");
        assertThat(new Caller(pages).signIn("loket2").get(person)).hasStatus(404);
        assertThat(kasi.get(person)).as("another officer's reason").hasStatus(404);
        assertThat(clerk.get("/penduduk/orang/999999?cari=" + lookup(person))).hasStatus(404);
        assertThat(clerk.get(path(person))).hasStatus(404);
        assertThat(clerk.get(path(person) + "?cari=" + UUID.randomUUID())).hasStatus(404);
        clock.set(SettableClock.START.plus(Duration.ofMinutes(31)));
        assertThat(clerk.get(person)).hasStatus(404).bodyText().contains("setengah jam");
    }

    @Test
    void whoeverHasNoRightToLookSeesNothing() {
        for (String name : List.of("admin", "auditor", "ppid", "lurah")) {
            Caller other = new Caller(pages).signIn(name);
            assertThat(other.get("/penduduk")).hasStatus(403);
            assertThat(other.post("/penduduk/cari", "nik", BAGAS, "alasan", REASON))
                    .hasStatus(403);
        }
        assertThat(clerk.get("/penduduk/baru")).hasStatus(403);
    }

    @Test
    void somebodyIsEnteredOnceAndWhoeverIsAlikeIsAskedAbout() {
        String[] form = person("3373025708900000", "Uji Suharti", "17", "8", "1990");
        String place = place(kasi.post("/penduduk/baru", form));
        assertThat(place).startsWith("/penduduk/orang/");
        assertThat(path(place(kasi.post("/penduduk/baru", form))))
                .as("the same form")
                .isEqualTo(path(place));
        assertThat(kasi.get(place)).hasStatusOk().bodyText().contains("U••• S•••", "Pindah datang");
        assertThat(kasi.post("/penduduk/baru", person("3373025708900000", "Lain Sekali", "1", "1", "2001")))
                .hasStatus(422)
                .bodyText()
                .contains("NIK ini sudah ada di data penduduk.", "Lain Sekali");
        String[] alike = with(person("", "Uji Suhartii", "17", "8", "1990"), "no-nik", "Belum direkam");
        assertThat(kasi.post("/penduduk/baru", alike))
                .hasStatus(422)
                .bodyText()
                .contains("Ada orang yang mirip", "U••• S•••", "Uji Suhartii")
                .doesNotContain("⟦");
        assertThat(kasi.post(
                        "/penduduk/baru",
                        with(
                                with(alike, "mirip", "ya"),
                                "kunci",
                                UUID.randomUUID().toString())))
                .hasStatus(302);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'resident.entered'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndStaysTyped() {
        assertThat(kasi.post("/penduduk/baru", "kunci", UUID.randomUUID().toString(), "nik", "123", "alamat", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("NIK terdiri dari 16 angka", "Isi bagian ini.", "Pilih salah satu.", "value=\"123\"")
                .doesNotContain("⟦");
        assertThat(kasi.post("/penduduk/baru", with(person("", "Uji Tanpa", "1", "2", "2003"), "rt", "abc")))
                .hasStatus(422)
                .bodyText()
                .contains("tulis alasan belum punya NIK", "Isi angka 1 sampai 999.");
    }

    @Test
    void moveDeathAndMergeKeepTheHistory() {
        String temporary = place(kasi.post(
                "/penduduk/baru",
                with(
                        person("", "Uji Sementara", "3", "3", "1993"),
                        "no-nik",
                        "Belum direkam",
                        "kk",
                        "3373020101150000")));
        String real = place(kasi.post("/penduduk/baru", person("3373020404940000", "Uji Sejati", "4", "4", "1994")));
        assertThat(happen(temporary, "1", "MOVED")).hasStatus(302);
        assertThat(kasi.get(temporary)).bodyText().contains("Pindah keluar", "Kembali tinggal di sini");
        assertThat(happen(temporary, "1", "RETURNED")).as("stale").hasStatus(409);
        assertThat(happen(temporary, "2", "DIED"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak cocok dengan keadaan", "Surat uji");
        assertThat(happen(temporary, "2", "RETURNED")).hasStatus(302);
        assertThat(merge(temporary, "3", "3373020505950000"))
                .hasStatus(422)
                .bodyText()
                .contains("tidak ada di data");
        assertThat(merge(temporary, "3", "3373020404940000")).hasStatus(302);
        assertThat(kasi.get(temporary))
                .bodyText()
                .contains("Digabung", "Buka data itu")
                .doesNotContain("⟦");
        assertThat(kasi.get(real)).bodyText().contains("Data tanpa NIK digabung ke sini", "Pindah keluar");
        assertThat(happen(real, "1", "DIED")).as("the merge was seen by nobody").hasStatus(409);
        assertThat(happen(real, "2", "DIED")).hasStatus(302);
        assertThat(kasi.get(real)).bodyText().contains("Meninggal").doesNotContain("Catat peristiwa");
        assertThat(jdbc.sql("SELECT count(*) FROM family_member WHERE until_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private MvcTestResult happen(String person, String version, String kind) {
        return kasi.post(
                path(person) + "/peristiwa",
                "cari",
                lookup(person),
                "versi",
                version,
                "peristiwa",
                kind,
                "tanggal-hari",
                "1",
                "tanggal-bulan",
                "11",
                "tanggal-tahun",
                "2026",
                "alasan",
                "Surat uji");
    }

    private MvcTestResult merge(String person, String version, String nik) {
        return kasi.post(
                path(person) + "/gabung",
                "cari",
                lookup(person),
                "versi",
                version,
                "nik-gabung",
                nik,
                "alasan-gabung",
                "Sudah direkam");
    }

    private static String[] person(String nik, String name, String day, String month, String year) {
        return new String[] {
            "kunci",
            UUID.randomUUID().toString(),
            "nik",
            nik,
            "name",
            name,
            "birth-date-hari",
            day,
            "birth-date-bulan",
            month,
            "birth-date-tahun",
            year,
            "cara",
            "ARRIVED",
            "sex",
            "P"
        };
    }

    private static String[] with(String[] form, String... more) {
        List<String> all = new ArrayList<>(List.of(form));
        for (int at = 0; at < more.length; at += 2) {
            int there = all.indexOf(more[at]);
            if (there >= 0 && there % 2 == 0) {
                all.set(there + 1, more[at + 1]);
            } else {
                all.add(more[at]);
                all.add(more[at + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    private List<String> found(Caller officer, String... way) {
        return hrefs(officer.post("/penduduk/cari", with(way, "alasan", REASON)));
    }

    private static List<String> hrefs(MvcTestResult page) {
        Matcher links = Pattern.compile("href=\"(/penduduk/orang/[^\"]+)\"").matcher(text(page));
        List<String> found = new ArrayList<>();
        while (links.find()) {
            found.add(links.group(1));
        }
        return found;
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> purposes() {
        return jdbc.sql("SELECT purpose FROM access_entry WHERE purpose LIKE 'register-%' ORDER BY id")
                .query(String.class)
                .list();
    }

    private static String place(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static String path(String place) {
        return place.replaceFirst("\\?.*", "");
    }

    private static String lookup(String place) {
        return place.replaceFirst(".*cari=", "");
    }
}
