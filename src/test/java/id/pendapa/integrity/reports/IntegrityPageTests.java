package id.pendapa.integrity.reports;

import static id.pendapa.integrity.reports.Whistle.DESK;
import static id.pendapa.integrity.reports.Whistle.FOLLOW;
import static id.pendapa.integrity.reports.Whistle.PASSPHRASE;
import static id.pendapa.integrity.reports.Whistle.STORY;
import static id.pendapa.integrity.reports.Whistle.TELL;
import static id.pendapa.integrity.reports.Whistle.answer;
import static id.pendapa.integrity.reports.Whistle.find;
import static id.pendapa.integrity.reports.Whistle.first;
import static id.pendapa.integrity.reports.Whistle.form;
import static id.pendapa.integrity.reports.Whistle.story;
import static id.pendapa.integrity.reports.Whistle.tell;
import static id.pendapa.integrity.reports.Whistle.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.files.SampleUploads;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A whistle-blower tells, the contact reads and answers, and nobody else gets further than the first page. */
@PageTest
class IntegrityPageTests {

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

    @BeforeEach
    void freely() {
        FreshLimits.forgetAll(context);
        jdbc.sql("UPDATE scheduled_task SET execution_time = :now WHERE NOT picked") // Another test was in the future.
                .param("now", Timestamp.from(clock.instant()))
                .update();
        Whistle.contact(pages);
        // What an earlier test told is over, and stands behind what this one tells.
        jdbc.sql("UPDATE integrity_report SET state = 'CLOSED', ended_on = received_on, unread = false")
                .update();
    }

    @Test
    void aThreadGoesBothWaysByCodeAlone() {
        Caller reporter = new Caller(pages);
        String code = tell(reporter, story());
        Caller contact = Whistle.contact(pages);
        String report = first(contact);

        assertThat(text(contact.get(report))).contains(STORY, "Orang Ketiga Contoh", "Uang atau barang kantor");
        assertThat(answer(contact, report, "Tanggal berapa kejadiannya?", "REVIEWED"))
                .hasRedirectedUrl(report);
        String own = text(new Caller(pages).post(FOLLOW, "kode", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(own).contains(STORY, "Tanggal berapa kejadiannya?", "Ditelaah");
        MvcTestResult written = write(code, "Tanggal tujuh bulan lalu");
        assertThat(text(written)).contains("Sudah dikunci dan dikirim", "Tanggal tujuh bulan lalu");
        assertThat(text(contact.get(DESK))).contains("baru");
        assertThat(text(contact.get(report))).contains("Tanggal tujuh bulan lalu");
        assertThat(answer(contact, report, "", "CLOSED")).hasStatus(422);
        assertThat(answer(contact, report, "Uangnya sudah dikembalikan", "CLOSED"))
                .hasRedirectedUrl(report);
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", code))).contains("Ditutup", "sudah dikembalikan");
        assertThat(text(write(code, "Belum semuanya"))).contains("Ditelaah");
        assertThat(reporter.cookies()).isSubsetOf("pendapa-formulir");
    }

    private MvcTestResult write(String code, String text) {
        return new Caller(pages)
                .post(
                        FOLLOW + "/tulis",
                        "kode",
                        code,
                        "pesan",
                        text,
                        "kunci",
                        UUID.randomUUID().toString());
    }

    @Test
    void nobodyElseInTheOfficeSeesThatThereIsAnything() {
        String code = tell(new Caller(pages), story());
        String report = first(Whistle.contact(pages));
        for (String officer :
                List.of("loket", "lurah", "kasi", "kasi2", "sekcam", "camat", "admin", "auditor", "ppdp", "ppid")) {
            Caller other = new Caller(pages).signIn(officer);
            FreshLimits.forgetAll(context);
            assertThat(other.get(DESK)).as(officer).hasStatus(403);
            assertThat(other.get(report)).as(officer).hasStatus(403);
            assertThat(other.post(DESK + "/buka", "sandi", PASSPHRASE))
                    .as(officer)
                    .hasStatus(403);
            assertThat(text(other.get("/akun"))).doesNotContain(DESK);
        }
        Caller locked = new Caller(pages).signIn("inspektorat");
        assertThat(text(locked.get(DESK))).contains("Laporan terkunci").doesNotContain(report);
        assertThat(locked.get(report)).hasRedirectedUrl(DESK);
        assertThat(text(new Caller(pages).get("/integritas")))
                .contains("Kontak Inspektorat")
                .doesNotContain(code);
    }

    @Test
    void theSameFormTwiceIsOneReportWithOneReceipt() {
        Map<String, String> form = story();
        String code = tell(new Caller(pages), form);

        assertThat(tell(new Caller(pages), form)).isEqualTo(code);
        form.put("cerita", "Lain sekali");
        assertThat(new Caller(pages).post(TELL, form(form))).hasStatus(409);
        String key = UUID.randomUUID().toString();
        String[] message = {"kode", code, "pesan", "Tambahan satu", "kunci", key};
        new Caller(pages).post(FOLLOW + "/tulis", message);
        String again = text(new Caller(pages).post(FOLLOW + "/tulis", message));
        assertThat(again.split("Tambahan satu", -1)).hasSize(2);
        message[3] = "Tambahan lain";
        assertThat(new Caller(pages).post(FOLLOW + "/tulis", message)).hasStatus(409);
    }

    @Test
    void aBadFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> bad = story();
        bad.putAll(Map.of("cerita", "x".repeat(100_000), "jenis", "APA", "tempat", "<script>alert(1)</script>"));

        MvcTestResult answer = new Caller(pages).post(TELL, form(bad));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("paling banyak 10.000 huruf", "Pilih salah satu", "alert(1)", "x".repeat(1000))
                .doesNotContain("<script>alert", "⟦");
        bad = story();
        bad.put("cerita", " ");
        assertThat(new Caller(pages).post(TELL, form(bad))).hasStatus(422);
        assertThat(new Caller(pages).post(TELL, "kunci", UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(new Caller(pages).post(TELL, "kunci", "bukan", "cerita", "x"))
                .hasStatus4xxClientError();
        String code = tell(new Caller(pages), story());
        assertThat(write(code, " ")).hasStatus(422);
        assertThat(text(write(code, "y".repeat(100_000)))).contains("paling banyak 10.000 huruf", "y".repeat(1000));
        assertThat(write("ABCD-EFGH", "Halo")).hasStatus(404);
    }

    @Test
    void photosComeWithoutWhatTheCameraWrote() {
        MockMultipartFile turned =
                new MockMultipartFile("foto", "rumah saya.jpg", "image/jpeg", SampleUploads.turnedPhoto(6));
        String code = Whistle.code(new Caller(pages).upload(TELL, turned, form(story())));
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", code))).contains("Jumlah foto");
        Caller contact = Whistle.contact(pages);
        String page = text(contact.get(first(contact)));
        String address = find("href=\"(/meja/integritas/[0-9a-f-]+/foto/[0-9a-f-]+)\"", page);

        MvcTestResult photo = contact.get(address);
        assertThat(photo).hasStatus(200);
        String bytes =
                new String(photo.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("\u00ff\u00d8").doesNotContain("Exif", "rahasia");
        assertThat(String.valueOf(photo.getResponse().getHeader("Content-Disposition")))
                .doesNotContain("rumah");
        assertThat(new Caller(pages).signIn("inspektorat").get(address)).hasStatus(303);
        MockMultipartFile pdf = new MockMultipartFile("foto", "a.pdf", "application/pdf", SampleUploads.pdf());
        assertThat(text(new Caller(pages).upload(TELL, pdf, form(story())))).contains("Kirim foto saja");
    }

    @Test
    void wrongCodesAreAllAlikeAndCountedInMemoryOnly() {
        String code = tell(new Caller(pages), story());
        String other = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        for (String wrong : List.of(other, "", "x".repeat(100_000), "' OR 1=1 --", "ABCD-EFGH-JKLM-NPQR-STUV")) {
            MvcTestResult answer = new Caller(pages).post(FOLLOW, "kode", wrong);
            assertThat(answer).hasStatus(422);
            assertThat(text(answer)).contains("tidak membuka laporan");
        }
        for (int i = 0; i < 120; i++) {
            new Caller(pages).post(FOLLOW, "kode", other);
        }
        assertThat(new Caller(pages).post(FOLLOW, "kode", code)).hasStatus(429);
        assertThat(count("SELECT count(*) FROM platform.rate_limit WHERE name LIKE 'integrity%'"))
                .isZero();
        for (int i = 0; i < 40; i++) {
            new Caller(pages).post(TELL, form(story()));
        }
        MvcTestResult refused = new Caller(pages).post(TELL, form(story()));
        assertThat(refused).hasStatus(429);
        assertThat(text(refused)).contains(STORY);
        clock.advance(Duration.ofMinutes(61));
        assertThat(new Caller(pages).post(FOLLOW, "kode", code)).hasStatus(200);
    }

    @Test
    void theKeyIsInMemoryForAWhileAndOneSession() {
        tell(new Caller(pages), story());
        Caller contact = Whistle.contact(pages);
        String report = first(contact);
        assertThat(text(contact.get(report))).contains(STORY);
        clock.advance(Duration.ofMinutes(16));
        MvcTestResult late = contact.post(
                report, "versi", "1", "kunci", UUID.randomUUID().toString(), "pesan", "Jawaban <b>panjang</b> saya");
        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("Laporan terkunci", "Jawaban &lt;b&gt;panjang")
                .doesNotContain(STORY);
        runs.runDue();
        assertThat(Whistle.unlocked(context)).isZero();

        contact = Whistle.contact(pages);
        assertThat(contact.post(DESK + "/tutup")).hasRedirectedUrl(DESK);
        assertThat(text(contact.get(DESK))).contains("Laporan terkunci");
        contact = Whistle.contact(pages);
        assertThat(Whistle.unlocked(context)).isEqualTo(1);
        contact.post("/keluar");
        assertThat(Whistle.unlocked(context)).isZero();
    }

    @Test
    void aWrongPassphraseIsCountedAndAShortOneRefused() {
        Caller contact = new Caller(pages).signIn("inspektorat");
        for (int i = 0; i < 5; i++) {
            assertThat(contact.post(DESK + "/buka", "sandi", "salah " + "x".repeat(i * 100)))
                    .hasStatus(422);
        }
        assertThat(contact.post(DESK + "/buka", "sandi", PASSPHRASE)).hasStatus(429);
        assertThat(contact.post(DESK + "/kunci", "sandi", "pendek", "ulang", "pendek"))
                .hasStatus(422);
        assertThat(contact.post(DESK + "/kunci", "sandi", PASSPHRASE, "ulang", PASSPHRASE + "x"))
                .hasStatus(422);
    }

    @Test
    void twoTabsAnswerOnce() {
        tell(new Caller(pages), story());
        Caller contact = Whistle.contact(pages);
        String report = first(contact);
        String version = find("name=\"versi\" value=\"(\\d+)\"", text(contact.get(report)));
        String[] one = {"versi", version, "kunci", UUID.randomUUID().toString(), "pesan", "Satu", "keadaan", "REVIEWED"
        };
        String[] two = {"versi", version, "kunci", UUID.randomUUID().toString(), "pesan", "Dua", "keadaan", "CLOSED"};

        assertThat(contact.post(report, one)).hasStatus(302);
        assertThat(contact.post(report, one)).hasStatus(302);
        assertThat(contact.post(report, two)).hasStatus(409);
        assertThat(text(contact.get(report))).contains("Satu").doesNotContain("Dua<");
        assertThat(answer(contact, report, "Lagi", "RECEIVED")).hasStatus(422);
        assertThat(contact.get(DESK + "/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void theDeadlinesAreEnteredByTheOfficeAndRemindTheContactOnly() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String version = find("name=\"versi\" value=\"(\\d+)\"", text(sekcam.get("/pengaturan/integritas")));
        String[] bad = {"versi", version, "telaah", "0", "tuntas", "x", "lain", "", "dasar", "y".repeat(400)};
        String[] good = {"versi", version, "telaah", "5", "tuntas", "20", "lain", "KPK", "dasar", "SK uji"};
        assertThat(sekcam.post("/pengaturan/integritas", bad)).hasStatus(422);
        assertThat(sekcam.post("/pengaturan/integritas", good)).hasStatus(302);
        assertThat(sekcam.post("/pengaturan/integritas", good)).hasStatus(409);
        assertThat(new Caller(pages).signIn("kasi").get("/pengaturan/integritas"))
                .hasStatus(403);
        tell(new Caller(pages), story());
        assertThat(text(Whistle.contact(pages).get(DESK))).contains("Ditelaah paling lambat Rabu, 2 Desember 2026");

        clock.advance(Duration.ofDays(9));
        assertThat(text(Whistle.contact(pages).get(DESK))).contains("pendapa-late");
        runs.runDue();
        assertThat(count("SELECT count(*) FROM integrity_report WHERE NOT settled"))
                .isZero();
        String told = String.join(
                " ",
                jdbc.sql("SELECT message::text FROM message")
                        .query(String.class)
                        .list());
        assertThat(told).doesNotContain(STORY);
    }

    @Test
    void fewReportsOfAYearAreNotCounted() {
        jdbc.sql("UPDATE integrity_report SET received_on = '2024-01-01'").update();
        for (int i = 0; i < 4; i++) {
            tell(new Caller(pages), story());
        }
        assertThat(text(new Caller(pages).get("/integritas"))).doesNotContain("Tahun 2026");
        tell(new Caller(pages), story());
        assertThat(text(new Caller(pages).get("/integritas"))).contains("Tahun 2026: 5 laporan");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
