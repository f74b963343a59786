package id.pendapa.ppid;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the question to the decision on an objection, with its clock and with who may know what. */
@PageTest
class PpidPageTests {

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

    private PpidOffice office;

    @BeforeEach
    void freely() {
        FreshLimits.forgetAll(context);
        jdbc.sql("""
                        UPDATE scheduled_task SET execution_time = CASE WHEN task_name = 'ppid-watch' THEN :now ELSE :later END
                        WHERE NOT picked
                        """) // Nothing else is looked at here, and another test was in the future.
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("later", clock.instant().plus(Duration.ofDays(900)).atOffset(ZoneOffset.UTC))
                .update();
        office = new PpidOffice(pages, jdbc);
    }

    private <T> T read(String column, String number, Class<T> type) {
        return jdbc.sql("SELECT " + column + " FROM ppid_request WHERE number = :number")
                .param("number", number)
                .query(type)
                .single();
    }

    private Instant due(String number) {
        return read("due_at", number, Timestamp.class).toInstant();
    }

    @Test
    void aBadFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> bad = PpidOffice.question();
        bad.putAll(Map.of("informasi", "x".repeat(100_000), "tujuan", " ", "nama", "<script>alert(1)</script>"));
        bad.putAll(Map.of("kontak", "081200000000", "cara", "EMAIL", "pemohon", "HANTU"));

        MvcTestResult answer = new Caller(pages).post(PpidOffice.ASK, PpidOffice.form(bad));

        assertThat(answer).hasStatus(422);
        assertThat(PpidOffice.text(answer))
                .contains("paling banyak 3.000 huruf", "Tulis untuk apa", "memerlukan alamat e-mail", "badan hukum")
                .contains("alert(1)", "x".repeat(1000), "081200000000")
                .doesNotContain("><script>alert", "⟦");
        assertThat(new Caller(pages)
                        .post(PpidOffice.ASK, "kunci", UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(new Caller(pages).post(PpidOffice.ASK)).hasStatus(400);
        Map<String, String> dark = PpidOffice.question();
        dark.put("informasi", "a\u0000b");
        assertThat(new Caller(pages)
                        .post(PpidOffice.ASK, PpidOffice.form(dark))
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    void whatTheRegisterAnswersIsShownBeforeOneAsks() {
        Map<String, String> about = PpidOffice.question();
        about.put("informasi", "Saya ingin melihat perjanjian kecamatan dengan pihak lain");
        about.remove("tetap");

        MvcTestResult first = new Caller(pages).post(PpidOffice.ASK, PpidOffice.form(about));

        assertThat(first).hasStatusOk();
        assertThat(PpidOffice.text(first))
                .contains("Mungkin sudah ada", "Daftar perjanjian", "Tetap minta", "Pemohon Uji")
                .doesNotContain("⟦");
        about.put("tetap", "ya");
        about.put("kunci", UUID.randomUUID().toString());
        assertThat(new Caller(pages).post(PpidOffice.ASK, PpidOffice.form(about)))
                .hasStatus(302);
    }

    @Test
    void theSameFormTwiceIsOneAndOneBrowserCannotFlood() {
        Caller citizen = new Caller(pages);
        citizen.get(PpidOffice.ASK);
        Map<String, String> once = PpidOffice.question();
        assertThat(office.ask(citizen, once)).isEqualTo(office.ask(citizen, once));
        for (int i = 0; i < 9; i++) {
            office.ask(citizen, PpidOffice.question());
        }
        MvcTestResult refused = citizen.post(PpidOffice.ASK, PpidOffice.form(PpidOffice.question()));
        assertThat(refused).hasStatus(429);
        assertThat(PpidOffice.text(refused)).contains("Pemohon Uji");
    }

    @Test
    void onlyNumberAndCodeOpenIt() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        String code = PpidOffice.find(
                "([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})", PpidOffice.text(citizen.get("/ppid/" + number + "/terima")));
        Caller stranger = new Caller(pages);
        String others = office.ask(stranger);

        assertThat(stranger.get("/ppid/" + others)).hasStatusOk();
        assertThat(stranger.get("/ppid/" + number)).hasStatus(302);
        assertThat(stranger.get("/ppid/" + number + "/terima")).hasStatus(302);
        assertThat(office.write(stranger, number, "Siapa ini?")).hasStatus(302);
        assertThat(office.object(stranger, number, "Bukan saya")).hasStatus(302);
        assertThat(read("version", number, Integer.class)).isEqualTo(1);
        assertThat(PpidOffice.text(stranger.post("/ppid/ikuti", "nomor", number, "kode", "AAAA-AAAA-AAAA-AAAA")))
                .contains("tidak cocok");
        assertThat(PpidOffice.text(stranger.post("/ppid/ikuti", "nomor", "INF-2026-999999", "kode", code)))
                .contains("tidak cocok");
        assertThat(stranger.post("/ppid/ikuti", "nomor", number, "kode", code)).hasStatus(302);
        assertThat(PpidOffice.text(stranger.get("/ppid/" + number))).contains("Anggaran kegiatan");
        assertThat(new Caller(pages).get("/ppid/tidak-ada")).hasStatus(302);
    }

    @Test
    void whoAsksIsOpenedByTheHandlerWithAPurpose() {
        String number = office.ask(new Caller(pages));
        String desk = "/meja/ppid/" + number;
        Caller ppid = new Caller(pages).signIn("ppid");
        Caller camat = new Caller(pages).signIn("camat");

        assertThat(PpidOffice.text(ppid.get(desk)))
                .contains("Anggaran kegiatan")
                .doesNotContain("Pemohon Uji", "⟦");
        assertThat(ppid.post(desk + "/pemohon", "keperluan", " ")).hasStatus(422);
        assertThat(PpidOffice.text(ppid.post(desk + "/pemohon", "keperluan", "Mengirim salinan")))
                .contains("Pemohon Uji", "pemohon@contoh.example");
        assertThat(camat.post(desk + "/pemohon", "keperluan", "Ingin tahu")).hasStatus(403);
        assertThat(new Caller(pages).signIn("kasi").get(desk)).hasStatus(403);
        assertThat(jdbc.sql("SELECT count(*) FROM access_entry WHERE purpose = 'ppid-reveal' AND subject_key = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void moreDaysAreTakenOnceWithAReasonThatTheRequesterReads() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        Instant before = due(number);

        assertThat(office.act("ppid", number, "EXTEND", "pesan", " ")).hasStatus(422);
        assertThat(office.act("ppid", number, "EXTEND", "pesan", "Arsip lama dicari"))
                .hasStatus(302);
        assertThat(due(number)).isAfter(before.plus(Duration.ofDays(8)));
        assertThat(office.act("ppid", number, "EXTEND", "pesan", "Sekali lagi")).hasStatus(409);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number))).contains("diperpanjang", "Arsip lama dicari");
    }

    @Test
    void itIsRaisedAtHalfMostAndAllOfTheTimeAndAgainAfterMoreDays() {
        String number = office.ask(new Caller(pages));
        List<Integer> levels = new ArrayList<>();
        for (int day = 0; day < 9; day++) {
            pass(1, number, levels);
        }
        assertThat(office.act("ppid", number, "EXTEND", "pesan", "Perlu waktu")).hasStatus(302);
        for (int day = 0; day < 20; day++) {
            pass(1, number, levels);
        }
        assertThat(levels.stream().distinct()).containsExactlyInAnyOrder(0, 50, 80, 100);
        FreshLimits.forgetAll(context);
        assertThat(PpidOffice.text(new Caller(pages).signIn("camat").get("/meja/ppid/" + number)))
                .contains("Dinaikkan karena waktu: 50 %, PPID", "80 %, Sekretaris", "100 %, Camat");
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM ppid_event JOIN ppid_request request ON request.id = request_id
                                WHERE number = :number AND kind = 'ESCALATED'
                                """).param("number", number).query(Integer.class).single())
                .isGreaterThanOrEqualTo(4);
        assertThat(office.act("ppid", number, "EXTEND", "pesan", "Lagi")).hasStatus(409);
    }

    private void pass(int days, String number, List<Integer> levels) {
        clock.advance(Duration.ofDays(days));
        runs.runDue();
        levels.add(read("level", number, Integer.class));
    }

    @Test
    void whatTheRequesterDoesNotCompleteIsClosedAndWhatIsCompletedGoesOn() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        Instant before = due(number);
        assertThat(office.act("ppid", number, "ASK", "pesan", "Tahun berapa?")).hasStatus(302);
        clock.advance(Duration.ofDays(4));
        assertThat(office.write(citizen, number, " ")).hasStatus(302); // The browser forgot it after half an hour.
        citizen = office.again(citizen, number);
        assertThat(office.write(citizen, number, " ")).hasStatus(422);
        assertThat(office.write(citizen, number, "Tahun 2026")).hasStatus(302);
        assertThat(due(number)).isAfter(before);
        assertThat(read("state", number, String.class)).isEqualTo("RECEIVED");

        assertThat(office.act("ppid", number, "ASK", "pesan", "Kelurahan mana?"))
                .hasStatus(302);
        clock.advance(Duration.ofDays(20));
        runs.runDue();
        assertThat(read("state", number, String.class)).isEqualTo("LAPSED");
    }

    @Test
    void aRefusalSaysArticleAndConsequenceAndIsDecidedBySomebodyElse() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        assertThat(office.act("sekcam", number, "ACCEPT")).hasStatus(302);
        assertThat(office.act("sekcam", number, "ANSWER", "hasil", "REFUSED", "pesan", "Tidak dapat"))
                .hasStatus(422);
        assertThat(office.refuse("sekcam", number)).hasStatus(302);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number)))
                .contains(
                        "Pasal 17 huruf a",
                        "Mengganggu pemeriksaan",
                        "Ajukan keberatan",
                        "Anda dapat mengajukan keberatan sampai")
                .doesNotContain("⟦");

        assertThat(office.object(citizen, number, " ")).hasStatus(422);
        assertThat(office.object(citizen, number, "Saya berhak tahu")).hasStatus(302);
        assertThat(office.object(citizen, number, "Lagi")).hasStatus(409);
        assertThat(PpidOffice.text(new Caller(pages).signIn("sekcam").get("/meja/ppid/" + number)))
                .contains("diputus orang lain")
                .doesNotContain("value=\"DECIDE\"");
        assertThat(office.act("sekcam", number, "DECIDE", "putusan", "UPHELD", "pesan", "Tetap"))
                .hasStatus(403);
        assertThat(office.act("ppid", number, "DECIDE", "putusan", "GIVE", "pesan", "Beri"))
                .hasStatus(403);
        assertThat(office.act("camat", number, "DECIDE", "putusan", "ENTAH", "pesan", "Beri"))
                .hasStatus(422);
        assertThat(office.act("camat", number, "DECIDE", "putusan", "UPHELD", "pesan", "Tetap dikecualikan"))
                .hasStatus(302);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number)))
                .contains("Tetap dikecualikan", "Komisi Informasi", "sengketa")
                .doesNotContain("Ajukan keberatan");
    }

    @Test
    void aMissedDayMayBeObjectedToAndAGrantedOneIsAnsweredAnew() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        assertThat(office.object(citizen, number, "Terlalu cepat")).hasStatus(409);
        clock.advance(Duration.ofDays(21));
        citizen = office.again(citizen, number);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number))).contains("Ajukan keberatan");
        assertThat(office.object(citizen, number, "Tidak ada jawaban")).hasStatus(302);
        assertThat(office.act("camat", number, "DECIDE", "putusan", "REOPEN", "pesan", "Segera jawab"))
                .hasStatus(302);
        assertThat(read("state", number, String.class)).isEqualTo("REGISTERED");
        assertThat(office.act("ppid", number, "ANSWER", "hasil", "GIVEN", "pesan", "Ini datanya"))
                .hasStatus(302);
        assertThat(jdbc.sql(
                                "SELECT late FROM ppid_answer JOIN ppid_request r ON r.id = request_id WHERE number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        clock.advance(Duration.ofDays(80));
        citizen = office.again(citizen, number);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number))).doesNotContain("Ajukan keberatan");
        assertThat(office.object(citizen, number, "Terlambat")).hasStatus(409);
    }

    @Test
    void ofTwoOfficersTheSecondIsToldAndWhatIsNotOursIsPassedOn() {
        Caller citizen = new Caller(pages);
        String number = office.ask(citizen);
        assertThat(office.act("ppid", number, "ACCEPT", "versi", "1")).hasStatus(302);
        assertThat(office.act("sekcam", number, "TELL", "versi", "1", "pesan", "Halo"))
                .hasStatus(409);
        assertThat(office.act("ppid", number, "ANSWER", "hasil", "ELSEWHERE", "pesan", "Bukan kami"))
                .hasStatus(422);
        assertThat(office.act(
                        "ppid",
                        number,
                        "ANSWER",
                        "hasil",
                        "ELSEWHERE",
                        "instansi",
                        "Dinas Kesehatan",
                        "pesan",
                        "Ke sana"))
                .hasStatus(302);
        assertThat(PpidOffice.text(citizen.get("/ppid/" + number))).contains("Dinas Kesehatan");
        assertThat(office.write(citizen, number, "Terima kasih")).hasStatus(409);
        assertThat(PpidOffice.text(new Caller(pages).signIn("ppid").get("/meja/ppid?selesai=ya")))
                .contains(number);
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE template LIKE 'INFORMASI%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
