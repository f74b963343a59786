package id.pendapa.integrity.gifts;

import static id.pendapa.integrity.gifts.GiftOffice.BASE;
import static id.pendapa.integrity.gifts.GiftOffice.UPG;
import static id.pendapa.integrity.gifts.GiftOffice.text;
import static id.pendapa.integrity.gifts.GiftOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Days, limits and the register of gifts. */
@PageTest
class GiftRulePageTests {

    private static final String RULES = "/pengaturan/gratifikasi";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private GiftOffice office;

    @BeforeEach
    void freely() {
        FreshLimits.forgetAll(context);
        jdbc.sql("""
                        UPDATE scheduled_task SET execution_time = CASE WHEN task_name = 'gift-watch' THEN :now ELSE :later END
                        WHERE NOT picked
                        """) // Nothing else is looked at here, and another test was in the future.
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("later", clock.instant().plus(Duration.ofDays(900)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("UPDATE gift_report SET state = 'CLOSED', closed_on = reported_on WHERE state <> 'CLOSED'")
                .update(); // What an earlier test reported waits for nobody.
        office = new GiftOffice(pages, jdbc);
    }

    private static Map<String, String> fromColleague(String value) {
        return with("hubungan", "COLLEAGUE", "acara", "FAREWELL", "nilai", value);
    }

    private String verdict(String officer, Map<String, String> form) {
        form.put("tetap", "ya");
        return office.read("verdict", office.report(officer, form), String.class);
    }

    @Test
    void anAmountAtTheLimitIsUnderIt() {
        assertThat(verdict("lurah", with("acara", "WEDDING", "nilai", "1.500.000")))
                .isEqualTo("FREE_CUSTOM");
        assertThat(verdict("lurah", with("acara", "CUSTOM", "nilai", "1500001")))
                .isEqualTo("OVER_CUSTOM");
        assertThat(verdict("lurah", with("acara", "WEDDING", "hubungan", "COLLEAGUE", "nilai", "1.500.000")))
                .isEqualTo("FREE_CUSTOM");
        assertThat(verdict("lurah", with("acara", "HOLIDAY", "nilai", "1"))).isEqualTo("NO_LIMIT");
        assertThat(verdict("lurah", with("cara", "REFUSED", "acara", "WEDDING")))
                .isEqualTo("REFUSED");
        Map<String, String> money = fromColleague("1");
        money.put("jenis", "MONEY");
        assertThat(verdict("lurah", money)).isEqualTo("NO_LIMIT");
        assertThat(verdict("lurah", fromColleague("500.001"))).isEqualTo("OVER_COLLEAGUE");
    }

    @Test
    void theYearsSumIsOfTheReportersOwnReportsAndIsKeptAsItWas() {
        assertThat(verdict("lurah2", fromColleague("500.000"))).isEqualTo("FREE_COLLEAGUE");
        Map<String, String> lastYear = fromColleague("500.000");
        GiftOffice.on(lastYear, 31, 12, 2025);
        assertThat(verdict("lurah2", lastYear)).isEqualTo("FREE_COLLEAGUE");
        assertThat(verdict("lurah2", fromColleague("500.000"))).isEqualTo("FREE_COLLEAGUE");
        Map<String, String> third = fromColleague("500.000");
        third.put("tetap", "ya");
        String atTheCap = office.report("lurah2", third);
        assertThat(office.read("verdict", atTheCap, String.class)).isEqualTo("FREE_COLLEAGUE");
        assertThat(office.read("year_sum", atTheCap, Long.class)).isEqualTo(1_500_000);
        String over = office.report("lurah2", fromColleague("1"));
        assertThat(office.read("verdict", over, String.class)).isEqualTo("OVER_YEAR");
        assertThat(office.read("year_sum", over, Long.class)).isEqualTo(1_500_001);
        assertThat(verdict("ppdp", fromColleague("500.000"))).isEqualTo("FREE_COLLEAGUE");

        enter("COLLEAGUE_YEAR", "9.000.000", 1, 1, 2026);
        assertThat(text(office.officer("lurah2").get(BASE + "/" + over)))
                .contains("Rp 1.500.001, lebih dari Rp 1.500.000")
                .doesNotContain("9.000.000");
        assertThat(verdict("lurah2", fromColleague("2"))).isEqualTo("FREE_COLLEAGUE");
        enter("COLLEAGUE_YEAR", "1.500.000", 1, 1, 2026);
    }

    @Test
    void whatNeedNotBeReportedIsSaidBeforeAndTakenAllTheSame() {
        Map<String, String> form = fromColleague("300.000");
        MvcTestResult first = office.send("kasi", form);

        assertThat(first).hasStatusOk();
        assertThat(text(first))
                .contains("tidak wajib dilaporkan", "Rp 500.000", "Rp 1.500.000 setahun", "Rp 300.000", "Tetap kirim")
                .contains("Peraturan KPK 1/2026", "Pemberi Uji Rahayu")
                .doesNotContain("⟦");
        assertThat(text(office.officer("kasi").get(BASE))).contains("Tidak ada laporan di sini");
        form.put("tetap", "ya");
        String number = office.report("kasi", form);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", "Di bawah batas")).hasStatus(302);
    }

    private void enter(String code, String value, int day, int month, int year) {
        assertThat(tryRule(code, value, day, month, year)).hasStatus(302);
    }

    private MvcTestResult tryRule(String code, String value, int day, int month, int year) {
        String seen = jdbc.sql("SELECT coalesce(max(id), 0) FROM gift_rule WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .single();
        return office.officer("sekcam")
                .post(
                        RULES,
                        "versi",
                        seen,
                        "aturan",
                        code,
                        "nilai",
                        value,
                        "mulai-hari",
                        Integer.toString(day),
                        "mulai-bulan",
                        Integer.toString(month),
                        "mulai-tahun",
                        Integer.toString(year),
                        "dasar",
                        "SK uji");
    }

    @Test
    void aNewLimitCountsFromItsDayByTheDayOfTheGift() {
        enter("CUSTOM_LIMIT", "2.000.000", 20, 11, 2026);
        Map<String, String> before = with("acara", "WEDDING", "nilai", "1.600.000");
        assertThat(verdict("kelurahan", before)).isEqualTo("OVER_CUSTOM");
        Map<String, String> after = with("acara", "WEDDING", "nilai", "1.600.000");
        GiftOffice.on(after, 20, 11, 2026);
        assertThat(verdict("kelurahan", after)).isEqualTo("FREE_CUSTOM");
        enter("CUSTOM_LIMIT", "1.500.000", 20, 11, 2026);
        assertThat(text(office.officer("camat").get(RULES)))
                .contains("Rp 2.000.000, sejak 20 November 2026", "Peraturan KPK 1/2026", "dipastikan", "contoh")
                .doesNotContain("⟦");
    }

    @Test
    void badRulesAreRefusedAndOnlyTwoDutiesEnterThem() {
        assertThat(tryRule("KPK_DAYS", "0", 1, 1, 2026)).hasStatus(422);
        assertThat(tryRule("KPK_DAYS", "251", 1, 1, 2026)).hasStatus(422);
        assertThat(tryRule("CUSTOM_LIMIT", "-1", 1, 1, 2026)).hasStatus(422);
        MvcTestResult noDay = tryRule("CUSTOM_LIMIT", "7.000", 31, 2, 2026);
        assertThat(noDay).hasStatus(422);
        assertThat(text(noDay)).contains("Tanggal ini tidak ada", "7.000");
        assertThat(tryRule("HANTU", "5", 1, 1, 2026)).hasStatus(422);
        assertThat(office.officer("sekcam")
                        .post(
                                RULES,
                                "versi",
                                "0",
                                "aturan",
                                "KPK_DAYS",
                                "nilai",
                                "20",
                                "mulai-hari",
                                "1",
                                "mulai-bulan",
                                "1",
                                "mulai-tahun",
                                "2026",
                                "dasar",
                                "SK"))
                .hasStatus(409);
        for (String officer : List.of("loket", "admin", UPG)) {
            assertThat(office.officer(officer).get(RULES)).as(officer).hasStatus(403);
            assertThat(office.officer(officer).post(RULES, "versi", "0"))
                    .as(officer)
                    .hasStatus(403);
        }
    }

    @Test
    void outcomesAreCodesOfTheOffice() {
        Caller sekcam = office.officer("sekcam");
        String place = RULES + "/putusan";
        assertThat(sekcam.post(place, "kode", "kecil", "sebutan", "", "serah", "entah"))
                .hasStatus(422);
        assertThat(sekcam.post(place, "kode", "DIMUSNAHKAN", "sebutan", "Dimusnahkan", "serah", "tidak"))
                .hasStatus(302);
        assertThat(sekcam.post(place, "kode", "DIMUSNAHKAN", "sebutan", "Lagi", "serah", "tidak"))
                .hasStatus(422);
        String number = office.report("loket", GiftOffice.parcel());
        assertThat(office.decide(number, "UPG", "DIMUSNAHKAN")).hasStatus(302);
        assertThat(sekcam.post(place, "hapus", "DIMUSNAHKAN")).hasStatus(302);
        assertThat(sekcam.post(place, "hapus", "DIMUSNAHKAN")).hasStatus(409);
        assertThat(text(office.officer("loket").get(BASE + "/" + number))).contains("Dimusnahkan");
        String next = office.report("loket", GiftOffice.parcel());
        assertThat(office.decide(next, "UPG", "DIMUSNAHKAN")).hasStatus(422);
    }

    /** 24 and 25 December 2026 are joint leave and a holiday. */
    @Test
    void daysAreWorkingDaysAfterTheDayOfTheGift() {
        assertDays(12, 11, "2026-11-26", "2026-12-28", "2026-12-17");
        assertDays(14, 11, "2026-11-27", "2026-12-29", "2026-12-18"); // A Saturday: the Monday after is the first day.
        assertDays(15, 11, "2026-11-27", "2026-12-29", "2026-12-18");
        assertDays(13, 11, "2026-11-27", "2026-12-29", "2026-12-18");
    }

    private void assertDays(int day, int month, String upg, String kpk, String remind) {
        Map<String, String> form = GiftOffice.parcel();
        GiftOffice.on(form, day, month, 2026);
        String number = office.report("auditor", form);
        assertThat(List.of(
                        office.read("upg_due_on", number, LocalDate.class).toString(),
                        office.read("kpk_due_on", number, LocalDate.class).toString(),
                        office.read("remind_on", number, LocalDate.class).toString()))
                .containsExactly(upg, kpk, remind);
    }

    private void until(int day, int month, int year) {
        clock.set(LocalDate.of(year, month, day).atTime(3, 0).toInstant(ZoneOffset.UTC));
        runs.runDue();
        FreshLimits.forgetAll(context);
    }

    @Test
    void bothAreRemindedBeforeTheDayAndItIsLateAfterIt() {
        String number = office.report("admin", GiftOffice.parcel());
        until(16, 12, 2026);
        assertThat(office.read("level", number, Integer.class)).isZero();
        assertThat(text(office.officer("admin").get("/akun"))).doesNotContain(number);
        until(17, 12, 2026);
        assertThat(office.read("level", number, Integer.class)).isEqualTo(1);
        assertThat(text(office.officer("admin").get("/akun"))).contains("Anda " + number, "28 Desember 2026");
        assertThat(text(office.officer(UPG).get("/akun"))).contains(number + " hampir lewat waktu");
        assertThat(text(office.officer("ppid").get("/akun"))).doesNotContain(number);
        until(28, 12, 2026);
        assertThat(office.read("level", number, Integer.class)).isEqualTo(1);
        until(29, 12, 2026);
        assertThat(office.read("level", number, Integer.class)).isEqualTo(2);
        assertThat(text(office.officer("admin").get(BASE + "/" + number)))
                .contains(
                        "lewat waktu",
                        "Laporan tetap diterima",
                        "milik negara",
                        "Pasal 12B",
                        "lewat batas 28 Desember");
        assertThat(text(office.officer(UPG).get(BASE + "/upg"))).contains("Lewat waktu. Harus sampai di KPK");
        assertThat(office.act(UPG, number, "PASS", GiftOffice.day(29, 12, 2026, "tiket", "KPK-9")))
                .hasStatus(302);
        assertThat(text(office.officer(UPG).get("/akun"))).doesNotContain(number);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM gift_event JOIN gift_report report ON report.id = report_id
                                WHERE number = :number AND gift_event.kind = 'TOLD'
                                """).param("number", number).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void aLateReportIsTakenWithTheSentenceOfTheLaw() {
        Map<String, String> old = GiftOffice.parcel();
        GiftOffice.on(old, 1, 9, 2026);
        String number = office.report("ppid", old);
        assertThat(text(office.officer("ppid").get(BASE + "/" + number)))
                .contains(
                        "Laporan tetap diterima", "dapat menjadi milik negara", "Pasal 12B", "UPG diberi tahu setelah");
    }

    @Test
    void whatIsNotCompletedInTwentyDaysLapsesAndMayBeCompletedStill() {
        Map<String, String> fresh = GiftOffice.parcel();
        GiftOffice.on(fresh, 25, 11, 2026);
        String number = office.report("ppdp", fresh);
        assertThat(office.act(UPG, number, "ASK", "pesan", "Foto")).hasStatus(302);
        assertThat(text(office.officer("ppdp").get("/akun"))).contains("Lengkapi laporan hadiah Anda " + number);
        until(23, 12, 2026);
        assertThat(office.read("state", number, String.class)).isEqualTo("WAITING");
        until(24, 12, 2026);
        assertThat(office.read("state", number, String.class)).isEqualTo("LAPSED");
        MvcTestResult completed = office.officer("ppdp")
                .post(
                        BASE + "/" + number + "/lengkapi",
                        "versi",
                        office.version(number),
                        "pesan",
                        "Maaf terlambat",
                        "kunci",
                        java.util.UUID.randomUUID().toString());
        assertThat(completed).hasStatus(302);
        assertThat(office.read("state", number, String.class)).isEqualTo("REPORTED");
    }

    @Test
    void theRegisterIsReadAndTakenWithoutNamesAndWithThemForAPurpose() throws IOException {
        Map<String, String> gift = with("barang", "=1+1", "nilai", "777.000");
        String number = office.report("loket", gift);
        assertThat(office.pass(number)).hasStatus(302);
        assertThat(office.decide(number, "KPK", "NEGARA")).hasStatus(302);
        Caller upg = office.officer(UPG);
        String place = BASE + "/register/2026";

        assertThat(text(upg.get(place)))
                .contains(number, "Rp 777.000", "Semua laporan", "Menjadi milik negara", "KPK-2026/0012")
                .doesNotContain("Rahayu", "=1+1", "⟦");
        assertThat(sheet(upg.post(place + "/berkas"), 1)).contains(number).doesNotContain("Rahayu", "=1+1");
        assertThat(sheet(upg.post(place + "/berkas"), 2)).contains("Semua laporan", "Putusan: Menjadi milik negara");
        assertThat(upg.post(place + "/berkas", "nama", "ya", "tujuan", " ")).hasStatus(422);
        String named = sheet(upg.post(place + "/berkas", "nama", "ya", "tujuan", "Laporan tahunan"), 1);
        assertThat(named).contains("Pemberi Uji Rahayu", ">=1+1<").doesNotContain("<f>");
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'gift-export' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (String none : List.of("2027", "1999", "x", "20260")) {
            assertThat(upg.get(BASE + "/register/" + none)).as(none).hasStatus(404);
        }
        assertThat(text(upg.get(BASE + "/register/2025"))).contains("Tidak ada laporan dalam tahun ini");
        clock.advance(Duration.ofMinutes(16));
        assertThat(upg.post(place + "/berkas")).hasStatusOk();
        MvcTestResult asked = upg.post(place + "/berkas", "nama", "ya", "tujuan", "Laporan");
        assertThat(asked).hasStatus(403);
        assertThat(text(asked)).contains("bukti-sandi").doesNotContain("Rahayu");
    }

    private static String sheet(MvcTestResult answer, int number) throws IOException {
        assertThat(answer).hasStatusOk();
        Path file = Files.createTempFile("register", ".xlsx");
        Files.write(file, answer.getResponse().getContentAsByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number + ".xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 27; i++) {
            office.report("camat", GiftOffice.parcel());
            FreshLimits.forgetAll(context);
        }
        Caller camat = office.officer("camat");
        String first = text(camat.get(BASE));
        assertThat(first).contains("?sesudah=GRT-");
        String next = first.replaceAll("(?s).*\\?sesudah=(GRT-[0-9-]+).*", "$1");
        assertThat(text(camat.get(BASE + "?sesudah=" + next))).contains("GRT-").doesNotContain("?sesudah=");
        assertThat(text(office.officer(UPG).get(BASE + "/upg"))).contains("?sesudah=GRT-");
    }
}
