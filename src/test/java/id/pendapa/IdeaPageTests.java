package id.pendapa;

import static id.pendapa.ProposalLife.IDEAS;
import static id.pendapa.ProposalLife.accept;
import static id.pendapa.ProposalLife.idea;
import static id.pendapa.ProposalLife.move;
import static id.pendapa.ProposalLife.press;
import static id.pendapa.ProposalLife.propose;
import static id.pendapa.ProposalLife.sent;
import static id.pendapa.ProposalLife.step;
import static id.pendapa.ProposalLife.yes;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Officers propose what would be better at work; the leadership must answer, and everybody sees what became of it. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdeaPageTests {

    private static final Map<String, String> NO = Map.of("kata-tolak", "Ruang arsip tidak cukup");

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void beforeAnythingIsWritten() {
        assertThat(reads(officer("loket"), IDEAS))
                .contains("Tidak ada yang menunggu jawaban", "Anda belum menulis gagasan", "Belum ada yang berakhir");
    }

    @AfterEach
    void backToTheDay() {
        clock.set(SettableClock.START);
    }

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    private long acts(String action, String one) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :key")
                .param("action", "participation." + action)
                .param("key", one.substring(one.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void anIdeaIsSupportedAcceptedAndDone() {
        Visitor loket = officer("loket");
        String one = propose(loket, Map.of("judul", "Map <b> berwarna"));
        assertThat(reads(loket, one))
                .contains(
                        "Map &lt;b&gt; berwarna", "Berkas tercampur", "Menunggu jawaban, paling lambat 9 Desember 2026")
                .contains("Belum ada yang mendukung", "Petugas Loket 1")
                .doesNotContain("/dukung\"", "/langkah\"");
        Visitor kasi = officer("kasi");
        assertThat(reads(kasi, one)).contains(one + "/dukung");
        press(kasi, one + "/dukung");
        press(kasi, one + "/dukung");
        assertThat(reads(kasi, one)).contains("Didukung 1 orang", "Dukungan Anda sudah dihitung");
        press(kasi, one + "/tarik");
        press(kasi, one + "/tarik");
        assertThat(reads(kasi, one)).contains("Belum ada yang mendukung");
        press(kasi, one + "/dukung");

        accept(officer("camat"), one);
        assertThat(reads(loket, IDEAS))
                .contains(
                        "Dari Anda (", "Diterima. Penanggung jawab: Kepala Seksi Pelayanan, paling lambat 1 Desember");
        assertThat(reads(officer("kasi2"), one)).doesNotContain("/langkah\"", "/dukung\"");
        assertThat(kasi.post(one + "/tarik", Map.of()).getStatus()).as("over").isEqualTo(409);
        assertThat(reads(kasi, one)).contains("Nyatakan selesai").doesNotContain("Hentikan");
        move(kasi, one, "selesai", Map.of("kata-selesai", "Map dipakai sejak Senin"));
        assertThat(reads(loket, one)).contains("Selesai, 25 November 2026", "Map dipakai sejak Senin", "Dibeli minggu");
        assertThat(acts("supported", one)).isEqualTo(2);
        assertThat(acts("withdrawn", one)).isOne();
        assertThat(acts("accept", one)).isOne();
        assertThat(acts("finish", one)).isOne();
    }

    @Test
    void aNoNeedsItsReasonAndCanBeTakenBack() {
        String one = propose(officer("kelurahan"), Map.of());
        Visitor sekcam = officer("sekcam");
        MockHttpServletResponse empty =
                sekcam.post(one + "/langkah", step(sekcam, one, "tolak", Map.of("kata-tolak", " ")));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(empty)).contains("Tulis mengapa tidak", "kata-tolak-error");
        move(sekcam, one, "tolak", NO);
        assertThat(reads(officer("kelurahan"), one)).contains("Tidak diterima, 25 November", "Ruang arsip tidak cukup");
        move(sekcam, one, "buka", Map.of("kata-buka", "Ada ruang baru"));
        assertThat(reads(sekcam, one)).contains("Menunggu jawaban", "Ruang arsip tidak cukup", "Ada ruang baru");
        accept(sekcam, one);
        move(sekcam, one, "hentikan", Map.of("kata-hentikan", "Anggarannya dipotong"));
        assertThat(reads(sekcam, one)).contains("Diterima, lalu dihentikan, 25 November", "Anggarannya dipotong");
    }

    @Test
    void whatIsNotAnsweredInTimeStandsOut() {
        String one = propose(officer("loket"), Map.of("judul", "Kipas di ruang arsip"));
        clock.set(Instant.parse("2026-12-09T08:00:00Z"));
        assertThat(reads(officer("camat"), one)).doesNotContain("terlambat");
        clock.set(Instant.parse("2026-12-12T03:00:00Z"));
        Visitor camat = officer("camat");
        assertThat(reads(camat, one)).contains("Jawaban terlambat 3 hari");
        assertThat(reads(camat, IDEAS)).contains("Jawaban terlambat 3 hari");
        Map<String, String> typed = new HashMap<>(yes(camat, one));
        MockHttpServletResponse past = camat.post(one + "/langkah", step(camat, one, "terima", typed));
        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(past)).contains("Isi tanggal mulai hari ini", "Dibeli minggu depan", "value=\"2026\"");
        typed.put("tenggat-hari", "20");
        move(camat, one, "terima", typed);
        clock.advance(Duration.ofDays(10));
        assertThat(reads(officer("loket"), IDEAS)).contains("Lewat tenggat 2 hari");
    }

    @Test
    void badInputIsRefusedBesideItsFieldAndEverythingTypedStays() {
        Visitor loket = officer("loket");
        Map<String, String> bad = idea(Map.of("judul", "x".repeat(121), "masalah", " "));
        MockHttpServletResponse refused = loket.post(IDEAS + "/baru", bad);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Terlalu panjang", "Tulis apa yang menyulitkan", "x".repeat(121), "Satu map untuk tiap")
                .doesNotContain("⟦");
        String one = propose(loket, Map.of());
        Visitor camat = officer("camat");
        Map<String, String> worse = new HashMap<>(yes(camat, one));
        worse.putAll(Map.of("penanggung", "424242", "tenggat-bulan", "13", "kata-terima", ""));
        MockHttpServletResponse answer = camat.post(one + "/langkah", step(camat, one, "terima", worse));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("Tulis apa yang akan dilakukan", "Pilih penanggung", "Tanggal ini tidak ada");
        assertThat(camat.post(one + "/langkah", step(camat, one, "lain", Map.of()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(camat.post(one + "/langkah", Map.of()).getStatus()).isEqualTo(400);
        assertThat(camat.get(IDEAS + "/999999").getStatus()).isEqualTo(404);
    }

    @Test
    void theSecondAnswerIsToldThatSomebodyWasFasterAndTheSameFormGoesOnce() {
        Visitor loket = officer("loket");
        Map<String, String> once = idea(Map.of("judul", "Sekali saja"));
        assertThat(sent(loket, IDEAS + "/baru", once)).isEqualTo(sent(loket, IDEAS + "/baru", once));
        String one = propose(loket, Map.of());
        Visitor camat = officer("camat");
        Map<String, String> late = step(camat, one, "tolak", NO);
        Map<String, String> first = step(camat, one, "terima", yes(camat, one));
        sent(camat, one + "/langkah", first);
        sent(camat, one + "/langkah", first);
        MockHttpServletResponse stale = officer("sekcam").post(one + "/langkah", late);
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(stale)).contains("Orang lain baru saja mengubah ini", "Diterima. Penanggung jawab");
        assertThat(acts("accept", one)).isOne();
        assertThat(acts("refuse", one)).isZero();
    }

    @Test
    void nobodyAnswersOrSupportsTheirOwnAndOnlyLeadersAnswer() {
        Visitor sekcam = officer("sekcam");
        String one = propose(sekcam, Map.of());
        assertThat(reads(sekcam, one)).doesNotContain("/langkah\"", "/dukung\"");
        Map<String, String> no = step(officer("camat"), one, "tolak", NO);
        assertThat(sekcam.post(one + "/langkah", no).getStatus()).isEqualTo(409);
        assertThat(sekcam.post(one + "/dukung", Map.of()).getStatus()).isEqualTo(409);
        assertThat(officer("kasi").post(one + "/langkah", no).getStatus()).isEqualTo(403);
        assertThat(officer("admin").get(IDEAS).getStatus()).isEqualTo(403);
        assertThat(officer("admin").get(IDEAS + "/baru").getStatus()).isEqualTo(403);
        move(officer("camat"), one, "tolak", NO);
        assertThat(reads(officer("loket"), IDEAS)).contains(one);
    }
}
