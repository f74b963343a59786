package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a transaction costs, recomputed here from the requests and what was typed; it is December, all was done in November. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostPageTests {

    private static final String BIAYA = "/pimpinan/biaya";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    void anOfficeHasALife() {
        OfficeLife life = new OfficeLife(pages, "localhost");
        life.request();
        life.request();
        FigureRuns.run(context, "performance-fold");
    }

    @BeforeEach
    void itIsDecember() {
        clock.advance(Duration.ofDays(10));
    }

    private Visitor officer(String name) {
        Visitor officer = new Visitor(pages, "localhost");
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    /** The newest version of this year; a sheet that counts from January makes all before it count no more. */
    private int newest() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM cost_sheet WHERE year = 2026")
                .query(Integer.class)
                .single();
    }

    private static String rupiah(BigDecimal amount) {
        return String.format(java.util.Locale.forLanguageTag("id"), "Rp %,d", amount.longValue());
    }

    /** 20 and 20 and 4 minutes, paper; and a twelfth of 18 million a year. */
    private BigDecimal cost(long yearly) {
        long n = count("service_request WHERE outcome IN ('GRANTED', 'REFUSED')");
        BigDecimal each = BigDecimal.valueOf(10_000 + 12_000 + 6_000 + 1_500);
        return each.multiply(BigDecimal.valueOf(n))
                .add(BigDecimal.valueOf(yearly / 12))
                .divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP);
    }

    @Test
    @Order(1)
    void anOfficeWithoutASheetHasNoFigureAndIsToldWhy() {
        Visitor sekcam = officer("sekcam");
        assertThat(Visitor.text(sekcam.get(CostLife.SHEET)))
                .contains("Belum ada lembar biaya untuk 2026", "Tidak ada angka yang sudah terisi")
                .doesNotContain("⟦");
        assertThat(Visitor.text(sekcam.get(BIAYA))).contains("November 2026 belum punya angka", "dari 2 transaksi");
        assertThat(Visitor.text(sekcam.get(CostLife.SHEET + "/isi"))).doesNotContain("value=\"1.500\"", "⟦");
    }

    @Test
    void theCostOfAWholeMonthIsWhatTheRowsAndTheSheetSay() {
        Visitor sekcam = officer("sekcam");
        Map<String, String> form = CostLife.full();
        form.putAll(Map.of("baseline", "1.000.000", "baseline-tahun", "2023", "baseline-sumber", "Buku agenda 2023"));
        assertThat(CostLife.save(sekcam, form).getStatus()).isEqualTo(302);

        BigDecimal cost = cost(18_000_000);
        assertThat(Visitor.text(sekcam.get(BIAYA)))
                .contains(
                        rupiah(cost),
                        "Perkiraan November 2026",
                        "dari 2 transaksi",
                        "lembar biaya 2026 versi " + newest())
                .contains(rupiah(BigDecimal.valueOf(1_000_000).subtract(cost)) + " per transaksi", "Buku agenda 2023");
        assertThat(Visitor.text(sekcam.get(BIAYA + "?bulan=2026-11"))).contains("Rp 29.500");
        assertThat(Visitor.text(sekcam.get("/pimpinan")))
                .contains("Biaya per transaksi", rupiah(cost), "Pengajuan daring yang sampai selesai")
                .doesNotContain("⟦");
        String sheet = Visitor.text(sekcam.get(CostLife.SHEET));
        assertThat(sheet)
                .contains(
                        "Versi " + newest() + " lengkap",
                        "Rp 30.000 per jam",
                        "(perkiraan sendiri)",
                        "Rp 24.500",
                        "Rp 29.500");
        assertThat(count("audit_entry WHERE action = 'performance.cost-sheet-written'"))
                .isPositive();
        assertThat(Visitor.text(sekcam.get(BIAYA + "?bulan=2026-12"))).contains("Desember 2026", "–");
    }

    @Test
    void dearerThanBeforeIsSaidToo() {
        Visitor camat = officer("camat");
        Map<String, String> form = CostLife.full();
        form.putAll(Map.of("baseline", "100", "baseline-tahun", "2023", "baseline-sumber", "Kira-kira"));
        CostLife.save(camat, form);
        assertThat(Visitor.text(camat.get(BIAYA))).contains("Lebih mahal pada November 2026");
    }

    @Test
    @Order(2)
    void aHalfFilledSheetIsADraftThatSaysWhatIsMissingAndGivesNoFigure() {
        Visitor sekcam = officer("sekcam");
        Map<String, String> form = CostLife.full();
        form.remove("hosting");
        form.remove("sumber");
        form.put("baseline", "10.000");
        assertThat(CostLife.save(sekcam, form).getStatus()).isEqualTo(302);
        assertThat(Visitor.text(sekcam.get(CostLife.SHEET)))
                .contains("masih draf", "Yang kurang: Server, internet, dan aplikasi; sumber; biaya sebelumnya")
                .contains("tidak punya angka");
        assertThat(Visitor.text(sekcam.get(BIAYA))).contains("belum punya angka");

        assertThat(CostLife.save(sekcam, CostLife.full()).getStatus()).isEqualTo(302);
        assertThat(CostLife.save(sekcam, form).getStatus()).isEqualTo(302);
        assertThat(Visitor.text(sekcam.get(CostLife.SHEET))).contains("yang dihitung tetap versi 2");
        assertThat(Visitor.text(sekcam.get(CostLife.SHEET + "?versi=2")))
                .contains("Versi 2 lengkap", "Yang terbaru versi 3");
        assertThat(Visitor.text(sekcam.get(BIAYA))).contains(rupiah(cost(18_000_000)));
    }

    @Test
    void whatIsNoAmountIsSaidBesideItsFieldAndStaysTyped() {
        Visitor sekcam = officer("sekcam");
        int before = newest();
        Map<String, String> form = CostLife.full();
        form.putAll(Map.of("rate-counter", "tiga puluh ribu", "paper", "-5", "hosting", "999.999.999.999"));
        form.putAll(Map.of("operation", "1.25", "minutes-counter", "9999", "rate-official", "0", "mulai", "13"));
        form.put("baseline-tahun", "2031");
        MockHttpServletResponse refused = CostLife.save(sekcam, form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("tiga puluh ribu", "value=\"-5\"", "value=\"1.25\"", "tanpa minus dan tanpa koma")
                .contains("Paling banyak 100.000.000.000 setahun", "Paling banyak 2.400 menit", "Tulis lebih dari 0")
                .contains("Pilih bulan", "dari 2000 sampai tahun ini", "Lembar belum tersimpan")
                .doesNotContain("⟦");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aChangeInMidYearLeavesEarlierMonthsAndShowsTheBreak() {
        Visitor sekcam = officer("sekcam");
        CostLife.save(sekcam, CostLife.full());
        Map<String, String> dearer = CostLife.full();
        dearer.putAll(Map.of("mulai", "11", "hosting", "24.000.000"));
        CostLife.save(sekcam, dearer);
        String page = Visitor.text(sekcam.get(BIAYA));
        assertThat(page)
                .contains(rupiah(cost(30_000_000)))
                .contains("Mulai November 2026 dihitung dengan lembar biaya 2026 versi " + newest());

        dearer.put("mulai", "12");
        CostLife.save(sekcam, dearer);
        Map<String, String> third = new HashMap<>(CostLife.full());
        third.put("mulai", "1");
        CostLife.save(sekcam, third);
        assertThat(Visitor.text(sekcam.get(BIAYA)))
                .contains(rupiah(cost(18_000_000)))
                .doesNotContain("Mulai November");
    }

    @Test
    void onlyWhoMayWritesAndOnlyOnWhatTheySaw() {
        Visitor sekcam = officer("sekcam");
        Visitor camat = officer("camat");
        Map<String, String> form = CostLife.full();
        int before = newest();
        form.putAll(Map.of(
                "tahun",
                "2026",
                "versi",
                Integer.toString(before),
                "kunci",
                UUID.randomUUID().toString()));
        assertThat(sekcam.post(CostLife.SHEET, form).getStatus()).isEqualTo(302);
        assertThat(sekcam.post(CostLife.SHEET, form).getStatus()).isEqualTo(302);
        assertThat(newest()).isEqualTo(before + 1);
        form.put("kunci", UUID.randomUUID().toString());
        assertThat(camat.post(CostLife.SHEET, form).getStatus()).isEqualTo(409);
        assertThat(officer("kasi2").post(CostLife.SHEET, form).getStatus()).isEqualTo(403);
        assertThat(officer("loket").get(CostLife.SHEET).getStatus()).isEqualTo(403);
        for (String year : new String[] {"1990", "2031", "abcd", "99999"}) {
            assertThat(camat.get(CostLife.SHEET + "?tahun=" + year).getStatus()).isEqualTo(404);
            form.put("tahun", year);
            assertThat(camat.post(CostLife.SHEET, form).getStatus()).isEqualTo(404);
        }
        assertThat(camat.get(CostLife.SHEET + "?versi=99").getStatus()).isEqualTo(404);
    }

    @Test
    void theSheetOfANewYearIsCopiedButCountsOnlyWhenItIsSaved() {
        Visitor camat = officer("camat");
        CostLife.save(camat, CostLife.full());
        assertThat(Visitor.text(camat.get(CostLife.SHEET + "/isi?tahun=2027")))
                .contains("disalin dari lembar 2026 versi " + newest() + " dan belum disimpan", "value=\"12.000.000\"");
        assertThat(Visitor.text(camat.get(CostLife.SHEET + "?tahun=2027")))
                .contains("Belum ada lembar biaya untuk 2027");
    }

    @Test
    void theTargetIsInRupiah() {
        Visitor camat = officer("camat");
        Map<String, String> form = new HashMap<>(Map.of("versi", "0", "tahun", "2026", "alasan", "Dari DPA"));
        for (String wrong : new String[] {"1.25", "0", "99.999.999", "dua"}) {
            form.put("sasaran", wrong);
            MockHttpServletResponse refused = camat.post(BIAYA + "/sasaran", form);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("Tulis rupiah bulat lebih dari 0");
        }
        form.put("sasaran", "25.000");
        assertThat(camat.post(BIAYA + "/sasaran", form).getStatus()).isEqualTo(302);
        assertThat(Visitor.text(camat.get(BIAYA))).contains("Sasaran: paling banyak Rp 25.000.");
    }
}
