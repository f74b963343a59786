package id.pendapa.complaints;

import static id.pendapa.complaints.ComplaintActs.find;
import static id.pendapa.complaints.ComplaintActs.form;
import static id.pendapa.complaints.ComplaintActs.lamp;
import static id.pendapa.complaints.ComplaintActs.number;
import static id.pendapa.complaints.ComplaintActs.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.files.SampleUploads;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
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

/** From the telling to "is it solved?", with its clock and with who may know what. */
@PageTest
class ComplaintPageTests {

    private static final String NEW = "/pengaduan/baru";

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

    private ComplaintActs acts;

    @BeforeEach
    void freely() {
        acts = new ComplaintActs(pages, jdbc);
        FreshLimits.forgetAll(context);
        jdbc.sql("UPDATE scheduled_task SET execution_time = :now WHERE NOT picked") // Another test was in the future.
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Test
    void aBadFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> bad = lamp();
        bad.putAll(Map.of("cerita", "x".repeat(100_000), "judul", "<script>alert(1)</script>", "kontak", "bukan"));
        bad.putAll(Map.of("kejadian-hari", "1", "kejadian-bulan", "1", "kejadian-tahun", "2030", "rt", "abc"));

        MvcTestResult answer = new Caller(pages).post(NEW, form(bad));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("paling banyak 5.000 huruf", "belum terjadi", "tiga angka", "bukan nomor HP")
                .contains("alert(1)", "Pelapor Uji", "x".repeat(1000))
                .doesNotContain("><script>alert", "⟦");
        Map<String, String> empty = lamp();
        empty.put("cerita", " ");
        assertThat(new Caller(pages).post(NEW, form(empty))).hasStatus(422);
        assertThat(new Caller(pages).post(NEW, "kunci", UUID.randomUUID().toString()))
                .hasStatus(422);
    }

    @Test
    void anonymousMeansThatNothingOfThePersonIsKept() {
        Map<String, String> both = lamp();
        both.put("anonim", "ya");
        assertThat(text(new Caller(pages).post(NEW, form(both)))).contains("Kosongkan nama");
        both.putAll(Map.of("nama", "", "kontak", ""));

        String number = acts.tell(new Caller(pages), both);

        assertThat(jdbc.sql(
                                "SELECT name_sealed IS NULL AND contact_sealed IS NULL FROM complaint WHERE number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(text(new Caller(pages)
                        .signIn("sekcam")
                        .post("/meja/pengaduan/" + number + "/pelapor", "alasan", "uji")))
                .contains("tidak dibuka untuk Anda");
    }

    @Test
    void theSameFormTwiceIsOneAndOneBrowserCannotFlood() {
        Caller citizen = new Caller(pages);
        citizen.get(NEW);
        Map<String, String> once = lamp();
        assertThat(acts.tell(citizen, once)).isEqualTo(acts.tell(citizen, once));
        for (int i = 0; i < 9; i++) {
            acts.tell(citizen, lamp());
        }
        MvcTestResult refused = citizen.post(NEW, form(lamp()));
        assertThat(refused).hasStatus(429);
        assertThat(text(refused)).contains("Lampu mati sejak Senin");
        for (int i = 0; i < 300; i++) { // A village behind one address.
            Caller neighbor = new Caller(pages);
            acts.tell(neighbor, lamp());
        }
    }

    @Test
    void theSameFormTwiceIsOneAlsoWhenItsPhotosAreKeptByThen() {
        MockMultipartFile photo =
                new MockMultipartFile("foto", "lampu.jpg", "image/jpeg", SampleUploads.turnedPhoto(1));
        Caller citizen = new Caller(pages);
        citizen.get(NEW);
        Map<String, String> fields = lamp();
        fields.put("lembar", UUID.randomUUID().toString());
        int before = complaints();

        String number = number(citizen.upload(NEW, photo, form(fields)));

        assertThat(number(citizen.post(NEW, form(fields))))
                .as("without the photo")
                .isEqualTo(number);
        assertThat(number(citizen.upload(NEW, photo, form(fields))))
                .as("with it")
                .isEqualTo(number);
        assertThat(complaints()).isEqualTo(before + 1);
        assertThat(jdbc.sql("SELECT count(*) FROM stored_file WHERE owner_kind = 'complaint' AND owner_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isOne();
        fields.put("cerita", "Bukan lampu");
        assertThat(citizen.post(NEW, form(fields))).hasStatus(409);
    }

    private int complaints() {
        return jdbc.sql("SELECT count(*) FROM complaint").query(Integer.class).single();
    }

    @Test
    void onlyNumberAndCodeOpenIt() {
        Caller citizen = new Caller(pages);
        String number = acts.tell(citizen, lamp());
        String code = find("([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})", text(citizen.get("/pengaduan/" + number + "/terima")));
        Caller stranger = new Caller(pages);

        assertThat(stranger.get("/pengaduan/" + number)).hasStatus(302);
        String wrong = text(stranger.post("/pengaduan/ikuti", "nomor", number, "kode", "AAAA-AAAA-AAAA-AAAA"));
        String unknown = text(stranger.post("/pengaduan/ikuti", "nomor", "ADU-2026-999999", "kode", code));
        assertThat(wrong).contains("tidak cocok");
        assertThat(unknown).contains("tidak cocok");
        assertThat(stranger.post("/pengaduan/ikuti", "nomor", number, "kode", code))
                .hasStatus(302);
        assertThat(text(stranger.get("/pengaduan/" + number))).contains("Lampu mati sejak Senin");
    }

    @Test
    void whatIsAboutTheCamatGoesPastTheKecamatan() {
        Map<String, String> about = lamp();
        about.put("kategori", "CAMAT");
        String desk = "/meja/pengaduan/" + acts.tell(new Caller(pages), about);

        for (String officer : List.of("camat", "sekcam", "kasi", "lurah")) {
            assertThat(new Caller(pages).signIn(officer).get(desk)).hasStatus(404);
        }
        assertThat(new Caller(pages).signIn("inspektorat").get(desk)).hasStatus(200);
        assertThat(text(new Caller(pages).signIn("camat").get("/meja/pengaduan")))
                .doesNotContain(desk);
    }

    @Test
    void whoToldItIsOpenedWithAReasonAndNeverToTheHandlerWhereConfidential() {
        Map<String, String> confidential = lamp();
        confidential.put("rahasia", "ya");
        String number = acts.tell(new Caller(pages), confidential);
        acts.verify(number, "sekcam");
        assertThat(acts.act("sekcam", number, "DISPOSE", "kepada", "KASI_PELAYANAN"))
                .hasStatus(302);
        String desk = "/meja/pengaduan/" + number;
        Caller handler = new Caller(pages).signIn("kasi");
        Caller manager = new Caller(pages).signIn("sekcam");

        assertThat(new Caller(pages).signIn("kasi2").get(desk)).hasStatus(404);
        assertThat(text(handler.get(desk))).doesNotContain("Pelapor Uji", "pelapor@");
        assertThat(handler.post(desk + "/pelapor", "alasan", "ingin tahu")).hasStatus(422);
        assertThat(manager.post(desk + "/pelapor", "alasan", " ")).hasStatus(422);
        assertThat(text(manager.post(desk + "/pelapor", "alasan", "Perlu menelepon")))
                .contains("Pelapor Uji");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM access_entry WHERE purpose = 'complaint-reveal' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itIsRaisedAtHalfMostAndAllOfTheTime() {
        String number = acts.tell(new Caller(pages), lamp());
        List<Integer> levels = new ArrayList<>();
        for (int hours = 0; hours < 24 * 8; hours += 4) {
            clock.advance(Duration.ofHours(4));
            runs.runDue();
            levels.add(jdbc.sql("SELECT level FROM complaint WHERE number = :number")
                    .param("number", number)
                    .query(Integer.class)
                    .single());
        }
        assertThat(levels.stream().distinct()).containsExactly(0, 50, 80, 100);
        FreshLimits.forgetAll(context);
        assertThat(text(new Caller(pages).signIn("camat").get("/meja/pengaduan/" + number)))
                .contains("Dinaikkan karena waktu: 50 %, Sekretaris", "80 %, Sekretaris", "100 %, Camat");
    }

    @Test
    void notSolvedOpensItAgainAndSilenceClosesIt() {
        Caller citizen = new Caller(pages);
        String number = acts.tell(citizen, lamp());
        String own = "/pengaduan/" + number;
        acts.verify(number, "sekcam");
        acts.act("sekcam", number, "DISPOSE", "kepada", "LURAH@33.73.02.1007");
        assertThat(acts.act("lurah", number, "ASK", "pesan", "Tiang nomor berapa?"))
                .hasStatus(302);
        assertThat(citizen.post(
                        own + "/tulis",
                        "pesan",
                        "Tiang 7",
                        "kunci",
                        UUID.randomUUID().toString()))
                .hasStatus(302);
        assertThat(acts.act("lurah", number, "ANSWER", "pesan", "Sudah diganti"))
                .hasStatus(302);
        assertThat(text(citizen.get(own))).contains("Sudah diganti", "Apakah sudah selesai?", "Tiang 7");
        String[] no = {
            "versi",
            acts.version(number),
            "jawaban",
            "belum",
            "alasan",
            "Mati lagi",
            "kunci",
            UUID.randomUUID().toString()
        };
        assertThat(citizen.post(own + "/selesai", no)).hasStatus(302);
        assertThat(text(citizen.get(own))).contains("belum selesai, dibuka lagi", "Sedang ditangani");

        assertThat(acts.act("lurah", number, "ANSWER", "pesan", "Kabel diganti"))
                .hasStatus(302);
        clock.advance(Duration.ofDays(12));
        runs.runDue();
        assertThat(jdbc.sql("SELECT state FROM complaint WHERE number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
        assertThat(text(new Caller(pages).signIn("sekcam").get("/meja/pengaduan?selesai=ya")))
                .contains(number);
    }

    @Test
    void whatIsNotOursIsPassedOnWithItsTicket() {
        String number = acts.tell(new Caller(pages), lamp());
        assertThat(acts.act("sekcam", number, "HAND_OVER", "instansi", "Dinas Perhubungan"))
                .hasStatus(302);
        assertThat(acts.act("sekcam", number, "TICKET", "tiket", " ")).hasStatus(422);
        assertThat(acts.act("sekcam", number, "TICKET", "tiket", "LAPOR-123")).hasStatus(302);
        assertThat(acts.act(
                        "sekcam",
                        number,
                        "VERIFY",
                        "versi",
                        "1",
                        "jenis",
                        "COMPLAINT",
                        "kategori",
                        "LIGHT",
                        "klas",
                        "LIGHT"))
                .hasStatus(409);
        assertThat(text(new Caller(pages).signIn("sekcam").get("/meja/pengaduan/" + number)))
                .contains("Dinas Perhubungan", "LAPOR-123");
        assertThat(text(new Caller(pages).signIn("sekcam").get("/meja/pengaduan/" + number + "/lapor.csv")))
                .contains("\"Dinas Perhubungan\"", "\"Lampu mati sejak Senin\"", "\"Lampu jalan\"")
                .doesNotContain("Pelapor Uji", "pelapor@");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM access_entry WHERE purpose = 'complaint-export' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLimitsAreEnteredByTheOffice() {
        Caller sekcam = new Caller(pages).signIn("sekcam");
        String page = text(sekcam.get("/pengaturan/pengaduan"));
        String version =
                find("name=\"versi\" value=\"(\\d+)\"><input type=\"hidden\" name=\"klas\" value=\"LIGHT\"", page);
        String[] bad = {"klas", "LIGHT", "versi", version, "verifikasi", "0", "jawab", "x", "tuntas", "91", "dasar", ""
        };
        String[] good = {
            "klas",
            "LIGHT",
            "versi",
            version,
            "verifikasi",
            "1",
            "jawab",
            "2",
            "tuntas",
            "2",
            "tanggapan",
            "7",
            "dasar",
            "SK 1"
        };

        assertThat(page).contains("contoh");
        assertThat(sekcam.post("/pengaturan/pengaduan", bad)).hasStatus(422);
        assertThat(sekcam.post("/pengaturan/pengaduan", good)).hasStatus(302);
        assertThat(sekcam.post("/pengaturan/pengaduan", good)).hasStatus(409);
        assertThat(new Caller(pages).signIn("kasi").get("/pengaturan/pengaduan"))
                .hasStatus(403);
    }
}
