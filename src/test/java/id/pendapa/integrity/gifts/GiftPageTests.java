package id.pendapa.integrity.gifts;

import static id.pendapa.integrity.gifts.GiftOffice.BASE;
import static id.pendapa.integrity.gifts.GiftOffice.NEW;
import static id.pendapa.integrity.gifts.GiftOffice.UPG;
import static id.pendapa.integrity.gifts.GiftOffice.day;
import static id.pendapa.integrity.gifts.GiftOffice.form;
import static id.pendapa.integrity.gifts.GiftOffice.text;
import static id.pendapa.integrity.gifts.GiftOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.files.SampleUploads;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A gift from the report to its hand-over, and who may know what of it. */
@PageTest
class GiftPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private GiftOffice office;

    @BeforeEach
    void freely() {
        FreshLimits.forgetAll(context);
        office = new GiftOffice(pages, jdbc);
    }

    private int sights(String purpose, String number) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = :purpose AND subject_key = :number")
                .param("purpose", purpose)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    @Test
    void everyDutyReportsAndEachSeesOnlyTheOwn() {
        for (String officer : List.of(
                "loket",
                "kelurahan",
                "lurah",
                "kasi",
                "kasi2",
                "sekcam",
                "camat",
                "admin",
                "auditor",
                "ppdp",
                "ppid",
                UPG)) {
            FreshLimits.forgetAll(context);
            Caller caller = office.officer(officer);
            assertThat(text(caller.get(BASE)))
                    .as(officer)
                    .contains("Laporkan hadiah", "30 hari kerja")
                    .doesNotContain("⟦");
            String number = GiftOffice.number(caller.post(NEW, form(GiftOffice.parcel())));
            assertThat(text(caller.get(BASE + "/" + number)))
                    .as(officer)
                    .contains(
                            "Pemberi Uji Rahayu", "Parsel buah segar", "Rp 250.000", "Perkiraan", "Dilaporkan, di UPG")
                    .doesNotContain("⟦");
            assertThat(text(caller.get(BASE))).contains(number);
        }
    }

    @Test
    void anothersReportIsUnknownAndTheRegisterIsForbidden() {
        String number = office.report("loket", GiftOffice.parcel());
        for (String officer : List.of("sekcam", "camat", "admin", "auditor", "kelurahan")) {
            FreshLimits.forgetAll(context);
            Caller other = office.officer(officer);
            assertThat(other.get(BASE + "/" + number)).as(officer).hasStatus(404);
            assertThat(text(other.get(BASE))).doesNotContain(number);
            assertThat(other.get(BASE + "/upg")).hasStatus(403);
            assertThat(other.get(BASE + "/register/2026")).hasStatus(403);
            assertThat(other.post(BASE + "/register/2026/berkas")).hasStatus(403);
            assertThat(other.post(BASE + "/" + number + "/pemberi", "keperluan", "Ingin tahu"))
                    .hasStatus(403);
            assertThat(office.act(officer, number, "CLOSE", "pesan", "Tutup")).hasStatus(403);
            assertThat(complete(other, number, "Ini bukan milik saya")).hasStatus(404);
        }
        assertThat(office.officer("loket").get(BASE + "/GRT-2026-999999")).hasStatus(404);
        assertThat(new Caller(pages).get(BASE)).hasStatus(302);
    }

    private MvcTestResult complete(Caller who, String number, String message) {
        return who.post(
                BASE + "/" + number + "/lengkapi",
                "versi",
                office.version(number),
                "pesan",
                message,
                "kunci",
                UUID.randomUUID().toString());
    }

    @Test
    void aBadFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> bad = with(
                "barang",
                "<script>alert(1)</script>",
                "pemberi",
                " ",
                "nilai",
                "-5000",
                "jenis",
                "HANTU",
                "catatan",
                "x".repeat(5000));
        GiftOffice.on(bad, 26, 11, 2026);
        MvcTestResult answer = office.send("loket", bad);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("belum terjadi", "Isi nilainya", "Pilih salah satu", "Isi bagian ini", "Paling banyak 2.000")
                .contains("alert(1)", "-5000", "Ruang loket uji", "x".repeat(2500))
                .doesNotContain("><script>alert", "⟦");
        for (String value : List.of("0", "", "9".repeat(13), "9".repeat(40), "12,5", "seribu", "1e9")) {
            assertThat(office.send("loket", with("nilai", value))).as(value).hasStatus(422);
        }
        Map<String, String> never = GiftOffice.parcel();
        GiftOffice.on(never, 30, 2, 2026);
        assertThat(text(office.send("loket", never))).contains("tidak ada. Contohnya 17 8 2026");
        GiftOffice.on(never, 12, 11, 1999);
        assertThat(text(office.send("loket", never))).contains("10 tahun lalu");
        assertThat(office.officer("loket").post(NEW, "kunci", UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(office.officer("loket").post(NEW)).hasStatus(400);
        assertThat(office.send("loket", with("barang", "a\u0000b"))
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    void theSameFormTwiceIsOneReportAndOtherWordsAreRefused() {
        Map<String, String> once = GiftOffice.parcel();
        String number = office.report("kasi2", once);
        assertThat(office.report("kasi2", once)).isEqualTo(number);
        once.put("barang", "Lain sekali");
        assertThat(office.send("kasi2", once)).hasStatus(409);
    }

    @Test
    void aPhotoIsCleanedKeptWhileTheFormIsWrongAndOpenedByTheTwoOnly() {
        MockMultipartFile photo =
                new MockMultipartFile("foto", "parsel.jpg", "image/jpeg", SampleUploads.turnedPhoto(1));
        String sheet = UUID.randomUUID().toString();
        Caller loket = office.officer("loket");
        MvcTestResult wrong = loket.upload(NEW, photo, form(with("lembar", sheet, "nilai", "0")));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("Foto yang sudah tersimpan: parsel.jpg");
        Map<String, String> right = with("lembar", sheet);
        String number = GiftOffice.number(loket.post(NEW, form(right)));
        assertThat(GiftOffice.number(loket.post(NEW, form(right)))).isEqualTo(number);

        Matcher key =
                Pattern.compile(BASE + "/" + number + "/foto/([^\"]+)").matcher(text(loket.get(BASE + "/" + number)));
        assertThat(key.find()).isTrue();
        String place = BASE + "/" + number + "/foto/" + key.group(1);
        MvcTestResult own = loket.get(place);
        assertThat(own).hasStatusOk();
        assertThat(new String(own.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("PabrikHP", "rahasia");
        assertThat(office.officer("sekcam").get(place)).hasStatus(404);
        assertThat(office.officer(UPG).get(place)).hasStatusOk();
        assertThat(sights("gift-photo", number)).isEqualTo(1);
        assertThat(loket.get(BASE + "/" + number + "/foto/tidak-ada")).hasStatus(404);

        MockMultipartFile paper = new MockMultipartFile("foto", "x.pdf", "application/pdf", SampleUploads.pdf());
        assertThat(text(loket.upload(NEW, paper, form(GiftOffice.parcel())))).contains("Kirim foto saja");
    }

    @Test
    void theUpgIsToldTheGiverWithAPurposeOnly() {
        String number = office.report("loket", GiftOffice.parcel());
        Caller upg = office.officer(UPG);

        assertThat(text(upg.get(BASE + "/upg"))).contains(number).doesNotContain("Rahayu", "Parsel buah", "⟦");
        assertThat(text(upg.get(BASE + "/" + number)))
                .contains("Parsel buah segar", "Tersembunyi")
                .doesNotContain("Rahayu", "⟦");
        assertThat(sights("gift-open", number)).isPositive();
        assertThat(sights("gift-reveal", number)).isZero();
        assertThat(upg.post(BASE + "/" + number + "/pemberi", "keperluan", " ")).hasStatus(422);
        assertThat(upg.post(BASE + "/" + number + "/pemberi", "keperluan", "x".repeat(501)))
                .hasStatus(422);
        assertThat(text(upg.post(BASE + "/" + number + "/pemberi", "keperluan", "Mengisi formulir KPK")))
                .contains("Pemberi Uji Rahayu");
        assertThat(sights("gift-reveal", number)).isEqualTo(1);
        assertThat(sights("gift-own", number)).isZero();
        office.officer("loket").get(BASE + "/" + number);
        assertThat(sights("gift-own", number)).isEqualTo(1);
    }

    @Test
    void itGoesToTheKpkIsDecidedHandedOverAndClosed() {
        String number = office.report("loket", GiftOffice.parcel());
        assertThat(office.decide(number, "KPK", "NEGARA")).hasStatus(422);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", "Terlalu cepat")).hasStatus(409);
        assertThat(office.act(UPG, number, "PASS", day(25, 11, 2026, "tiket", "")))
                .hasStatus(422);
        assertThat(office.act(UPG, number, "PASS", day(11, 11, 2026, "tiket", "KPK-1")))
                .hasStatus(422);
        assertThat(office.act(UPG, number, "PASS", day(26, 11, 2026, "tiket", "KPK-1")))
                .hasStatus(422);
        assertThat(office.pass(number)).hasStatus(302);
        assertThat(office.pass(number)).hasStatus(409);
        assertThat(office.decide(number, "KPK", "ENTAH")).hasStatus(422);
        assertThat(office.decide(number, "KPK", "NEGARA")).hasStatus(302);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", "Belum diserahkan"))
                .hasStatus(409);
        assertThat(office.act(UPG, number, "HAND_OVER", day(25, 11, 2026, "kepada", "Kas negara")))
                .hasStatus(422);
        assertThat(office.act(
                        UPG, number, "HAND_OVER", day(25, 11, 2026, "kepada", "Kas negara", "bukti", "BA 7/2026")))
                .hasStatus(302);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", " ")).hasStatus(422);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", "Selesai")).hasStatus(302);
        assertThat(text(office.officer("loket").get(BASE + "/" + number)))
                .contains("Ditutup: Menjadi milik negara", "KPK-2026/0012", "Kas negara", "BA 7/2026", "Selesai")
                .doesNotContain("⟦");
        assertThat(text(office.officer(UPG).get(BASE + "/upg?selesai=ya"))).contains(number);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'gift.moved' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatTheReceiverKeepsIsClosedWithoutHandOver() {
        String number = office.report("loket", GiftOffice.parcel());
        assertThat(office.decide(number, "UPG", "PENERIMA")).hasStatus(302);
        assertThat(office.act(UPG, number, "HAND_OVER", day(25, 11, 2026, "kepada", "X", "bukti", "Y")))
                .hasStatus(409);
        assertThat(office.act(UPG, number, "CLOSE", "pesan", "Milik penerima")).hasStatus(302);
        String refused = office.report("loket", with("cara", "REFUSED"));
        assertThat(text(office.officer("loket").get(BASE + "/" + refused))).contains("batas nilai tidak berlaku");
        assertThat(office.act(UPG, refused, "CLOSE", "pesan", "Ditolak, dicatat"))
                .hasStatus(302);
    }

    @Test
    void theReporterCompletesWhatTheUpgAsksFor() {
        String number = office.report("loket", GiftOffice.parcel());
        Caller loket = office.officer("loket");
        assertThat(complete(loket, number, "Belum diminta")).hasStatus(409);
        assertThat(office.act(UPG, number, "ASK", "pesan", " ")).hasStatus(422);
        assertThat(office.act(UPG, number, "ASK", "pesan", "Foto dari dekat")).hasStatus(302);
        assertThat(text(loket.get(BASE + "/" + number)))
                .contains("Foto dari dekat", "23 Desember 2026", "Lengkapi laporan")
                .doesNotContain("⟦");
        assertThat(complete(loket, number, " ")).hasStatus(422);
        assertThat(complete(loket, number, "Ini keterangannya")).hasStatus(302);
        assertThat(office.read("state", number, String.class)).isEqualTo("REPORTED");
        assertThat(text(office.officer(UPG).get(BASE + "/" + number))).contains("Ini keterangannya");
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNobodyDecidesAboutAnOwnGift() {
        String number = office.report("loket", GiftOffice.parcel());
        assertThat(office.pass(number)).hasStatus(302);
        assertThat(office.act(
                        UPG, number, "DECIDE", day(25, 11, 2026, "pemutus", "UPG", "putusan", "NEGARA", "versi", "1")))
                .hasStatus(409);
        assertThat(office.act(UPG, number, "TERBANG")).hasStatus(422);
        assertThat(office.act(UPG, number, "COMPLETE", "pesan", "x")).hasStatus(403);
        assertThat(office.act(UPG, number, "LAPSE", "pesan", "x")).hasStatus(403);
        String own = office.report(UPG, GiftOffice.parcel());
        assertThat(office.pass(own)).hasStatus(403);
        assertThat(text(office.officer(UPG).get(BASE + "/" + own))).doesNotContain("value=\"PASS\"");
    }

    @Test
    void theRawDatabaseHoldsNoGiverAndNoWords() {
        String number = office.report("loket", GiftOffice.parcel());
        assertThat(office.act(UPG, number, "ASK", "pesan", "Kalimat rahasia UPG"))
                .hasStatus(302);
        List<String> tables = jdbc.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(50);
        for (String table : tables) {
            String all = jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM \"" + table + "\" t")
                    .query(String.class)
                    .single();
            assertThat(all)
                    .as(table)
                    .doesNotContain("Uji Rahayu", "Parsel buah segar", "Ruang loket uji", "rahasia UPG");
            assertThat(all).as(table).doesNotContain(hex("Uji Rahayu"), hex("Parsel buah segar"));
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
