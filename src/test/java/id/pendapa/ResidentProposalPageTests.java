package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.open;
import static id.pendapa.OwnAccountOf.tieCode;
import static id.pendapa.OwnAccountOf.tieForm;
import static id.pendapa.ProposalLife.DESK;
import static id.pendapa.ProposalLife.PUBLIC;
import static id.pendapa.ProposalLife.accept;
import static id.pendapa.ProposalLife.enter;
import static id.pendapa.ProposalLife.ktp;
import static id.pendapa.ProposalLife.move;
import static id.pendapa.ProposalLife.own;
import static id.pendapa.ProposalLife.press;
import static id.pendapa.ProposalLife.proposal;
import static id.pendapa.ProposalLife.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.PageTest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What residents propose: looked at before everybody reads it, supported once per person, and answered in public. */
@PageTest
class ResidentProposalPageTests {

    private static final String BUDI = "3373021708850000";
    private static final String SITI = "3373024708900001";
    private static final String AGUS = "3373021211800002";
    private static final int PRESSES = 64;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asIfNobodyHadTriedBefore() {
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

    /** A citizen whose account is tied to a person. */
    private Visitor person(String contact, String nik) {
        Visitor citizen = anybody();
        open(citizen, contact);
        assertThat(officer("loket")
                        .post("/meja/akun-warga", tieForm(tieCode(citizen), nik))
                        .getStatus())
                .isEqualTo(302);
        return citizen;
    }

    private static String reads(Visitor who, String address) {
        MockHttpServletResponse page = who.get(address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(Visitor.text(page)).doesNotContain("⟦");
        return Visitor.text(page);
    }

    /** The same proposal at the desk. */
    private String desk(String address) {
        return DESK + "/"
                + jdbc.sql("SELECT id FROM proposal WHERE number = :number")
                        .param("number", address.substring(address.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single();
    }

    private String number(String desk) {
        return jdbc.sql("SELECT number FROM proposal WHERE id = :id")
                .param("id", Long.parseLong(desk.substring(desk.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private int supports(String address) {
        return jdbc.sql("""
                        SELECT count(*) FROM proposal_support s JOIN proposal p ON p.id = s.proposal_id
                        WHERE p.number = :number
                        """)
                .param("number", address.substring(address.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    @Test
    void aProposalWaitsUntilAnOfficerLookedAndIsAnsweredInPublic() {
        Visitor budi = person("budi@contoh.example", BUDI);
        assertThat(reads(budi, PUBLIC + "/baru")).contains("Nama Anda tidak ditampilkan", "Kutowinangun Lor");
        String one = sent(budi, PUBLIC + "/baru", own(Map.of("judul", "Bangku & payung")));
        assertThat(reads(budi, one)).contains("Menunggu dilihat petugas", "Bangku &amp; payung");
        assertThat(reads(budi, PUBLIC + "/baru")).contains("Usulan Anda", one);
        assertThat(anybody().get(one).getStatus()).isEqualTo(404);
        assertThat(reads(anybody(), PUBLIC)).doesNotContain(one);

        String desk = desk(one);
        Visitor sekcam = officer("sekcam");
        assertThat(reads(sekcam, DESK)).contains("Belum dilihat petugas (", "Bangku &amp; payung");
        assertThat(reads(sekcam, desk)).contains("Warga, lewat akunnya").doesNotContain("value=\"terima\"", BUDI);
        move(sekcam, desk, "tampilkan", Map.of());
        assertThat(reads(anybody(), PUBLIC)).contains(one, "Kutowinangun Lor");
        assertThat(reads(anybody(), one)).contains("Menunggu jawaban", "Masuk dulu dengan akun Anda");
        move(sekcam, desk, "tolak", Map.of("kata-tolak", "Teras bukan milik kantor"));
        assertThat(reads(anybody(), one))
                .contains("Tidak diterima", "Teras bukan milik kantor", "Sekretaris Kecamatan")
                .doesNotContain("/dukung\"", "Ditampilkan kepada umum");
        move(officer("camat"), desk, "buka", Map.of("kata-buka", "Pemilik teras setuju"));
        accept(officer("camat"), desk);
        assertThat(reads(anybody(), one)).contains("Diterima. Penanggung jawab: Kepala Seksi Pelayanan, paling lambat");
        move(officer("camat"), desk, "selesai", Map.of("kata-selesai", "Dua bangku sudah dipasang"));
        assertThat(reads(anybody(), one)).contains("Selesai, 25 November 2026", "Dua bangku sudah dipasang");
    }

    @Test
    void whatIsHiddenIsReadByItsProposerWithTheReasonOnly() {
        Visitor siti = person("siti@contoh.example", SITI);
        String one = sent(siti, PUBLIC + "/baru", own(Map.of()));
        Visitor kasi = officer("kasi");
        String desk = desk(one);
        move(kasi, desk, "tampilkan", Map.of());
        move(kasi, desk, "sembunyikan", Map.of("kata-sembunyikan", "Ada nama tetangga di dalamnya"));
        assertThat(anybody().get(one).getStatus()).isEqualTo(404);
        assertThat(reads(siti, one)).contains("Tidak ditampilkan kepada umum", "Ada nama tetangga di dalamnya");
        assertThat(reads(anybody(), PUBLIC)).doesNotContain(one);
        assertThat(person("agus3@contoh.example", AGUS)
                        .post(one + "/dukung", Map.of())
                        .getStatus())
                .isEqualTo(404);
        assertThat(reads(officer("camat"), desk)).doesNotContain("value=\"terima\"");
        move(kasi, desk, "tampilkan", Map.of());
        assertThat(reads(anybody(), one)).doesNotContain("Ada nama tetangga");
    }

    @Test
    void onePersonSupportsOnceByAccountOrAtTheCounter() {
        Visitor loket = officer("loket");
        String desk = enter(loket, Map.of("nik", BUDI));
        String one = PUBLIC + "/" + number(desk);
        move(officer("kasi2"), desk, "tampilkan", Map.of());
        Visitor agus = person("agus@contoh.example", AGUS);
        press(agus, one + "/dukung");
        press(agus, one + "/dukung");
        assertThat(reads(agus, one)).contains("Didukung 1 orang", "Dukungan Anda sudah dihitung");
        sent(loket, desk + "/dukung", ktp(AGUS));
        assertThat(supports(one)).as("the same person with paper").isOne();
        sent(loket, desk + "/dukung", ktp(SITI));
        assertThat(supports(one)).isEqualTo(2);
        sent(loket, desk + "/dukung", ktp(BUDI));
        assertThat(supports(one)).as("whoever proposed it").isEqualTo(2);
        press(agus, one + "/tarik");
        press(agus, one + "/tarik");
        assertThat(supports(one)).isOne();

        assertMoved(anybody().post(one + "/dukung", Map.of()), "/saya/masuk");
        Visitor untied = anybody();
        open(untied, "belum@contoh.example");
        assertMoved(untied.post(one + "/dukung", Map.of()), "/saya/akun/diri");
        assertThat(reads(untied, one)).contains("belum diikat dengan KTP");
        MockHttpServletResponse refused = loket.post(
                desk + "/dukung", Map.of("nik", "33", "kunci", ktp(BUDI).get("kunci")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("Ketik 16 angka NIK", "Centang setelah KTP asli dilihat");
        move(officer("camat"), desk, "tolak", Map.of("kata-tolak", "Tidak ada tempat"));
        assertThat(agus.post(one + "/dukung", Map.of()).getStatus()).isEqualTo(409);
        assertThat(loket.post(desk + "/dukung", ktp(AGUS)).getStatus()).isEqualTo(409);
    }

    @Test
    void manyPressesAtOnceAreOneSupport() throws InterruptedException {
        String desk = enter(officer("loket"), Map.of("nik", BUDI));
        String one = PUBLIC + "/" + number(desk);
        move(officer("sekcam"), desk, "tampilkan", Map.of());
        Visitor agus = person("agus2@contoh.example", AGUS);
        ExecutorService hands = Executors.newFixedThreadPool(PRESSES);
        IntStream.range(0, PRESSES)
                .forEach(press -> hands.execute(() -> agus.at("localhost").post(one + "/dukung", Map.of())));
        hands.shutdown();
        assertThat(hands.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(supports(one)).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'participation.supported'"
                                + " AND subject_key = :key")
                        .param("key", desk.substring(desk.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoIsNotKnownKeepsWhatTheyTypedAndAFloodEnds() {
        MockHttpServletResponse stranger = anybody().post(PUBLIC + "/baru", own(Map.of("judul", "Tanpa akun")));
        assertThat(stranger.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(stranger)).contains("value=\"Tanpa akun\"", "Masuk lagi di halaman lain", "ke loket");
        assertThat(reads(anybody(), PUBLIC + "/baru")).contains("/saya/masuk").doesNotContain("name=\"judul\"");
        Visitor budi = person("budi2@contoh.example", BUDI);
        Map<String, String> bad = own(Map.of("kelurahan", "99", "usul", "", "masalah", "y".repeat(2001)));
        MockHttpServletResponse refused = budi.post(PUBLIC + "/baru", bad);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Pilih kelurahan dari daftar", "Tulis apa yang akan lebih baik", "Terlalu panjang");
        Map<String, String> first = own(Map.of("judul", "Pertama"));
        String once = sent(budi, PUBLIC + "/baru", first);
        assertThat(sent(budi, PUBLIC + "/baru", first)).as("pressed twice").isEqualTo(once);
        IntStream.range(1, 5).forEach(more -> sent(budi, PUBLIC + "/baru", own(Map.of("judul", "Usul " + more))));
        MockHttpServletResponse flood = budi.post(PUBLIC + "/baru", own(Map.of("judul", "Keenam")));
        assertThat(flood.getStatus()).isEqualTo(429);
        assertThat(Visitor.text(flood)).contains("value=\"Keenam\"").doesNotContain("⟦");
    }

    @Test
    void theCounterEntersWhatSomebodyWithoutAccountProposes() {
        Visitor kelurahan = officer("kelurahan");
        Map<String, String> bad = new HashMap<>(proposal(Map.of("nik", "123")));
        bad.remove("ktp");
        MockHttpServletResponse refused = kelurahan.post(DESK + "/baru", bad);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("Ketik 16 angka NIK", "Centang setelah", "Bangku di ruang tunggu");
        String desk = enter(kelurahan, Map.of("nik", SITI));
        assertThat(reads(kelurahan, desk)).contains("Warga, dimasukkan").doesNotContain(SITI, "/langkah\"");
        assertThat(officer("kasi").get(DESK + "/baru").getStatus()).isEqualTo(403);
        assertThat(officer("ppid").get(DESK).getStatus()).isEqualTo(403);
        Visitor later = person("siti2@contoh.example", SITI);
        assertThat(reads(later, PUBLIC + "/baru"))
                .as("what they proposed on paper")
                .contains(number(desk));
        assertThat(jdbc.sql("SELECT count(*) FROM proposal WHERE encode(proposer, 'escape') LIKE '%' || :nik || '%'")
                        .param("nik", SITI)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everybodyReadsTheNewestFirstPageByPage() {
        Visitor loket = officer("loket");
        Visitor sekcam = officer("sekcam");
        String oldest = enter(loket, Map.of("judul", "Yang pertama"));
        move(sekcam, oldest, "tampilkan", Map.of());
        IntStream.range(0, 20)
                .forEach(more -> move(sekcam, enter(loket, Map.of("judul", "Usul " + more)), "tampilkan", Map.of()));
        MockHttpServletResponse page = anybody().get(PUBLIC);
        assertThat(Visitor.text(page)).contains("Usul 19", "Usul 0").doesNotContain("Yang pertama");
        String next = Visitor.find("href=\"(/partisipasi\\?sebelum=\\d+)\"", page);
        assertThat(reads(anybody(), next)).contains("Yang pertama").doesNotContain("Usul 19");
        assertThat(reads(anybody(), PUBLIC + "?sebelum=x")).contains("Usul 19");
    }
}
