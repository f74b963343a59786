package id.pendapa;

import static id.pendapa.InitiativeLife.act;
import static id.pendapa.MeetingLife.LIST;
import static id.pendapa.MeetingLife.decide;
import static id.pendapa.MeetingLife.decision;
import static id.pendapa.MeetingLife.meeting;
import static id.pendapa.MeetingLife.promise;
import static id.pendapa.MeetingLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Meetings of the leadership are written down, their decisions followed, and promises shown to everybody. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingPageTests {

    private static final String PROMISES = "/transparansi/janji";
    private static final String FAR = "2027-02-01T03:00:00Z";

    /** A decision from which nothing follows. */
    private static final Map<String, String> PLAIN =
            Map.of("tindakan", "", "penanggung", "", "tenggat-hari", "", "tenggat-bulan", "", "tenggat-tahun", "");

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void beforeAnythingIsWritten() {
        assertThat(reads(officer("camat"), LIST)).contains("Tidak ada tindakan", "Belum ada rapat yang ditulis");
        assertThat(reads(officer("kasi"), LIST)).contains("Tidak ada tindakan yang belum selesai untuk Anda");
        assertThat(reads(anybody(), PROMISES)).contains("tidak ada janji yang belum selesai", "Belum ada janji");
    }

    private Visitor officer(String name) {
        Visitor officer = anybody();
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private Visitor anybody() {
        return new Visitor(pages, "localhost");
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    private long acts(String action, String one) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :key")
                .param("action", "performance.meeting-" + action)
                .param("key", one.substring(one.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private static Map<String, String> stale(String version, Map<String, String> typed) {
        Map<String, String> form = InitiativeLife.fields();
        form.put("versi", version);
        form.putAll(typed);
        return form;
    }

    @Test
    void aMeetingIsWrittenDownWithWhatItDecided() {
        Visitor sekcam = officer("sekcam");
        assertThat(reads(officer("camat"), "/pimpinan")).contains("href=\"/pimpinan/rapat\"");
        String one = write(sekcam, Map.of("bahasan", "Berkas yang kembali <b>"));
        assertThat(reads(sekcam, one)).contains("Berkas yang kembali &lt;b&gt;", "Camat<br>", "Belum ada keputusan");
        String plain = decide(sekcam, one, PLAIN);
        String task = decide(sekcam, one, Map.of("tindakan", "Tempel daftar syarat"));
        assertThat(reads(officer("camat"), one))
                .contains("Keputusan 1", "Keputusan 2", "Dua pemeriksa pada hari Senin", "Tindakan: Tempel daftar")
                .contains("Kepala Seksi Pelayanan", "Belum selesai, tenggat 1 Desember 2026")
                .doesNotContain("Ini janji");
        assertThat(reads(sekcam, plain)).contains("Tidak ada tindakan").doesNotContain("/langkah\"");
        assertThat(act(sekcam, plain, "/langkah", Map.of("langkah", "selesai", "kata-selesai", "x")))
                .as("nothing follows from it")
                .isEqualTo(404);
        assertThat(reads(sekcam, LIST)).contains("Tempel daftar syarat", "href=\"" + one, "href=\"" + task);
        assertThat(acts("entered", one)).isOne();
        assertThat(acts("decided", task)).isOne();
        assertThat(sekcam.get(LIST + "/999999").getStatus()).isEqualTo(404);
        assertThat(sekcam.get(LIST + "/keputusan/999999").getStatus()).isEqualTo(404);
    }

    @Test
    void badInputIsRefusedBesideItsFieldAndEverythingTypedStays() {
        Visitor sekcam = officer("sekcam");
        Map<String, String> bad = meeting(Map.of("bahasan", "x".repeat(151), "hadir", " ", "tanggal-hari", "26"));
        MockHttpServletResponse refused = sekcam.post(LIST + "/baru", bad);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Terlalu panjang", "Tulis siapa yang hadir", "belum terjadi", "x".repeat(151), "value=\"26\"")
                .doesNotContain("⟦");
        bad.put("tanggal-bulan", "13");
        assertThat(Visitor.text(sekcam.post(LIST + "/baru", bad))).contains("Tanggal ini tidak ada");

        String one = write(sekcam, Map.of());
        Map<String, String> worse =
                decision(sekcam, one, Map.of("keputusan", "", "penanggung", "424242", "janji", "ya"));
        worse.putAll(Map.of("tenggat-hari", "23", "tenggat-bulan", "11", "prakarsa", "999999"));
        MockHttpServletResponse answer = sekcam.post(one + "/keputusan", worse);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("Tulis apa yang diputuskan", "Pilih penanggung jawab dari daftar", "mulai hari rapat")
                .contains("Tulis kalimat yang dibaca warga", "Pilih prakarsa dari daftar", "Pasang jadwal pemeriksa")
                .doesNotContain("⟦");
        assertThat(text(sekcam, one, Map.of("tindakan", ""))).contains("atau kosongkan penanggung jawab");
        assertThat(text(sekcam, one, Map.of("tindakan", "", "janji", "ya"))).contains("Janji perlu tindakan");
        assertThat(text(sekcam, one, Map.of("kalimat", "Tanpa centang"))).contains("Centang jika ini", "Tanpa centang");
        assertThat(act(sekcam, one, "/catatan", Map.of("keliru", ""))).isEqualTo(422);
        assertThat(sekcam.post(one + "/catatan", Map.of()).getStatus()).isEqualTo(400);
        assertThat(reads(sekcam, one)).contains("Belum ada keputusan");
    }

    private static String text(Visitor leader, String one, Map<String, String> other) {
        MockHttpServletResponse answer = leader.post(one + "/keputusan", decision(leader, one, other));
        assertThat(answer.getStatus()).isEqualTo(422);
        return Visitor.text(answer);
    }

    @Test
    void onlyTheLeadershipWritesAndOthersSeeWhatWasGivenToThem() {
        Visitor sekcam = officer("sekcam");
        String one = write(sekcam, Map.of("bahasan", "Rahasia rapat"));
        String task = decide(sekcam, one, Map.of("tindakan", "Milik seksi pelayanan"));
        String promised = decide(sekcam, one, promise());
        Visitor kasi = officer("kasi");
        assertThat(reads(kasi, LIST)).contains("Milik seksi pelayanan").doesNotContain("Rahasia rapat", "Tulis rapat");
        assertThat(reads(kasi, task))
                .contains("Nyatakan selesai")
                .doesNotContain("Batalkan", "/catatan\"", "href=\"" + one);
        assertThat(reads(kasi, promised)).doesNotContain("/langkah\"");
        for (String address : new String[] {LIST + "/baru", one, one + "/keputusan"}) {
            assertThat(kasi.get(address).getStatus()).as(address).isEqualTo(403);
        }
        for (String address : new String[] {LIST + "/baru", one + "/keputusan", one + "/catatan", task + "/catatan"}) {
            assertThat(kasi.post(address, stale("1", Map.of())).getStatus())
                    .as(address)
                    .isEqualTo(403);
        }
        Map<String, String> drop = Map.of("langkah", "hentikan", "kata-hentikan", "x");
        assertThat(kasi.post(task + "/langkah", stale("1", drop)).getStatus()).isEqualTo(403);
        Map<String, String> done = Map.of("langkah", "selesai", "kata-selesai", "x", "publik-selesai", "x");
        assertThat(kasi.post(promised + "/langkah", stale("1", done)).getStatus())
                .isEqualTo(403);
        Visitor other = officer("loket");
        assertThat(reads(other, LIST)).doesNotContain("Milik seksi");
        assertThat(other.get(task).getStatus()).isEqualTo(404);
        assertThat(other.post(task + "/langkah", stale("1", done)).getStatus()).isEqualTo(404);
        assertThat(officer("auditor").get(LIST).getStatus()).isEqualTo(403);
    }

    @Test
    void aSecondPressOfTheSameFormWritesNothingMore() {
        Visitor sekcam = officer("sekcam");
        Map<String, String> form = meeting(Map.of("bahasan", "Hanya sekali"));
        String one = String.valueOf(sekcam.post(LIST + "/baru", form).getRedirectedUrl());
        assertThat(sekcam.post(LIST + "/baru", form).getRedirectedUrl()).isEqualTo(one);
        Map<String, String> decided = decision(sekcam, one, Map.of());
        assertThat(sekcam.post(one + "/keputusan", decided).getStatus()).isEqualTo(302);
        assertThat(sekcam.post(one + "/keputusan", decided).getStatus()).isEqualTo(302);
        assertThat(reads(sekcam, one)).contains("Keputusan 1").doesNotContain("Keputusan 2");
        form.put("bahasan", "Isi lain");
        assertThat(sekcam.post(LIST + "/baru", form).getStatus()).isEqualTo(409);
    }

    @Test
    void whoeverWasSlowerSeesWhatIsThereNowAndWhatTheyTyped() {
        Visitor sekcam = officer("sekcam");
        String one = write(sekcam, Map.of());
        Map<String, String> slow = decision(sekcam, one, Map.of("keputusan", "Ditulis dua kali"));
        String task = decide(officer("camat"), one, Map.of("keputusan", "Ditulis lebih dulu"));

        MockHttpServletResponse late = sekcam.post(one + "/keputusan", slow);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late))
                .contains(
                        "Orang lain baru saja menulis", "Ditulis dua kali", "Ditulis lebih dulu", "Yang sudah tertulis")
                .doesNotContain("⟦");
        assertThat(sekcam.post(one + "/catatan", stale("1", Map.of("keliru", "Salah tanggal")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(act(sekcam, task, "/catatan", Map.of("keliru", "Yang benar dua orang")))
                .isEqualTo(302);
        MockHttpServletResponse moved = sekcam.post(
                task + "/langkah", stale("1", Map.of("langkah", "selesai", "kata-selesai", "Sudah dipasang")));
        assertThat(moved.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(moved)).contains("Sudah dipasang", "Orang lain baru saja menulis", "dua orang");
        assertThat(sekcam.post(task + "/catatan", stale("1", Map.of("keliru", "x")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(act(sekcam, task, "/langkah", Map.of("langkah", "buka", "kata-buka", "x")))
                .as("what is open is not opened")
                .isEqualTo(409);
        assertThat(act(sekcam, task, "/langkah", Map.of("langkah", "lain"))).isEqualTo(404);
    }

    @Test
    void mistakesAreMendedByALineBelow() {
        Visitor sekcam = officer("sekcam");
        String one = write(sekcam, Map.of());
        String task = decide(sekcam, one, Map.of());
        assertThat(act(sekcam, one, "/catatan", Map.of("keliru", "Lurah juga hadir")))
                .isEqualTo(302);
        assertThat(act(sekcam, task, "/catatan", Map.of("keliru", "Bukan Senin, Selasa")))
                .isEqualTo(302);
        assertThat(reads(officer("camat"), one))
                .contains(
                        "Lurah juga hadir",
                        "Bukan Senin, Selasa",
                        "Catatan kekeliruan",
                        "Dua pemeriksa pada hari Senin");
        assertThat(reads(officer("kasi"), task)).contains("Bukan Senin, Selasa").doesNotContain("Lurah juga");
        assertThat(acts("corrected", one) + acts("corrected", task)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theOwnerSaysThatItIsDoneAndTheLeadershipOpensItAgain() {
        Visitor sekcam = officer("sekcam");
        String task = decide(sekcam, write(sekcam, Map.of()), Map.of("tindakan", "Dikerjakan lalu dibuka"));
        Visitor kasi = officer("kasi");
        assertThat(act(kasi, task, "/langkah", Map.of("langkah", "selesai"))).isEqualTo(422);
        assertThat(act(kasi, task, "/langkah", Map.of("langkah", "selesai", "kata-selesai", "Jadwal ditempel")))
                .isEqualTo(302);
        assertThat(reads(kasi, LIST)).doesNotContain("Dikerjakan lalu dibuka");
        assertThat(reads(sekcam, task))
                .contains("Selesai 25 November 2026", "Jadwal ditempel", "Kepala Seksi Pelayanan, ", "Buka lagi");
        assertThat(acts("selesai", task)).isOne();
        assertThat(act(sekcam, task, "/langkah", Map.of("langkah", "buka", "kata-buka", "Salah jadwal")))
                .isEqualTo(302);
        assertThat(act(sekcam, task, "/langkah", Map.of("langkah", "hentikan", "kata-hentikan", "Tidak perlu")))
                .isEqualTo(302);
        assertThat(reads(sekcam, task)).contains("Dibatalkan 25 November 2026", "Salah jadwal", "Tidak perlu");
        assertThat(reads(anybody(), PROMISES)).doesNotContain("Dikerjakan lalu dibuka");
    }

    @Test
    void aDecisionMayBeAboutAnInitiative() {
        Visitor sekcam = officer("sekcam");
        String initiative = InitiativeLife.write(sekcam, Map.of("judul", "Prakarsa rapat"));
        String id = initiative.substring(initiative.lastIndexOf('/') + 1);
        String task = decide(sekcam, write(sekcam, Map.of()), Map.of("prakarsa", id));
        assertThat(reads(sekcam, task)).contains("href=\"" + initiative, "Prakarsa rapat");
        assertThat(reads(officer("kasi"), task)).contains("Prakarsa rapat");
    }

    @Test
    void promisesAreToldToEverybodyUntilTheirEnd() {
        Visitor sekcam = officer("sekcam");
        String one = write(sekcam, Map.of("bahasan", "Bukan untuk umum"));
        String kept = decide(sekcam, one, Map.of("janji", "ya", "kalimat", "Loket buka pukul delapan"));
        String dropped = decide(sekcam, one, Map.of("janji", "ya", "kalimat", "Parkir diperluas"));
        decide(sekcam, one, Map.of("janji", "ya", "kalimat", "Masih ditunggu", "keputusan", "Hanya untuk kantor"));
        assertThat(reads(anybody(), PROMISES))
                .contains("Loket buka pukul delapan", "Dijanjikan paling lambat 1 Desember 2026", "Berjalan")
                .doesNotContain("Bukan untuk umum", "Hanya untuk kantor", "Pasang jadwal", "Kepala Seksi");
        assertThat(reads(anybody(), "/transparansi")).contains("href=\"/transparansi/janji\"");

        clock.set(Instant.parse("2026-12-04T03:00:00Z"));
        Visitor camat = officer("camat");
        assertThat(reads(camat, LIST)).contains("Lewat tenggat 3 hari");
        assertThat(reads(anybody(), PROMISES)).contains("Terlambat 3 hari");
        assertThat(act(camat, kept, "/langkah", Map.of("langkah", "selesai", "kata-selesai", "Jadwal dalam")))
                .as("everybody must be told")
                .isEqualTo(422);
        end(camat, kept, "selesai", "Papan jam buka dipasang");
        end(camat, dropped, "hentikan", "Tanahnya milik orang lain");
        assertThat(reads(anybody(), PROMISES))
                .contains("Ditepati, tetapi terlambat", "Selesai 4 Desember 2026", "Papan jam buka dipasang")
                .contains("Dibatalkan 4 Desember 2026, karena:", "Tanahnya milik orang lain", "Masih ditunggu")
                .doesNotContain("Dalam kantor");
        assertThat(act(camat, kept, "/langkah", Map.of("langkah", "buka", "kata-buka", "Belum jalan")))
                .isEqualTo(302);
        assertThat(reads(anybody(), PROMISES)).doesNotContain("Papan jam buka dipasang");
        assertThat(reads(camat, kept)).contains("Belum jalan");
    }

    private static void end(Visitor camat, String one, String how, String told) {
        Map<String, String> typed = new HashMap<>(Map.of("langkah", how));
        typed.put("kata-" + how, "Dalam kantor");
        typed.put("publik-" + how, told);
        assertThat(act(camat, one, "/langkah", typed)).isEqualTo(302);
    }

    @Test
    void manyArePagedByTheirNumber() {
        Visitor sekcam = officer("sekcam");
        String task = decide(sekcam, write(sekcam, Map.of()), promise());
        jdbc.sql("""
                        INSERT INTO meeting (version, held_on, subject, present, entered_at, entered_by)
                        SELECT 1, '2026-11-02', 'Rapat ke-' || n, 'Camat', CAST(:now AS timestamptz), 'Camat'
                        FROM generate_series(1, 21) n
                        """).param("now", java.sql.Timestamp.from(Instant.parse(FAR))).update();
        jdbc.sql("""
                        INSERT INTO meeting_decision (meeting_id, version, number, words, task, owner_id, owner_title,
                            due_on, state, ended_on, promise, promise_end, entered_at, entered_by)
                        SELECT meeting_id, 1, n + 100, words, task, owner_id, owner_title, due_on, 'DONE', due_on,
                            'Janji ke-' || n, 'Ada', entered_at, entered_by
                        FROM meeting_decision CROSS JOIN generate_series(1, 16) n WHERE id = :id
                        """)
                .param("id", Long.parseLong(task.substring(task.lastIndexOf('/') + 1)))
                .update();
        String list = reads(sekcam, LIST);
        assertThat(list).contains("Rapat ke-21", "Rapat ke-2<").doesNotContain("Rapat ke-1<");
        assertThat(reads(sekcam, next(sekcam, LIST))).contains("Rapat ke-1<").doesNotContain("Rapat ke-2<");
        assertThat(reads(anybody(), PROMISES))
                .contains("Janji ke-16", "Janji ke-2<")
                .doesNotContain("Janji ke-1<");
        assertThat(reads(anybody(), next(anybody(), PROMISES)))
                .contains("Janji ke-1<")
                .doesNotContain("Janji ke-2<");
        assertThat(reads(anybody(), PROMISES + "?sebelum=x")).contains("Janji ke-16");
    }

    private static String next(Visitor who, String address) {
        return Visitor.find("href=\"(" + address + "\\?sebelum=\\d+)\"", who.get(address));
    }
}
