package id.pendapa.office;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who holds which position is changed from a day on, with its effects shown before. Today is 25 November 2026. */
@PageTest
class PositionPageTests {

    private static final String HOME = "/pengaturan/jabatan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Signatories signatories;

    @Autowired
    JdbcClient jdbc;

    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @Test
    void positionsAreListedWithTheirHoldersAndMissingOnesAreAddedOnce() {
        assertThat(pages.get().uri(HOME).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Camat Tingkir", "Contoh Satu Wibawa, sejak 1 Januari 2026", "Lurah Kalibening", "Tambahkan")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "kasi"))).hasStatus(403);
        assertThat(pages.get().uri(HOME + "/999").cookie(admin)).hasStatus(404);

        assertThat(post(HOME, Map.of())).hasRedirectedUrl(HOME);
        assertThat(post(HOME, Map.of())).hasRedirectedUrl(HOME);
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("Lurah Kalibening", "kosong")
                .doesNotContain("Tambahkan");
        assertThat(acts("office.positions-added")).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM position WHERE code = 'LURAH' AND title <> 'Lurah Uji'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void aNewCamatIsShownBeforeAndSignsFromTheFirstDay() {
        String camat = place("CAMAT");
        int changes = acts("office.holder-changed");
        Map<String, String> form = form(camat, "baru", 1, 12);
        form.putAll(Map.of("nama", "Dr. Uji Baru, M.Si.", "pangkat", "Pembina (IV/a)", "nip", "19800101 200501 1 001"));
        assertThat(post(camat + "/periksa", form))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Contoh Satu Wibawa, sampai 30 November 2026",
                        "Dr. Uji Baru, M.Si., sejak 1 Desember 2026",
                        "CAMAT TINGKIR",
                        "NIP 198001012005011001",
                        "Surat yang ditandatangani pejabat ini",
                        "Akun camat tidak lagi mendapat tugas Camat",
                        "belum punya akun")
                .doesNotContain("⟦");
        assertThat(acts("office.holder-changed")).isEqualTo(changes);

        form.put("ubah", "ya");
        assertThat(post(camat + "/periksa", form)).hasStatusOk().bodyText().contains("value=\"Dr. Uji Baru, M.Si.\"");
        form.remove("ubah");
        assertThat(post(camat + "/ganti", form)).hasRedirectedUrl(camat);
        assertThat(post(camat + "/ganti", form)).hasRedirectedUrl(camat);
        assertThat(acts("office.holder-changed")).isEqualTo(changes + 1);
        assertThat(signer(30, 11).name()).isEqualTo("Contoh Satu Wibawa");
        Signatory next = signer(1, 12);
        assertThat(next.name()).isEqualTo("Dr. Uji Baru, M.Si.");
        assertThat(next.nip()).isEqualTo("198001012005011001");
        assertThat(next.rank()).isEqualTo("Pembina (IV/a)");
        assertThat(pages.get().uri(HOME).cookie(admin))
                .bodyText()
                .contains("Dr. Uji Baru, M.Si. mulai 1 Desember 2026");

        assertThat(post(camat + "/periksa", form(camat, "kosong", 5, 12)))
                .hasStatus(422)
                .bodyText()
                .contains("Sudah ada perubahan");
        assertThat(post(camat + "/batalkan", Map.of("versi", "0"))).hasStatus(409);
        assertThat(post(camat + "/batalkan", version(camat))).hasRedirectedUrl(camat);
        assertThat(signer(1, 12).name()).isEqualTo("Contoh Satu Wibawa");
        assertThat(acts("office.holder-plan-taken-back")).isOne();
    }

    @Test
    void aHolderWhoLeavesLosesTheDutiesOnThatDayAndIsAmongTheEarlierOnes() {
        String place = place("PPID");
        Cookie[] ppid = signIn(pages, "ppid");
        assertThat(pages.get().uri("/akun").cookie(ppid)).bodyText().contains("PPID Pelaksana");
        assertThat(post(place + "/ganti", form(place, "kosong", 25, 11))).hasRedirectedUrl(place);

        assertThat(pages.get().uri("/akun").cookie(ppid)).bodyText().doesNotContain("PPID Pelaksana");
        assertThat(pages.get().uri(place).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("kosong", "Contoh Tigabelas Yuwono, 1 Januari 2026 – 24 November 2026")
                .doesNotContain("⟦");
    }

    @Test
    void whatCannotBeIsToldBesideTheFieldWithEverythingStillThere() {
        String kasi = place("KASI_PEMERINTAHAN");
        Map<String, String> empty = form(kasi, "baru", 31, 2);
        assertThat(post(kasi + "/periksa", empty)).hasStatus(422).bodyText().contains("Tulis tanggal yang benar");
        assertThat(post(kasi + "/ganti", empty)).hasStatus(422);
        Map<String, String> form = form(kasi, "baru", 1, 12);
        form.putAll(Map.of("nama", " ", "pangkat", "x".repeat(81), "nip", "123", "sk", ""));
        assertThat(post(kasi + "/periksa", form))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis nama", "paling banyak 80", "NIP harus 18 angka", "Tulis nomor SK", "value=\"123\"")
                .doesNotContain("⟦");
        assertThat(post(kasi + "/periksa", form(kasi, "", 1, 12))).hasStatus(422);
        assertThat(post(kasi + "/periksa", form(kasi, "999999", 1, 12)))
                .hasStatus(422)
                .bodyText()
                .contains("tidak tercatat");
        assertThat(post(kasi + "/periksa", form(kasi, person("Contoh Empat Santosa"), 1, 12)))
                .hasStatus(422)
                .bodyText()
                .contains("sudah memegang jabatan itu");
        assertThat(post(kasi + "/periksa", form(kasi, "kosong", 24, 11)))
                .hasStatus(422)
                .bodyText()
                .contains("Tulis hari ini atau sesudahnya");
        Map<String, String> far = form(kasi, "kosong", 1, 12);
        far.put("mulai-tahun", "2028");
        assertThat(post(kasi + "/periksa", far)).hasStatus(422).bodyText().contains("satu tahun lagi");
        assertThat(post(kasi + "/ganti", far)).hasStatus(422);
    }

    @Test
    void nobodyGivesThemselfAPositionOrChangesTheirOwn() {
        String kasi = place("KASI_PEMERINTAHAN");
        assertThat(post(kasi + "/periksa", form(kasi, person("Contoh Sepuluh Setiawan"), 1, 12)))
                .hasStatus(422)
                .bodyText()
                .contains("kepada diri sendiri");
        String own = place("ADMIN");
        assertThat(pages.get().uri(own).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("jabatan Anda sendiri")
                .doesNotContain("/periksa");
        assertThat(post(own + "/ganti", form(own, "kosong", 1, 12))).hasStatus(403);
        assertThat(post(own + "/tercetak", version(own))).hasStatus(403);
        assertThat(post(own + "/batalkan", version(own))).hasStatus(403);
    }

    @Test
    void aVacantPositionMayHaveBeenTakenEarlierAndByAKnownPerson() {
        String lurah = HOME + "/" + jdbc.sql("""
                        INSERT INTO position (code, title, unit, kelurahan_code, signing_method)
                        VALUES ('LURAH', 'Lurah Uji', 'Kelurahan Uji', '33.73.02.9999', 'BASAH') RETURNING id
                        """).query(String.class).single();
        assertThat(post(lurah + "/periksa", form(lurah, "kosong", 1, 12)))
                .hasStatus(422)
                .bodyText()
                .contains("memang sedang kosong");
        Map<String, String> form = form(lurah, person("Contoh Duabelas Sari"), 1, 3);
        assertThat(post(lurah + "/periksa", form)).hasStatusOk().bodyText().contains("Akun ppdp mendapat tugas lurah");
        assertThat(post(lurah + "/ganti", form)).hasRedirectedUrl(lurah);
        assertThat(signatories
                        .choose(new SignatoryWish("LURAH", "33.73.02.9999", null, false), LocalDate.of(2026, 3, 1))
                        .name())
                .isEqualTo("Contoh Duabelas Sari");
    }

    @Test
    void aPromotionIsWrittenForThePresentHolder() {
        String sekcam = place("SEKCAM");
        Map<String, String> form = new HashMap<>(version(sekcam));
        form.putAll(Map.of(
                "tercetak-nama", "Contoh Dua Lestari, S.Sos.",
                "tercetak-pangkat", "Penata (III/c)",
                "tercetak-nip", "198505052010012002"));
        assertThat(post(sekcam + "/tercetak", form)).hasRedirectedUrl(sekcam);
        assertThat(post(sekcam + "/tercetak", form)).hasStatus(409);
        assertThat(pages.get().uri(sekcam).cookie(admin))
                .bodyText()
                .contains("Contoh Dua Lestari, S.Sos.", "Penata (III/c)", "198505052010012002")
                .doesNotContain("⟦");
        assertThat(acts("office.official-rewritten")).isOne();

        String kasi = place("KASI_PELAYANAN");
        Map<String, String> taken = new HashMap<>(version(kasi));
        taken.putAll(Map.of("tercetak-nama", "Contoh Tiga Utami", "tercetak-nip", "198505052010012002"));
        assertThat(post(kasi + "/tercetak", taken))
                .hasStatus(422)
                .bodyText()
                .contains("sudah tercatat pada orang lain", "value=\"198505052010012002\"");
    }

    @Test
    void howAPositionSignsIsChangedForLettersToCome() {
        String lurah = HOME + "/"
                + jdbc.sql("SELECT id FROM position WHERE title = 'Lurah Gendongan'")
                        .query(String.class)
                        .single();
        Map<String, String> form = new HashMap<>(version(lurah));
        form.put("cara", "STEMPEL");
        assertThat(post(lurah + "/cara", form))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih cara tanda tangan")
                .doesNotContain("⟦");
        form.put("cara", "BSRE");
        assertThat(post(lurah + "/cara", form)).hasRedirectedUrl(lurah);
        assertThat(post(lurah + "/cara", form)).hasStatus(409);
        assertThat(acts("office.signing-method-changed")).isOne();
        assertThat(pages.get().uri(lurah).cookie(admin))
                .bodyText()
                .contains("tanda tangan elektronik BSrE", "<option value=\"BSRE\" selected")
                .doesNotContain("⟦");
        String own = place("ADMIN");
        Map<String, String> mine = new HashMap<>(version(own));
        mine.put("cara", "BSRE");
        assertThat(post(own + "/cara", mine)).hasStatus(403);
    }

    private Signatory signer(int day, int month) {
        return signatories.choose(
                new SignatoryWish("CAMAT", null, "Wali Kota Salatiga", true), LocalDate.of(2026, month, day));
    }

    private Map<String, String> form(String place, String person, int day, int month) {
        Map<String, String> form = new HashMap<>(version(place));
        form.putAll(Map.of(
                "kunci",
                UUID.randomUUID().toString(),
                "orang",
                person,
                "mulai-hari",
                Integer.toString(day),
                "mulai-bulan",
                Integer.toString(month),
                "mulai-tahun",
                "2026",
                "sk",
                "CONTOH/3/2026"));
        return form;
    }

    private String place(String code) {
        return HOME + "/"
                + jdbc.sql("SELECT id FROM position WHERE code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single();
    }

    private String person(String name) {
        return jdbc.sql("SELECT id FROM official WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private Map<String, String> version(String place) {
        return Map.of(
                "versi",
                jdbc.sql("SELECT version FROM position WHERE id = :id")
                        .param("id", Long.valueOf(place.substring(place.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .single());
    }

    private int acts(String action) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post().uri(address).cookie(admin).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
