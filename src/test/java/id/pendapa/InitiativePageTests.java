package id.pendapa;

import static id.pendapa.InitiativeLife.LIST;
import static id.pendapa.InitiativeLife.act;
import static id.pendapa.InitiativeLife.fields;
import static id.pendapa.InitiativeLife.plan;
import static id.pendapa.InitiativeLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Initiatives are written, begun, noted on, ended and compared with the number that they were to move. */
@PageTest
class InitiativePageTests {

    private static final Map<String, String> TOLD = Map.of(
            "catatan",
            "Jadwal baru dipasang",
            "bukti",
            "https://contoh.example/jadwal",
            "tanggal-hari",
            "25",
            "tanggal-bulan",
            "11",
            "tanggal-tahun",
            "2026");

    private static final String PUBLIC = "/transparansi/prakarsa";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String reads(Visitor who, String address) {
        String text = Visitor.text(who.get(address));
        assertThat(text).doesNotContain("⟦");
        return text;
    }

    private long acts(String action, String one) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :key")
                .param("action", "performance.initiative-" + action)
                .param("key", one.substring(one.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void theBoardAndANumberLeadToAFormThatIsFilledIn() {
        Visitor camat = officer("camat");
        assertThat(reads(camat, "/pimpinan")).contains("href=\"/pimpinan/prakarsa\"");
        assertThat(reads(camat, "/pimpinan/ikm")).contains("/pimpinan/prakarsa/baru?angka=ikm");
        assertThat(reads(camat, LIST + "/baru?angka=ikm&sebab=Unsur%20waktu%20rendah%3Cb%3E"))
                .contains("<option value=\"ikm\" selected", "Unsur waktu rendah&lt;b&gt;", "Kepala Seksi Pelayanan")
                .doesNotContain("Inspektorat");
        assertThat(camat.get(LIST + "/baru?angka=bukan&sebab=" + "x".repeat(900))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void onlyTheLeadershipWritesAndOnlyTheOwnerSeesTheirOwn() {
        Visitor camat = officer("camat");
        String one = write(camat, Map.of("judul", "Milik seksi pelayanan"));
        Visitor kasi = officer("kasi");
        assertThat(reads(kasi, LIST)).contains("Milik seksi pelayanan").doesNotContain("Prakarsa baru");
        assertThat(reads(kasi, one)).contains("Catat kemajuan").doesNotContain("/langkah\"", "/ubah\"");
        assertThat(kasi.get(LIST + "/baru").getStatus()).isEqualTo(403);
        assertThat(kasi.post(LIST + "/baru", fields()).getStatus()).isEqualTo(403);
        assertThat(kasi.get(one + "/ubah").getStatus()).isEqualTo(403);
        assertThat(act(kasi, one, "/langkah", Map.of("langkah", "mulai"))).isEqualTo(403);
        Visitor other = officer("loket");
        assertThat(reads(other, LIST)).contains("Tidak ada prakarsa terbuka").doesNotContain("Milik seksi");
        assertThat(other.get(one).getStatus()).isEqualTo(404);
        Map<String, String> note = fields();
        note.putAll(TOLD);
        note.put("versi", "1");
        assertThat(other.post(one + "/catatan", note).getStatus()).isEqualTo(404);
        assertThat(officer("auditor").get(LIST).getStatus()).isEqualTo(403);
        assertThat(camat.get(LIST + "/999999").getStatus()).isEqualTo(404);
        assertThat(camat.get(LIST + "/x").getStatus()).isEqualTo(404);
    }

    @Test
    void everybodyReadsWhatTheLeadershipLetsThemRead() {
        Visitor camat = officer("camat");
        write(camat, Map.of("judul", "Hanya untuk kantor"));
        String one = write(camat, Map.of("judul", "Boleh dibaca warga", "umum", "ya", "sebab", "Alasan di dalam"));
        Visitor anybody = new Visitor(pages, "localhost");
        assertThat(reads(anybody, PUBLIC))
                .contains("Boleh dibaca warga", "Direncanakan oleh Kepala Seksi Pelayanan", "diharapkan menjadi 90 %")
                .doesNotContain("Hanya untuk kantor", "Alasan di dalam", "empat jam");
        act(camat, one, "/langkah", Map.of("langkah", "mulai"));
        clock.advance(Duration.ofDays(60));
        assertThat(reads(anybody, PUBLIC)).contains("Melewati tenggat");
        act(camat, one, "/langkah", Map.of("langkah", "hentikan", "kata-hentikan", "Tidak perlu lagi"));
        assertThat(reads(anybody, PUBLIC + "?sebelum=x")).contains("Dihentikan, tadinya", "Berakhir");
        assertThat(reads(anybody, PUBLIC + "?sebelum=1")).doesNotContain("Boleh dibaca warga");
        assertThat(reads(anybody, "/transparansi")).contains("href=\"" + PUBLIC + "\"");
    }

    @Test
    void badInputIsRefusedBesideItsFieldAndEverythingTypedStays() {
        Visitor camat = officer("camat");
        Map<String, String> bad = plan(camat, Map.of("judul", " ", "harapan", "101", "penanggung", "424242"));
        bad.putAll(Map.of("tenggat-hari", "24", "tenggat-bulan", "11", "tenggat-tahun", "2026", "daya", ""));
        MockHttpServletResponse refused = camat.post(LIST + "/baru", bad);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Tulis apa yang akan dilakukan", "sampai 100", "Pilih penanggung jawab dari daftar")
                .contains(
                        "Pilih tanggal mulai hari ini", "tulis tidak ada", "value=\"101\"", "Berkas menunggu pemeriksa")
                .doesNotContain("⟦");

        Map<String, String> worse = plan(camat, Map.of("angka", "bukan-angka", "judul", "x".repeat(151)));
        worse.putAll(Map.of("tenggat-hari", "31", "tenggat-bulan", "2"));
        assertThat(Visitor.text(camat.post(LIST + "/baru", worse)))
                .contains("Pilih angka dari daftar", "Terlalu panjang", "Tanggal ini tidak ada");
        Map<String, String> far =
                plan(camat, Map.of("tenggat-tahun", "2029", "angka", "waktu-layanan", "harapan", "0"));
        assertThat(Visitor.text(camat.post(LIST + "/baru", far)))
                .contains("paling lama dua tahun lagi", "Tulis menit sebagai angka");
        assertThat(jdbc.sql("SELECT count(*) FROM initiative WHERE title = ' '")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondPressOfTheSameFormWritesNothingMore() {
        Visitor camat = officer("camat");
        Map<String, String> form = plan(camat, Map.of("judul", "Hanya sekali"));
        String one = String.valueOf(camat.post(LIST + "/baru", form).getRedirectedUrl());
        assertThat(camat.post(LIST + "/baru", form).getRedirectedUrl()).isEqualTo(one);
        form.put("judul", "Isi lain");
        assertThat(camat.post(LIST + "/baru", form).getStatus()).isEqualTo(409);
        assertThat(acts("entered", one)).isOne();
    }

    @Test
    void whoeverWasSlowerSeesWhatIsThereNowAndWhatTheyTyped() {
        Visitor camat = officer("camat");
        String one = write(camat, Map.of("judul", "Judul lama"));
        Map<String, String> slow = plan(camat, Map.of("judul", "Judul yang terlambat", "versi", "1"));
        assertThat(act(officer("sekcam"), one, "/ubah", plan(camat, Map.of("judul", "Judul baru", "umum", "ya"))))
                .isEqualTo(302);

        MockHttpServletResponse stale = camat.post(one + "/ubah", slow);

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(stale))
                .contains("Orang lain baru saja mengubah", "value=\"Judul yang terlambat\"", "Yang tersimpan sekarang")
                .contains("Boleh ditampilkan kepada warga")
                .doesNotContain("⟦");
        assertThat(reads(camat, one)).contains("Judul baru", "Apa yang akan dilakukan sebelumnya: Judul lama");
        assertThat(acts("edited", one)).isOne();
        Map<String, String> drop = fields();
        drop.putAll(Map.of("versi", "1", "langkah", "hentikan", "kata-hentikan", "Tidak ada orang"));
        MockHttpServletResponse late = camat.post(one + "/langkah", drop);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("Tidak ada orang", "Orang lain baru saja mengubah");
        Map<String, String> note = fields();
        note.putAll(TOLD);
        note.put("versi", "1");
        assertThat(camat.post(one + "/catatan", note).getStatus()).isEqualTo(409);
        Map<String, String> early = fields();
        early.putAll(Map.of("versi", "2", "langkah", "selesai", "kata-selesai", "Belum mulai"));
        assertThat(camat.post(one + "/langkah", early).getStatus())
                .as("what was not begun is not done")
                .isEqualTo(409);
        early.put("langkah", "lain");
        assertThat(camat.post(one + "/langkah", early).getStatus()).isEqualTo(404);
    }

    @Test
    void theOwnerSaysHowFarItIsAndNothingThatWasSaidChanges() {
        String one = InitiativeLife.live(officer("camat"));
        Visitor kasi = officer("kasi");
        assertThat(act(kasi, one, "/catatan", TOLD)).isEqualTo(302);
        assertThat(reads(officer("sekcam"), one))
                .contains(
                        "Jadwal baru dipasang", "href=\"https://contoh.example/jadwal\"", "Kemajuan, 25 November 2026")
                .contains("Kepala Seksi Pelayanan, ");
        Map<String, String> bad = new HashMap<>(TOLD);
        bad.putAll(Map.of("catatan", "", "bukti", "javascript:alert(1)", "tanggal-hari", "26"));
        Map<String, String> form = fields();
        form.putAll(bad);
        form.put("versi", "2");
        MockHttpServletResponse refused = kasi.post(one + "/catatan", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Tulis apa yang sudah terjadi", "dimulai dengan https", "belum terjadi", "javascript:alert")
                .doesNotContain("href=\"javascript", "⟦");
        assertThat(acts("noted", one)).isOne();
        assertThat(reads(officer("camat"), one + "/ubah"))
                .contains("(persen). Tidak dapat diganti")
                .doesNotContain("name=\"angka\"");
    }

    @Test
    void whatWasDroppedIsReopenedAsItWas() {
        Visitor camat = officer("camat");
        String one = InitiativeLife.live(camat);
        assertThat(act(camat, one, "/langkah", Map.of("langkah", "hentikan"))).isEqualTo(422);
        assertThat(act(camat, one, "/langkah", Map.of("langkah", "hentikan", "kata-hentikan", "Pegawai pindah")))
                .isEqualTo(302);
        assertThat(reads(camat, one))
                .contains("Dihentikan", "Pegawai pindah", "Buka lagi")
                .doesNotContain("Catat kemajuan", "/ubah\"", "Berubah dari");
        assertThat(act(camat, one, "/langkah", Map.of("langkah", "buka", "kata-buka", "Pegawai baru")))
                .isEqualTo(302);
        assertThat(reads(camat, one)).contains("Berjalan", "Pegawai baru", "Dibuka lagi", "Sebelum mulai");
        String planned = write(camat, Map.of());
        act(camat, planned, "/langkah", Map.of("langkah", "hentikan", "kata-hentikan", "Keliru"));
        act(camat, planned, "/langkah", Map.of("langkah", "buka", "kata-buka", "Jadi"));
        assertThat(reads(camat, planned)).contains("Direncanakan", "disimpan pada saat");
    }

    @Test
    void whatIsPastItsDayIsMarkedAndKeepsItWhenOtherThingsChange() {
        String one = write(officer("camat"), Map.of("judul", "Akan terlambat"));
        clock.set(Instant.parse("2026-12-30T03:00:00Z"));
        Visitor camat = officer("camat");
        assertThat(reads(camat, LIST)).contains("Lewat tenggat 10 hari");
        assertThat(reads(camat, one)).contains("Lewat tenggat 10 hari");
        assertThat(act(camat, one, "/ubah", plan(camat, Map.of("daya", "Dua orang"))))
                .isEqualTo(302);
        assertThat(act(camat, one, "/ubah", plan(camat, Map.of("tenggat-hari", "21"))))
                .isEqualTo(422);
        assertThat(reads(camat, one)).contains("Tenaga dan biaya sebelumnya: Satu orang");
    }

    @Test
    void anOwnerWhoseAccountIsClosedIsNamed() {
        Visitor camat = officer("camat");
        String one = write(camat, Map.of("penanggung", InitiativeLife.owner(camat, "Lurah Gendongan")));
        jdbc.sql("UPDATE staff_account SET active = false WHERE username = 'lurah2'")
                .update();
        assertThat(reads(camat, one)).contains("akunnya ditutup");
        assertThat(reads(camat, one + "/ubah")).contains("Lurah Gendongan");
        jdbc.sql("UPDATE staff_account SET active = true WHERE username = 'lurah2'")
                .update();
    }

    /** Share of what was begun online and handed in, from the rows of drafts and requests. */
    private String share(String month) {
        BigDecimal begun = counted("draft WHERE created_at", month);
        BigDecimal sent = counted("service_request WHERE submitted_at", month);
        return sent.multiply(BigDecimal.valueOf(100))
                        .divide(begun, 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                + " %";
    }

    private BigDecimal counted(String from, String month) {
        return jdbc.sql("SELECT count(*) FROM " + from + " >= CAST(:month AS date) AND " + from.replaceFirst(".* ", "")
                        + " < CAST(:month AS date) + interval '1 month'")
                .param("month", month + "-01")
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void itsNumberBeforeAndAfterIsWhatTheRowsSayAndNoCauseIsClaimed() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        life.send(life.begin());
        life.begin();
        life.begin();
        FigureRuns.run(context, "performance-fold");
        clock.set(Instant.parse("2026-12-02T03:00:00Z"));
        Visitor camat = officer("camat");
        String one = InitiativeLife.live(camat);
        String november = share("2026-11");
        assertThat(november).isEqualTo("33,3 %");
        assertThat(reads(camat, one)).contains("Sebelum mulai: " + november + " pada November 2026, dari 3.");
        assertThat(act(camat, one, "/langkah", Map.of("langkah", "selesai", "kata-selesai", "Jadwal jalan")))
                .isEqualTo(302);
        assertThat(reads(camat, one))
                .contains("Belum ada bulan penuh", "terlihat mulai 1 Februari 2027", "selesai 2 Desember 2026")
                .doesNotContain("Berubah dari");

        clock.set(Instant.parse("2027-01-12T03:00:00Z"));
        OfficeLife later = new OfficeLife(pages, "localhost");
        later.send(later.begin());
        FigureRuns.run(context, "performance-fold");
        assertThat(reads(officer("camat"), one)).as("the month is not over").contains("Belum ada bulan penuh");
        clock.set(Instant.parse("2027-02-01T03:00:00Z"));
        String january = share("2027-01");
        assertThat(january).isEqualTo("100 %");
        assertThat(reads(officer("camat"), one))
                .contains("Sesudah selesai: " + january + " pada Januari 2027, dari 1.")
                .contains(
                        "Berubah dari " + november + " menjadi " + january,
                        "Yang diharapkan tercapai",
                        "bukan sebabnya")
                .doesNotContain("karena prakarsa");
    }
}
