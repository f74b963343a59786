package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.DestroyerRole;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.requests.Receipts;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests past their term are destroyed after two approvals, by a role of its own; and nothing else ever is. */
@PageTest
class DestructionPageTests {

    private static final String BASE = "/pelindungan/pemusnahan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @Autowired
    FileStore files;

    @Autowired
    Receipts receipts;

    private Caller maker = new Caller(pages);
    private Caller sekcam = new Caller(pages);
    private Caller camat = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        maker = new Caller(pages).signIn("ppdp");
        sekcam = new Caller(pages).signIn("sekcam");
        camat = new Caller(pages).signIn("camat");
        enterTerm("MUSNAH");
    }

    @Test
    void twoOthersApproveAndThenItIsGone() {
        String number = ended(3);
        String code = codeOf(number);
        List<StoredFile> kept = files.list(Owner.of("letter", code));
        assertThat(kept).isNotEmpty();
        assertThat(maker.get(BASE))
                .hasStatusOk()
                .bodyText()
                .contains(number, "Susun daftar")
                .doesNotContain("⟦");
        String key = UUID.randomUUID().toString();
        String list = draw(key);
        assertThat(draw(key)).isEqualTo(list);
        assertThat(maker.post(BASE, "kunci", UUID.randomUUID().toString())).hasStatus(409);
        assertThat(maker.get(BASE)).bodyText().contains("Tidak ada permohonan yang masa simpannya habis.");
        assertThat(maker.get(list)).hasStatusOk().bodyText().contains(number, "Menunggu persetujuan");
        assertThat(approve(maker, list, "1")).hasStatus(403);
        assertThat(sekcam.post(list + "/setujui", "versi", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Centang bila Anda sudah membaca");
        assertThat(approve(sekcam, list, "9")).hasStatus(409);
        assertThat(approve(sekcam, list, "1")).hasRedirectedUrl(list);
        assertThat(approve(sekcam, list, "2")).hasStatus(409).bodyText().contains("Anda sudah menyetujui");
        runs.runDue();
        assertThat(requests(number)).isEqualTo(1);
        assertThat(camat.get(list + "/berita-acara")).hasStatus(404);
        assertThat(approve(camat, list, "1")).hasStatus(409);
        assertThat(approve(camat, list, "2")).hasRedirectedUrl(list);
        assertThat(camat.post(list + "/batalkan", "versi", "3", "alasan", "Terlambat"))
                .hasStatus(409);
        runs.runDue();
        assertThat(requests(number)).isZero();
        assertThat(files.list(Owner.of("letter", code))).isEmpty();
        assertThat(files.find(kept.get(0).key())).isEmpty();
        assertThat(camat.get(list))
                .bodyText()
                .contains("Dimusnahkan, dengan 1 surat", "Selesai", "berita-acara")
                .doesNotContain("⟦");
        assertThat(camat.get(list + "/berita-acara")).hasStatusOk();
        assertStays(number, code);
    }

    /** Numbers, the log and what a paper is checked by stay; nothing about the holder does. */
    private void assertStays(String number, String code) {
        assertThat(count("SELECT count(*) FROM register_number WHERE subject_key = :key", code))
                .isEqualTo(1);
        assertThat(destructionsOf(number)).isEqualTo(1);
        assertThat(count("""
                SELECT count(*) FROM letter WHERE code = :key AND sheet_sealed = '' AND holder_name_sealed = ''
                    AND destroyed_at IS NOT NULL
                """, code)).isEqualTo(1);
        assertThat(new Caller(pages).get("/verifikasi/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("sudah dimusnahkan")
                .doesNotContain("⟦", ">null");
        assertThat(camat.get("/surat/" + code)).hasStatusOk().bodyText().doesNotContain("⟦", "/cabut\"");
        assertThat(camat.get("/surat")).hasStatusOk();
        assertThat(camat.get("/meja/" + number)).hasStatus(404);
    }

    @Test
    void theApplicantReadsWhatHappenedAndNobodyElseDoes() {
        String number = ended(3);
        String secret = receipts.get(number).secret();
        destroyAll();
        Caller stranger = new Caller(pages);
        assertThat(stranger.post("/cek", "nomor", number, "kode", "ABCD-EFGH-JKLM-NPQR"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("dimusnahkan");
        assertThat(stranger.get("/cek/" + number)).hasStatus(302);
        Caller applicant = new Caller(pages);
        assertThat(applicant.post("/cek", "nomor", number, "kode", secret)).hasRedirectedUrl("/cek/" + number);
        assertThat(applicant.get("/cek/" + number))
                .hasStatusOk()
                .bodyText()
                .contains(number, "dimusnahkan", "25 November 2026")
                .doesNotContain("⟦", "Suharti");
        applicant.get("/bahasa/en");
        assertThat(applicant.get("/cek/" + number))
                .bodyText()
                .contains("destroyed")
                .doesNotContain("⟦");
        assertThat(applicant.get("/cek/" + number + "/jejak").getResponse().getStatus())
                .isLessThan(500);
        assertThat(applicant.get("/cek/" + number + "/batalkan").getResponse().getStatus())
                .isLessThan(500);
    }

    @Test
    void aHoldAfterTheApprovalKeepsIt() {
        String number = ended(3);
        String list = draw(UUID.randomUUID().toString());
        approve(sekcam, list, "1");
        approve(camat, list, "2");
        hold(number);
        runs.runDue();
        assertThat(requests(number)).isEqualTo(1);
        assertThat(camat.get(list)).bodyText().contains("Tetap disimpan karena ditahan.", "Selesai");
        assertThat(maker.get(BASE)).bodyText().doesNotContain(number);
    }

    @Test
    void whatIsPermanentHeldOrNotOverIsNotProposed() {
        String over = ended(3);
        String young = ended(0);
        String held = ended(3);
        hold(held);
        assertThat(maker.get(BASE)).bodyText().contains(over).doesNotContain(young, held);
        enterTerm("PERMANEN");
        assertThat(maker.get(BASE)).bodyText().doesNotContain(over);
    }

    @Test
    void aTermThatBecameLongerAfterTheApprovalKeepsIt() {
        String number = ended(3);
        String list = draw(UUID.randomUUID().toString());
        approve(sekcam, list, "1");
        approve(camat, list, "2");
        enterTerm("PERMANEN");
        runs.runDue();
        assertThat(requests(number)).isEqualTo(1);
        assertThat(camat.get(list)).bodyText().contains("masa simpannya berubah");
    }

    @Test
    void aListThatWasDroppedIsProposedAgain() {
        String number = ended(3);
        String list = draw(UUID.randomUUID().toString());
        assertThat(sekcam.post(list + "/batalkan", "versi", "1", "alasan", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini.");
        assertThat(sekcam.post(list + "/batalkan", "versi", "1", "alasan", "Belum waktunya"))
                .hasRedirectedUrl(list);
        assertThat(camat.get(list)).bodyText().contains("Belum waktunya", "Dibatalkan");
        assertThat(approve(camat, list, "2")).hasStatus(409);
        assertThat(maker.get(BASE)).bodyText().contains(number);
        assertThat(camat.get(BASE + "/999")).hasStatus(404);
        assertThat(new Caller(pages).signIn("loket").get(BASE)).hasStatus(403);
        assertThat(new Caller(pages)
                        .signIn("auditor")
                        .post(BASE, "kunci", UUID.randomUUID().toString()))
                .hasStatus(403);
    }

    @Test
    void aRequestThatCannotGoStopsNoOtherAndGoesLater() {
        String stuck = ended(4);
        String other = ended(3);
        String list = draw(UUID.randomUUID().toString());
        approve(sekcam, list, "1");
        approve(camat, list, "2");
        jdbc.sql("""
                        INSERT INTO stamped_copy (request_id, number, stamped_on, stamped_at, stamped_by, what_sealed)
                        SELECT id, number, current_date, now(), 'x', '' FROM service_request WHERE number = :number
                        """).param("number", stuck).update();
        runs.runDue();
        assertThat(requests(stuck)).isEqualTo(1);
        assertThat(destructionsOf(stuck)).isZero();
        assertThat(requests(other)).isZero();
        assertThat(camat.get(list)).bodyText().contains("Belum dimusnahkan.", "Sedang dimusnahkan");
        clock.advance(Duration.ofHours(1));
        runs.runDue();
        assertThat(destructionsOf(other)).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesWhatTwoDidNotApprove() {
        String number = ended(3);
        for (String forbidden : List.of(
                "DELETE FROM service_request WHERE number = '" + number + "'",
                "UPDATE letter SET sheet_sealed = '' WHERE request_number = '" + number + "'",
                "DELETE FROM letter WHERE request_number = '" + number + "'",
                "DELETE FROM audit_entry",
                "DELETE FROM access_entry",
                "DELETE FROM register_number",
                "DELETE FROM destruction_approval",
                "DELETE FROM legal_hold",
                "UPDATE service_request SET phase = 'ENDED'",
                "DELETE FROM platform.scheduled_task")) {
            assertThatThrownBy(
                            () -> DestroyerRole.call(() -> jdbc.sql(forbidden).update()))
                    .as(forbidden)
                    .hasStackTraceContaining("ERROR: ");
        }
        assertThat(requests(number)).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM service_request").update())
                .hasStackTraceContaining("permission denied");
    }

    private void destroyAll() {
        String list = draw(UUID.randomUUID().toString());
        approve(sekcam, list, "1");
        approve(camat, list, "2");
        runs.runDue();
    }

    private String draw(String key) {
        return String.valueOf(maker.post(BASE, "kunci", key).getResponse().getRedirectedUrl());
    }

    private static MvcTestResult approve(Caller officer, String list, String version) {
        return officer.post(list + "/setujui", "versi", version, "setuju", "ya");
    }

    private void hold(String number) {
        String key = UUID.randomUUID().toString();
        assertThat(camat.post("/pelindungan/tahan", "nomor", number, "alasan", "Perkara", "kunci", key))
                .hasStatus(302);
    }

    private void enterTerm(String fate) {
        String newest = jdbc.sql("SELECT max(id) FROM retention_term WHERE service_code = 'UMUM'")
                .query(String.class)
                .single();
        assertThat(sekcam.post(
                        "/pelindungan/retensi/UMUM",
                        "versi",
                        newest,
                        "klas",
                        "470",
                        "nasib",
                        fate,
                        "tahun",
                        "1",
                        "dasar",
                        "JRA",
                        "alasan",
                        "Uji",
                        "mulai-hari",
                        "25",
                        "mulai-bulan",
                        "11",
                        "mulai-tahun",
                        "2026"))
                .hasStatus(302);
    }

    /** A request with a letter that ended so many years ago. */
    private String ended(int years) {
        String code = way.waiting().code();
        SecurityContextHolder.clearContext();
        assertThat(camat.post("/tanda-tangan/" + code + "/tandatangani", "versi", "1", "sandi", "pendapa-contoh"))
                .hasStatus(302);
        String number = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .single();
        jdbc.sql("""
                        UPDATE service_request SET phase = 'ENDED', outcome = 'GRANTED', ended_at = :ended
                        WHERE number = :number
                        """)
                .param("ended", Timestamp.from(SettableClock.START.minus(Duration.ofDays(366L * years))))
                .param("number", number)
                .update();
        return number;
    }

    private String codeOf(String number) {
        return jdbc.sql("SELECT code FROM letter WHERE request_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private int requests(String number) {
        return count("SELECT count(*) FROM service_request WHERE number = :key", number);
    }

    private int destructionsOf(String number) {
        return count(
                "SELECT count(*) FROM audit_entry WHERE action = 'request.destroyed' AND subject_key = :key", number);
    }

    private int count(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(Integer.class).single();
    }
}
