package id.pendapa.complaints;

import static id.pendapa.complaints.ComplaintActs.form;
import static id.pendapa.complaints.ComplaintActs.lamp;
import static id.pendapa.complaints.ComplaintActs.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What everybody reads of complaints, what nobody reads, and "me too". */
@PageTest
class ComplaintBoardPageTests {

    private static final String BOARD = "/pengaduan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private ComplaintActs acts;

    @BeforeEach
    void freely() {
        FreshLimits.forgetAll(context);
        acts = new ComplaintActs(pages, jdbc);
        jdbc.sql("UPDATE complaint_notice SET shown = false").update(); // Another test told of the same place.
    }

    private MvcTestResult publish(String officer, String number, String title) {
        return acts.act(officer, number, "PUBLISH", "judul", title, "ringkasan", "Lampu jalan di gang mati");
    }

    /** A lamp that the office looked at and told everybody about. */
    private String published(String title) {
        String number = acts.tell(new Caller(pages), lamp());
        acts.verify(number, "sekcam");
        assertThat(publish("sekcam", number, title)).hasStatus(302);
        return number;
    }

    @Test
    void onlyTheWordsOfTheOfficeArePublic() {
        String number = published("Lampu gang mati");

        assertThat(text(new Caller(pages).get(BOARD)))
                .contains("Lampu gang mati", "/pengaduan/umum/" + number, "Lampu jalan · ")
                .doesNotContain("Lampu mati sejak Senin", "Pelapor Uji", "pelapor@", "⟦");
        assertThat(text(new Caller(pages).get("/pengaduan/umum/" + number)))
                .contains("Lampu jalan di gang mati", "Sudah diperiksa", "Selesai paling lambat")
                .doesNotContain("Lampu mati sejak Senin", "Pelapor Uji", "pelapor@", "⟦");
    }

    @Test
    void whatIsConfidentialOrAboutStaffOrNotLookedAtIsNeverPublic() {
        Map<String, String> confidential = lamp();
        confidential.put("rahasia", "ya");
        String secret = acts.tell(new Caller(pages), confidential);
        acts.verify(secret, "sekcam");
        Map<String, String> money = lamp();
        money.put("kategori", "FEE");
        String fee = acts.tell(new Caller(pages), money);
        assertThat(acts.act("sekcam", fee, "VERIFY", "jenis", "COMPLAINT", "kategori", "FEE", "klas", "SUPERVISED"))
                .hasStatus(302);
        String raw = acts.tell(new Caller(pages), lamp());

        assertThat(publish("sekcam", secret, "Rahasia")).hasStatus(403);
        assertThat(publish("sekcam", fee, "Uang")).hasStatus(403);
        assertThat(publish("sekcam", raw, "Mentah")).hasStatus(409);
        assertThat(text(new Caller(pages).signIn("sekcam").get("/meja/pengaduan/" + secret)))
                .doesNotContain("value=\"PUBLISH\"");
        assertThat(new Caller(pages).get("/pengaduan/umum/" + secret)).hasStatus(404);
    }

    @Test
    void theRuleStandsInTheQueryNotOnlyInTheStep() {
        String number = published("Lampu menjadi uang");
        String address = "/pengaduan/umum/" + number;
        assertThat(acts.act("sekcam", number, "ASK", "pesan", "Siapa?")).hasStatus(302);
        assertThat(acts.act("sekcam", number, "VERIFY", "jenis", "COMPLAINT", "kategori", "FEE", "klas", "SUPERVISED"))
                .hasStatus(302);

        assertThat(new Caller(pages).get(address)).hasStatus(404);
        assertThat(new Caller(pages).post(address)).hasStatus(404);
        assertThat(text(new Caller(pages).get(BOARD))).doesNotContain("Lampu menjadi uang");
    }

    @Test
    void aBadNoticeKeepsWhatWasTypedAndAnotherOfficerMayNot() {
        String number = acts.tell(new Caller(pages), lamp());
        acts.verify(number, "sekcam");
        acts.act("sekcam", number, "DISPOSE", "kepada", "KASI_PELAYANAN");

        MvcTestResult refused =
                acts.act("sekcam", number, "PUBLISH", "judul", "<script>x</script>", "ringkasan", " ", "hasil", "Baik");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("&lt;script>x", "Tulis sesuatu dahulu", "Baik");
        assertThat(acts.act("sekcam", number, "PUBLISH", "judul", "x".repeat(100_000), "ringkasan", "x"))
                .hasStatus(422);
        assertThat(publish("kasi", number, "Bukan tugasnya")).hasStatus(403);
    }

    @Test
    void takenBackItIsGoneAndSaidToTheReporter() {
        Caller citizen = new Caller(pages);
        String number = acts.tell(citizen, lamp());
        acts.verify(number, "sekcam");
        publish("sekcam", number, "Lampu sementara");

        assertThat(acts.act("sekcam", number, "HIDE", "pesan", "Keliru tempat")).hasStatus(302);

        assertThat(new Caller(pages).get("/pengaduan/umum/" + number)).hasStatus(404);
        assertThat(text(citizen.get("/pengaduan/" + number)))
                .contains("Diumumkan tanpa nama", "Pengumuman ditarik", "Keliru tempat");
    }

    @Test
    void meTooCountsEachBrowserOnce() {
        String address = "/pengaduan/umum/" + published("Lampu bersama");
        Caller neighbor = new Caller(pages);
        neighbor.get(address);

        assertThat(neighbor.post(address)).hasStatus(302);
        assertThat(neighbor.post(address)).hasStatus(302);
        Caller other = new Caller(pages);
        other.post(address);

        assertThat(text(neighbor.get(address))).contains("0 dengan akun, 2 tanpa akun", "sudah dihitung");
        assertThat(text(new Caller(pages).get(address))).contains("Saya juga</button>");
    }

    @Test
    void theSamePlaceAndKindIsAskedFirstAndNothingIsSentUntilThen() {
        String number = published("Lampu yang sama");
        int before = count();
        MvcTestResult asked = new Caller(pages).post("/pengaduan/baru", form(lamp()));

        assertThat(asked).hasStatus(422);
        assertThat(text(asked))
                .contains("Belum terkirim", "Lampu yang sama", "/pengaduan/umum/" + number, "Lampu mati sejak Senin")
                .contains("name=\"tetap\"", "Pelapor Uji");
        assertThat(count()).isEqualTo(before);
        Map<String, String> anyway = lamp();
        anyway.put("tetap", "ya");
        acts.tell(new Caller(pages), anyway);
        Map<String, String> elsewhere = lamp();
        elsewhere.put("kategori", "ROAD");
        acts.tell(new Caller(pages), elsewhere);
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM complaint").query(Integer.class).single();
    }

    @Test
    void theListIsChosenAndReadInParts() {
        for (int i = 0; i < 22; i++) {
            String number = acts.tell(new Caller(pages), told("ROAD", i));
            FreshLimits.forgetAll(context);
            assertThat(acts.act("sekcam", number, "VERIFY", "jenis", "COMPLAINT", "kategori", "ROAD", "klas", "LIGHT"))
                    .hasStatus(302);
            assertThat(publish("sekcam", number, "Jalan nomor " + i + ".")).hasStatus(302);
        }
        String first = text(new Caller(pages).get(BOARD + "?kategori=ROAD&kelurahan=33.73.02.1007"));
        assertThat(first).contains("Jalan nomor 21.", "Jalan nomor 2.").doesNotContain("Jalan nomor 1.");
        String next = ComplaintActs.find("href=\"(/pengaduan\\?[^\"]*sebelum=\\d+)\"", first)
                .replace("&amp;", "&");
        assertThat(text(new Caller(pages).get(next)))
                .contains("Jalan nomor 1.", "Jalan nomor 0.")
                .doesNotContain("Jalan nomor 2.", "sebelum=");
        assertThat(text(new Caller(pages).get(BOARD + "?kategori=WASTE&kelurahan=x&sebelum=abc")))
                .contains("Belum ada yang diumumkan");
    }

    private static Map<String, String> told(String category, int index) {
        Map<String, String> told = lamp();
        told.put("kategori", category);
        told.put("cerita", "Jalan berlubang " + index);
        told.put("tetap", "ya");
        return told;
    }
}
