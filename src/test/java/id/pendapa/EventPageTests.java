package id.pendapa;

import static id.pendapa.EventLife.DESK;
import static id.pendapa.EventLife.facts;
import static id.pendapa.EventLife.person;
import static id.pendapa.EventLife.publish;
import static id.pendapa.EventLife.sent;
import static id.pendapa.EventLife.signUp;
import static id.pendapa.EventLife.versioned;
import static id.pendapa.EventLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.ParticipationPart;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The office invites, people sign up, come, and say how it was. */
@PageTest
class EventPageTests {

    private static final Instant AFTERNOON = Instant.parse("2026-11-25T08:30:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(SettableClock.START);
        FreshLimits.forgetAll(context);
    }

    private Visitor anybody() {
        return new Visitor(pages, "localhost");
    }

    private Visitor officer(String name) {
        Visitor officer = anybody();
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private String published(Map<String, String> other) {
        Visitor kasi = officer("kasi");
        String code = write(kasi, other);
        publish(kasi, code);
        return code;
    }

    @Test
    void theOfficeShipsWithAWorkshopThatEverybodySees() {
        assertThat(reads(anybody(), "/acara")).contains("Jaga data pribadi di HP", "Masih ada 40 dari 40 tempat");
        String code = jdbc.sql("SELECT code FROM public_event WHERE example")
                .query(String.class)
                .single();
        assertThat(code).isEqualTo("2026-12-09-jaga-data-pribadi-di-hp");
        assertThat(reads(anybody(), "/acara/" + code))
                .contains("contoh", "<h2", "/keamanan-data", "Rabu, 9 Desember 2026");
    }

    @Test
    void aDraftIsSeenByTheOfficeAlone() {
        String code = write(officer("kasi"), Map.of("judul", "Rancangan saja"));

        assertThat(anybody().get("/acara/" + code).getStatus()).isEqualTo(404);
        assertThat(anybody().get("/acara/" + code + ".ics").getStatus()).isEqualTo(404);
        assertThat(anybody().post("/acara/" + code + "/daftar", person("Siapa")).getStatus())
                .isEqualTo(404);
        assertThat(reads(anybody(), "/acara")).doesNotContain("Rancangan saja");
        assertThat(reads(officer("loket"), DESK)).contains("Rancangan saja").doesNotContain("Acara baru");
        assertThat(officer("loket").get(DESK + "/baru").getStatus()).isEqualTo(403);
        assertThat(officer("auditor").get(DESK).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "judul, '', Isian ini",
        "mulai, 25.00, Tulis jam",
        "selesai, 14.00, sesudah jam mulai",
        "mulai, 09.00, sesudah sekarang",
        "tanggal-tahun, 2025, sesudah sekarang",
        "kuota, 0, angka 1 sampai 2000",
        "kuota, 2001, angka 1 sampai 2000",
        "rencana-33.73.02.1001, -1, angka 0 sampai 2000",
        "uraian, <script>x</script>, kode HTML",
        "uraian, ![x](https://pelacak.contoh.id/p.gif), gambar dari situs lain"
    })
    void badFactsAreToldBesideTheirFieldWithAllThatWasTyped(String field, String typed, String told) {
        MockHttpServletResponse page =
                officer("kasi").post(DESK + "/baru", facts(Map.of(field, typed, "tempat", "Pendopo lama")));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(page)).contains("Pendopo lama").doesNotContain("⟦");
        if (!told.startsWith("Isian")) {
            assertThat(Visitor.text(page)).contains(told);
        }
    }

    @Test
    void aGuestGetsATicketThatNamesNobody() {
        String code = published(Map.of("judul", "Tiket"));
        Visitor citizen = anybody();
        Map<String, String> form = person("Sari Rahayu Contoh");
        String ticket = sent(citizen, "/acara/" + code + "/daftar", form);

        assertThat(reads(citizen, ticket))
                .contains("Anda mendapat tempat", "Kode QR tiket")
                .doesNotContain("Sari");
        assertThat(sent(citizen, "/acara/" + code + "/daftar", form)).isEqualTo(ticket);
        form.put("nama", "Orang lain");
        assertThat(citizen.post("/acara/" + code + "/daftar", form).getStatus()).isEqualTo(409);
        assertThat(guests(code)).isEqualTo(1);
        assertThat(dump("event_guest")).doesNotContain("Sari", "81200000017");
        assertThat(anybody().get("/tiket/TIDAKADA").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "nama, '', Tulis nama",
        "kelurahan, '', Pilih tempat tinggal",
        "kelurahan, 99.99.99.9999, Pilih tempat tinggal",
        "kontak, bukan nomor, Tulis nomor HP",
        "untuk, orang-lain, Tulis nama Anda"
    })
    void badSignUpsAreToldBesideTheirField(String field, String typed, String told) {
        String code = published(Map.of("judul", "Isian " + field + typed.length()));
        Map<String, String> form = person("Budi Contoh");
        form.put(field, typed);
        MockHttpServletResponse page = anybody().post("/acara/" + code + "/daftar", form);

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(page)).contains(told).doesNotContain("⟦");
        assertThat(guests(code)).isZero();
    }

    @Test
    void whoComesLaterWaitsAndMovesUpInOrder() {
        String code = published(Map.of("judul", "Antre", "kuota", "1"));
        String first = signUp(anybody(), code, "Satu");
        String second = signUp(anybody(), code, "Dua");
        String third = signUp(anybody(), code, "Tiga");
        assertThat(reads(anybody(), "/acara/" + code)).contains("Sudah penuh: 1 tempat terisi", "Masuk daftar tunggu");
        assertThat(reads(anybody(), "/tiket/" + third)).contains("daftar tunggu", "Urutan Anda sekarang: 2");

        sent(anybody(), "/tiket/" + first + "/batal", Map.of());
        sent(anybody(), "/tiket/" + first + "/batal", Map.of());
        assertThat(reads(anybody(), "/tiket/" + first)).contains("sudah dibatalkan");
        assertThat(reads(anybody(), "/tiket/" + second)).contains("Anda mendapat tempat");
        assertThat(reads(anybody(), "/tiket/" + third)).contains("Urutan Anda sekarang: 1");
        assertThat(messages("Ada yang batal")).isEqualTo(1);

        Visitor kasi = officer("kasi");
        String change = DESK + "/" + code + "/ubah";
        sent(kasi, change, versioned(kasi, change, facts(Map.of("judul", "Antre", "kuota", "2"))));
        assertThat(reads(anybody(), "/tiket/" + third)).contains("Anda mendapat tempat");
        MockHttpServletResponse fewer =
                kasi.post(change, versioned(kasi, change, facts(Map.of("judul", "Antre", "kuota", "1"))));
        assertThat(fewer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(fewer)).contains("Sudah 2 orang mendapat tempat");
    }

    @Test
    void whoeverSignedUpIsToldOnceThatItMovesAndThatItIsCalledOff() {
        String code = published(Map.of("judul", "Pindah"));
        String ticket = signUp(anybody(), code, "Rina");
        Map<String, String> silent = person("Tanpa nomor");
        silent.put("kontak", "");
        sent(anybody(), "/acara/" + code + "/daftar", silent);
        Visitor kasi = officer("kasi");
        String change = DESK + "/" + code + "/ubah";
        Map<String, String> moved = versioned(kasi, change, facts(Map.of("judul", "Pindah", "tempat", "Balai warga")));
        moved.put("kunci", UUID.randomUUID().toString());
        sent(kasi, change, moved);
        sent(kasi, change, moved);
        assertThat(messages("Balai warga")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT version FROM public_event WHERE code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        MockHttpServletResponse stale = kasi.post(change, facts(Map.of("judul", "Pindah", "versi", "2")));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(stale)).contains("Orang lain baru saja mengubah");

        String page = DESK + "/" + code;
        MockHttpServletResponse without = kasi.post(page + "/batal", versioned(kasi, page, Map.of("alasan", "")));
        assertThat(without.getStatus()).isEqualTo(422);
        sent(kasi, page + "/batal", versioned(kasi, page, Map.of("alasan", "Aula banjir.")));
        assertThat(messages("Acara dibatalkan")).isEqualTo(1);
        assertThat(reads(anybody(), "/acara/" + code))
                .contains("Acara ini dibatalkan. Aula banjir.")
                .doesNotContain("/daftar");
        assertThat(anybody().post("/acara/" + code + "/daftar", person("Telat")).getStatus())
                .isEqualTo(409);
        assertThat(reads(anybody(), "/tiket/" + ticket))
                .contains("Acara dibatalkan")
                .doesNotContain("Kode QR");
        assertThat(Visitor.text(anybody().get("/acara/" + code + ".ics"))).contains("STATUS:CANCELLED");
    }

    @Test
    void guestsComeSayHowItWasAndTheOfficeTellsWhatCameOfIt() {
        String code = published(Map.of("judul", "Hasil"));
        List<String> tickets = IntStream.range(0, 6)
                .mapToObj(number -> signUp(anybody(), code, "Tamu " + number))
                .toList();
        Visitor loket = officer("loket");
        assertThat(reads(loket, DESK + "/t/" + tickets.get(0))).contains("Tamu 0", "Hadir");
        assertThat(loket.post(DESK + "/" + code + "/tutup", Map.of()).getStatus())
                .isIn(400, 403);
        clock.set(AFTERNOON);
        tickets.forEach(ticket -> sent(loket, DESK + "/t/" + ticket, Map.of("hadir", "ya", "dari", "daftar")));
        Map<String, String> without = person("Datang saja");
        without.put("kelurahan", "luar");
        sent(loket, DESK + "/" + code + "/peserta", without);
        sent(loket, DESK + "/t/" + tickets.get(5), Map.of("hadir", "tidak"));
        assertThat(reads(loket, DESK + "/" + code + "/peserta"))
                .contains("Tamu 1", "Datang saja", "Luar kecamatan ini");
        assertThat(sights(code)).isGreaterThanOrEqualTo(2);

        for (int i = 0; i < 5; i++) {
            sent(
                    anybody(),
                    "/tiket/" + tickets.get(i) + "/kesan",
                    Map.of("manfaat", i == 0 ? "3" : "4", "saran", "Lebih lama"));
        }
        assertThat(anybody()
                        .post("/tiket/" + tickets.get(0) + "/kesan", Map.of("manfaat", "9"))
                        .getStatus())
                .isEqualTo(422);
        sent(anybody(), "/tiket/" + tickets.get(0) + "/kesan", Map.of("manfaat", "1"));
        sent(anybody(), "/tiket/" + tickets.get(5) + "/kesan", Map.of("manfaat", "1"));
        Visitor kasi = officer("kasi");
        String page = DESK + "/" + code;
        assertThat(reads(kasi, page)).contains("3,8 dari 4", "5 peserta menjawab", "Lebih lama");
        sent(kasi, page + "/tutup", versioned(kasi, page, Map.of("risalah", "Warga bertanya tentang **barcode**.")));

        assertThat(reads(anybody(), "/acara/" + code))
                .contains("<strong>barcode</strong>", "3,8 dari 4", "Pendaftaran sudah ditutup")
                .containsPattern("(?s)Hadir.*?>\\s*6\\s*<")
                .containsPattern("(?s)Luar kecamatan.*?kurang dari lima");
        assertThat(loket.post(DESK + "/t/" + tickets.get(5), Map.of("hadir", "ya"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(part()).isEqualTo("6 of 7");
    }

    @Test
    void guestsAreRemindedOnceAndForgottenAfterAMonth() {
        String code = published(Map.of("judul", "Ingat", "tanggal-hari", "27"));
        signUp(anybody(), code, "Rina Contoh");
        run("outreach-remind-guests");
        assertThat(messages("sebentar lagi: Jumat, 27 November")).isZero();
        clock.set(SettableClock.START.plus(Duration.ofDays(1)));
        run("outreach-remind-guests");
        run("outreach-remind-guests");
        assertThat(messages("sebentar lagi: Jumat, 27 November")).isEqualTo(1);

        clock.set(SettableClock.START.plus(Duration.ofDays(31)));
        run("outreach-forget-guests");
        assertThat(named(code)).isEqualTo(1);
        clock.set(SettableClock.START.plus(Duration.ofDays(33)));
        run("outreach-forget-guests");
        assertThat(named(code)).isZero();
        assertThat(reads(officer("kasi"), DESK + "/" + code + "/peserta")).contains("Nama sudah dihapus");
    }

    @Test
    void theCalendarOfAPhoneReadsIt() {
        String code = published(Map.of("judul", "Kalender; koma, dan garis \\ miring", "tempat", "x".repeat(150)));
        String file = Visitor.text(anybody().get("/acara/" + code + ".ics"));

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", ""))
                .contains(
                        "SUMMARY:Kalender\\; koma\\, dan garis \\\\ miring",
                        "DTSTART:20261125T080000Z",
                        "DTEND:20261125T100000Z",
                        "LOCATION:" + "x".repeat(150),
                        "DESCRIPTION:Bawa HP Anda.");
    }

    private void run(String task) {
        context.getBeansOfType(Tasks.Recurring.class).values().stream()
                .filter(one -> one.task().equals(task))
                .forEach(one -> CurrentTask.run(task, one::run));
    }

    private String part() {
        return context.getBeansOfType(ParticipationPart.class).values().stream()
                .filter(one -> one.code().equals("ACARA"))
                .flatMap(one -> one.read(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1)).stream())
                .map(month -> month.n() + " of " + month.asked())
                .findFirst()
                .orElse("none");
    }

    private int guests(String code) {
        return count(
                "SELECT count(*) FROM event_guest g JOIN public_event e ON e.id = g.event_id WHERE e.code = :what",
                code);
    }

    private int named(String code) {
        return count(
                "SELECT count(name_sealed) FROM event_guest g JOIN public_event e ON e.id = g.event_id WHERE e.code = :what",
                code);
    }

    private int sights(String code) {
        return count("SELECT count(*) FROM access_entry WHERE purpose = 'event-guests' AND subject_key = :what", code);
    }

    private int messages(String words) {
        return count(
                "SELECT count(*) FROM message WHERE template = 'ACARA' AND detail LIKE '%' || :what || '%'", words);
    }

    private int count(String sql, String what) {
        return jdbc.sql(sql).param("what", what).query(Integer.class).single();
    }

    private String dump(String table) {
        return String.join(
                "\n",
                jdbc.sql("SELECT t::text FROM " + table + " t")
                        .query(String.class)
                        .list());
    }

    private static String reads(Visitor visitor, String address) {
        MockHttpServletResponse page = visitor.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        String text = Visitor.text(page);
        assertThat(text).doesNotContain("⟦");
        return text;
    }
}
