package id.pendapa.survey.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From paper sheets to a published result with its follow-up. */
@PageTest
class SurveyDeskPageTests {

    private static final String DESK = "/kepuasan";
    private static final String PAPER = DESK + "/kertas";

    /** The worked example, as somebody types it. */
    private static final String WORKED = """
            333433433 P 34 SMA SWASTA
            433443434 P 41 SMA SWASTA
            332433323 L 29
            443444434 P 60 SD WIRAUSAHA
            333433333 P
            322433332 p 33 s1 pns
            444444444
            333433433 P 38 SMA
            333434433 L 52 D1-D3
            433443434
            """;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void start() {
        clock.set(SettableClock.START);
    }

    @AfterEach
    void reset() {
        clock.set(SettableClock.START);
    }

    @Test
    void theWorkedExampleGoesFromPaperToThePublic() throws Exception {
        Caller ppid = new Caller(pages).signIn("ppid");
        assertThat(paper(ppid, "2026-03", "UMUM", WORKED)).hasRedirectedUrl(PAPER);
        assertThat(ppid.get(PAPER))
                .hasStatusOk()
                .bodyText()
                .contains("Maret 2026")
                .doesNotContain("⟦");
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String place = String.valueOf(begin(sekcam, "Semester I", "2026-01", "2026-06", "300")
                .getResponse()
                .getRedirectedUrl());
        assertThat(sekcam.get(place))
                .hasStatusOk()
                .bodyText()
                .contains("83,61", "B – Baik", "Nilai 2,90 dari 4, IKM unsur 72,50 (C)", "169 (belum tercapai: 10)")
                .contains("Waktu penyelesaian, Sarana dan prasarana, Sistem, mekanisme, dan prosedur")
                .contains("Belum dapat diterbitkan: setiap dari tiga unsur", "Perempuan", "Lainnya atau tidak diisi")
                .doesNotContain("Laki-laki", "WIRAUSAHA", "⟦");
        assertThat(new Caller(pages).get(place.replace("/kepuasan", "/survei/hasil")))
                .as("not public yet")
                .hasStatus(404);
        assertThat(sekcam.post(place + "/terbitkan", "versi", "1")).hasStatus(409);
        assertThat(sekcam.post(place + "/rencana", "kunci", key(), "unsur", "X", "batas-hari", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih unsur.", "Tulis tanggal hari ini")
                .doesNotContain("⟦");
        for (String element : new String[] {"WAKTU", "SARANA", "PROSEDUR"}) {
            assertThat(plan(sekcam, place, element, "2027")).hasRedirectedUrl(place);
        }
        assertThat(sekcam.post(place + "/terbitkan", "versi", "1")).hasRedirectedUrl(place);
        assertThat(sekcam.post(place + "/terbitkan", "versi", "1")).hasStatus(409);
        String result = place.replace("/kepuasan", "/survei/hasil");
        Caller anybody = new Caller(pages);
        assertThat(anybody.get("/survei")).bodyText().contains("Semester I", result);
        assertThat(anybody.get(result))
                .hasStatusOk()
                .bodyText()
                .contains("83,61", "Papan", "Kasi Pelayanan", "paling lambat 1 Juni 2027")
                .doesNotContain("⟦");
        assertThat(pdf(anybody, result)).contains("/Type");
        assertThat(pdf(sekcam, place)).startsWith("%PDF");
        assertThat(paper(ppid, "2026-04", "UMUM", WORKED))
                .as("a published month")
                .hasStatus(422)
                .bodyText()
                .contains("sudah terbit");
        followUp(place, anybody, result);
    }

    private void followUp(String place, Caller anybody, String result) {
        long row = jdbc.sql("SELECT min(id) FROM survey_follow_up")
                .query(Long.class)
                .single();
        clock.set(SettableClock.START.plus(Duration.ofDays(190)));
        Caller later = new Caller(pages).signIn("sekcam");
        assertThat(anybody.get(result)).bodyText().contains("terlambat, seharusnya 1 Juni 2027");
        assertThat(later.get("/meja")).bodyText().contains("Tindak lanjut survei");
        String address = place + "/rencana/" + row;
        assertThat(later.post(address, "versi", "1", "bukti", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini");
        assertThat(later.post(address, "versi", "1", "bukti", "Papan dipasang")).hasRedirectedUrl(place);
        assertThat(later.post(address, "versi", "1", "bukti", "Papan dipasang")).hasStatus(409);
        assertThat(anybody.get(result)).bodyText().contains("Papan dipasang", "selesai");
    }

    @Test
    void badSheetsAreRefusedWithTheirLine() {
        Caller ppid = new Caller(pages).signIn("ppid");
        long before = answers();
        assertThat(paper(ppid, "2026-02", "", "333433433\n33343343\n333433435\n333433433 ABC\n---------\n333433433"))
                .hasStatus(422)
                .bodyText()
                .contains("Baris 2, 3, 4, 5 tidak dapat dibaca", "333433435");
        assertThat(paper(ppid, "2026-02", "", "333433433\n333433433"))
                .hasStatus(422)
                .bodyText()
                .contains("sedikitnya 5");
        assertThat(paper(ppid, "2027-01", "", WORKED)).hasStatus(422).bodyText().contains("belum tiba");
        assertThat(paper(ppid, "rubbish", "TIADA", WORKED))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih bulan.", "Pilih layanan dari daftar.");
        assertThat(paper(ppid, "2026-02", "", "333433433\n".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("500");
        assertThat(answers()).isEqualTo(before);
        assertThat(new Caller(pages).signIn("loket").get(PAPER)).hasStatus(403);
        assertThat(new Caller(pages).signIn("loket").get(DESK)).hasStatus(403);
    }

    @Test
    void openScoresAreDividedByTheirOwnNumber() {
        Caller ppid = new Caller(pages).signIn("ppid");
        String key = key();
        String[] form = {
            "kunci",
            key,
            "bulan",
            "2025-12",
            "layanan",
            "SKCK",
            "saran",
            "Cepat\nRamah",
            "lembar",
            "44-444444\n44-444444\n44-444444\n44-444444\n44-444444\n444444444\n"
        };
        assertThat(ppid.post(PAPER, form)).hasStatus(302);
        assertThat(ppid.post(PAPER, form)).as("a second press").hasStatus(302);
        assertThat(jdbc.sql("SELECT sum(answers) FROM survey_count WHERE month = '2025-12-01' AND element = 'WAKTU'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String place = String.valueOf(begin(sekcam, "Desember", "2025-12", "2025-12", "")
                .getResponse()
                .getRedirectedUrl());
        assertThat(sekcam.get(place))
                .bodyText()
                .contains("kurang dari 5", "Belum ada angka", "Belum dapat diterbitkan: jawabannya")
                .doesNotContain("Ramah");
    }

    @Test
    void aPeriodNeedsItsMonths() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        assertThat(begin(sekcam, "", "2026-06", "2026-01", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini", "Tulis jumlah dengan angka")
                .doesNotContain("⟦");
        assertThat(begin(sekcam, "Terbalik", "2026-06", "2026-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("tidak boleh sebelum bulan pertama", "Terbalik");
        assertThat(sekcam.get(DESK + "/999999")).hasStatus(404);
        String place = String.valueOf(
                begin(sekcam, "Kosong", "2026-11", "2026-11", "").getResponse().getRedirectedUrl());
        assertThat(sekcam.get(place)).bodyText().contains("Hasil dapat diterbitkan sesudah bulan terakhirnya lewat");
        assertThat(sekcam.get(DESK))
                .bodyText()
                .contains("Kosong", "belum terbit")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(place + "/laporan.pdf").exchange()).hasStatus(302);
    }

    @Test
    void aQuestionIsAskedInOtherWords() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String base = DESK + "/pertanyaan";
        assertThat(sekcam.get(base))
                .hasStatusOk()
                .bodyText()
                .contains("contoh", base + "/KOMPETENSI")
                .doesNotContain("⟦");
        assertThat(sekcam.get(base + "/RUBBISH")).hasStatus(404);
        String place = base + "/KOMPETENSI";
        assertThat(sekcam.get(place)).hasStatusOk().bodyText().contains("Sangat kompeten");
        String seen = Long.toString(jdbc.sql("SELECT max(id) FROM survey_question WHERE element = 'KOMPETENSI'")
                .query(Long.class)
                .single());
        assertThat(sekcam.post(place, "versi", seen, "tanya", "", "jawab-1", "Buruk"))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini", "Buruk");
        String[] form = {
            "versi", seen, "tanya", "Cakapkah petugas?", "jawab-1", "A", "jawab-2", "B", "jawab-3", "C", "jawab-4", "D"
        };
        assertThat(sekcam.post(place, form)).hasRedirectedUrl(base);
        assertThat(sekcam.post(place, form)).hasStatus(409);
        assertThat(sekcam.get(base)).bodyText().contains("Cakapkah petugas?");
        assertThat(new Caller(pages).signIn("auditor").get(base)).hasStatus(403);
    }

    private static MvcTestResult paper(Caller officer, String month, String service, String sheets) {
        return officer.post(PAPER, "kunci", key(), "bulan", month, "layanan", service, "lembar", sheets);
    }

    private static MvcTestResult begin(Caller officer, String title, String from, String to, String users) {
        return officer.post(
                DESK, "kunci", key(), "judul", title, "dari", from, "sampai", to, "pengguna", users, "bobot", "EXACT");
    }

    private static MvcTestResult plan(Caller officer, String place, String element, String year) {
        return officer.post(
                place + "/rencana",
                "kunci",
                key(),
                "unsur",
                element,
                "rencana",
                "Papan syarat di loket",
                "penanggung",
                "Kasi Pelayanan",
                "batas-hari",
                "1",
                "batas-bulan",
                "6",
                "batas-tahun",
                year);
    }

    private static String pdf(Caller reader, String place) {
        return new String(
                reader.get(place + "/laporan.pdf").getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1);
    }

    private long answers() {
        return jdbc.sql("SELECT count(*) FROM survey_answer").query(Long.class).single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
