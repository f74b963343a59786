package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.newestCode;
import static id.pendapa.OwnAccountOf.open;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.OfficeLife.Story;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Accounts of citizens: a code and no password, one's own requests on one page, and nobody else's. */
@PageTest
class CitizenAccountPageTests {

    private static final String PHONE = "0812 3456 7890";
    private static final String EMAIL = "suharti@contoh.example";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRuns runs;

    @BeforeEach
    void asIfNobodyHadTriedBefore() {
        FreshLimits.forgetAll(context);
    }

    private Visitor visitor() {
        return new Visitor(pages, "localhost");
    }

    @Test
    void whatIsHandedInWhileSignedInIsInTheAccountAndWhoLookedIsSeenThere() {
        Visitor citizen = visitor();
        open(citizen, EMAIL);
        assertThat(Visitor.text(citizen.get("/saya"))).contains("Belum ada permohonan di akun ini");

        Story story = new OfficeLife(pages, "localhost", citizen).request();
        assertThat(Visitor.text(citizen.get("/saya"))).contains(story.number(), "Sudah selesai");

        Visitor elsewhere = visitor();
        open(elsewhere, EMAIL);
        assertThat(Visitor.text(elsewhere.get("/saya"))).contains(story.number());
        assertThat(Visitor.text(elsewhere.get("/cek/" + story.number()))).contains(story.name());
        clock.advance(Duration.ofMinutes(2)); // A sign of life is written with the look.
        assertThat(elsewhere.get("/cek/" + story.number()).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(elsewhere.get("/cek/" + story.number() + "/jejak").getStatus())
                .isEqualTo(200);
        assertThat(Visitor.text(elsewhere.get("/saya/jejak")))
                .contains("Petugas Loket 1", "Memeriksa permohonan dengan data lengkap", story.number())
                .doesNotContain("⟦", "Anda sendiri, dengan");
        assertThat(Visitor.text(elsewhere.get("/saya/jejak?sebelum=1"))).contains("Belum ada petugas");
        String question = Visitor.find("href=\"(/cek/[^\"]+/tanya\\?baris=\\d+)\"", elsewhere.get("/saya/jejak"));
        assertThat(elsewhere.get(question).getStatus()).isEqualTo(200);
        assertThat(Visitor.text(elsewhere.get("/saya/jejak?sendiri=ya"))).contains("Anda sendiri");
    }

    @Test
    void aDraftGoesOnInAnotherBrowserOfTheAccount() {
        Visitor citizen = visitor();
        open(citizen, "isian@contoh.example");
        String draft =
                String.valueOf(citizen.post("/layanan/UMUM/mulai", Map.of()).getRedirectedUrl());
        assertThat(Visitor.text(citizen.get(draft + "/simpan"))).contains("Simpan di akun saya");
        assertMoved(citizen.post(draft + "/simpan/akun", Map.of()), "/saya");
        assertThat(Visitor.text(citizen.get("/saya")))
                .contains("Belum dikirim", "Tersimpan sampai")
                .doesNotContain("⟦");

        Visitor elsewhere = visitor();
        assertThat(elsewhere.post(draft + "/lanjut", Map.of()).getStatus()).isEqualTo(404);
        open(elsewhere, "orang.lain.isian@contoh.example");
        assertThat(elsewhere.post(draft + "/lanjut", Map.of()).getStatus()).isEqualTo(404);
        assertThat(elsewhere.post(draft + "/simpan/akun", Map.of()).getStatus()).isEqualTo(404);
        Visitor phone = visitor();
        open(phone, "isian@contoh.example");
        assertThat(phone.get(draft).getStatus()).isEqualTo(404);
        assertMoved(phone.post(draft + "/lanjut", Map.of()), draft);
        assertThat(phone.get(draft + "/simpan").getStatus()).isEqualTo(200);
        assertThat(phone.post("/permohonan/ZZZZZZZZZZZZZZZZ/lanjut", Map.of()).getStatus())
                .isEqualTo(404);
        phone.post(draft + "/hapus", Map.of());
        assertThat(Visitor.text(phone.get("/saya"))).doesNotContain("Belum dikirim");
        Visitor nobody = visitor();
        String own = String.valueOf(nobody.post("/layanan/UMUM/mulai", Map.of()).getRedirectedUrl());
        assertMoved(nobody.post(own + "/simpan/akun", Map.of()), "/saya/masuk");
        assertThat(Visitor.text(nobody.get(own + "/simpan"))).doesNotContain("Simpan di akun saya");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        Visitor owner = visitor();
        open(owner, EMAIL);
        String number = new OfficeLife(pages, "localhost", owner).request().number();
        Visitor other = visitor();
        open(other, "0813 1111 2222");

        assertThat(Visitor.text(other.get("/saya"))).doesNotContain(number);
        assertMoved(other.get("/cek/" + number), "/cek?nomor=" + number);
        assertMoved(other.get("/cek/" + number + "/jejak"), "/cek/" + number);
        assertThat(other.post("/saya/permohonan/" + number + "/lepas", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(Visitor.text(owner.get("/saya"))).contains(number);
    }

    @Test
    void aCodeIsGoodOnceInItsOwnBrowserAndForTenMinutes() {
        Visitor citizen = visitor();
        citizen.post("/saya/masuk", Map.of("kontak", PHONE));
        String code = newestCode(citizen);
        Visitor thief = visitor();
        thief.post("/saya/masuk", Map.of("kontak", "0813 9999 8888"));
        assertRefused(thief.post("/saya/masuk/kode", Map.of("kode", code)), "Kode itu tidak cocok");
        assertMoved(visitor().post("/saya/masuk/kode", Map.of("kode", code)), "/saya/masuk");

        Visitor copy = visitor().with(citizen);
        citizen.get("/saya/masuk/kode"); // As a scanner of mails or a second tab does.
        assertMoved(citizen.post("/saya/masuk/kode", Map.of("kode", " " + code + " ")), "/saya");
        assertRefused(copy.post("/saya/masuk/kode", Map.of("kode", code)), "Kode itu sudah tidak berlaku");

        Visitor late = visitor();
        late.post("/saya/masuk", Map.of("kontak", PHONE));
        String old = newestCode(late);
        clock.advance(Duration.ofMinutes(11));
        assertRefused(late.post("/saya/masuk/kode", Map.of("kode", old)), "Kode itu sudah tidak berlaku");
        assertThat(Visitor.text(late.get("/saya/masuk/kode"))).contains("Minta kode baru");
    }

    @Test
    void afterFiveWrongTriesTheRightCodeDoesNotHelpAnyMore() {
        Visitor citizen = visitor();
        citizen.post("/saya/masuk", Map.of("kontak", EMAIL));
        String code = newestCode(citizen);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertRefused(citizen.post("/saya/masuk/kode", Map.of("kode", wrong)), "tidak");
        }
        assertRefused(citizen.post("/saya/masuk/kode", Map.of("kode", code)), "Kode itu sudah tidak berlaku");
        assertMoved(citizen.get("/saya"), "/saya/masuk");
    }

    @Test
    void badAddressesAreRefusedBesideTheFieldAndStayTyped() {
        for (String bad : new String[] {"", "0298 322222", "12345", "budi@", "a@b", "x y@contoh.example"}) {
            MockHttpServletResponse answer = visitor().post("/saya/masuk", Map.of("kontak", bad));
            assertRefused(answer, "Tulis nomor HP");
            assertThat(Visitor.text(answer)).contains("kontak-error", bad.isEmpty() ? "" : "value=\"" + bad + "\"");
        }
    }

    @Test
    void aThousandCodesForOneNumberAreThree() {
        int sent = 0;
        for (int i = 0; i < 40; i++) {
            MockHttpServletResponse answer = visitor().post("/saya/masuk", Map.of("kontak", PHONE));
            if (answer.getStatus() == 302) {
                sent++;
            } else {
                assertThat(answer.getStatus()).isEqualTo(429);
                assertThat(Visitor.text(answer)).contains("pukul", PHONE);
            }
        }
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void anOlderRequestIsTakenInWithItsCodeAndTheSameAddressOnly() {
        Story story = new OfficeLife(pages, "localhost").request();
        Map<String, String> form = Map.of("nomor", story.number(), "kode", story.secret());
        Visitor stranger = visitor();
        open(stranger, "orang.lain@contoh.example");
        MockHttpServletResponse refused = stranger.post("/saya/permohonan", form);
        assertRefused(refused, "Permohonan itu tidak dapat dimasukkan");
        assertThat(Visitor.text(refused)).contains(story.number(), story.secret());
        assertRefused(
                stranger.post("/saya/permohonan", Map.of("nomor", story.number(), "kode", "AAAA")),
                "Permohonan itu tidak dapat dimasukkan");
        assertRefused(stranger.post("/saya/permohonan", Map.of()), "Permohonan itu tidak dapat dimasukkan");

        Visitor owner = visitor();
        open(owner, PHONE);
        assertMoved(owner.post("/saya/permohonan", form), "/saya");
        String letGo = Visitor.find("action=\"([^\"]+/lepas)\"", owner.get("/saya"));
        assertThat(letGo).contains(story.number());
        assertMoved(owner.post(letGo, Map.of()), "/saya");
        assertThat(Visitor.text(owner.get("/saya"))).doesNotContain(story.number());
    }

    @Test
    void twoAccountsOfOnePersonBecomeOneAndTheirAddressesAreTold() {
        Visitor byPhone = visitor();
        open(byPhone, "0812 7777 1111");
        String number = new OfficeLife(pages, "localhost", byPhone).request().number();
        Visitor byMail = visitor();
        open(byMail, "ganda@contoh.example");

        assertMoved(byMail.post("/saya/akun/kontak", Map.of("kontak", "081277771111")), "/saya/masuk/kode");
        assertMoved(byMail.post("/saya/masuk/kode", Map.of("kode", newestCode(byMail))), "/saya/akun");

        assertThat(Visitor.text(byMail.get("/saya"))).contains(number);
        assertThat(Visitor.text(byMail.get("/saya/akun"))).contains("+62812••••111", "g•••@contoh.example");
        assertThat(Visitor.text(byPhone.get("/saya"))).as("still signed in").contains(number);
        assertThat(Visitor.text(byMail.get("/contoh/pesan"))).contains("Akun Anda berubah");

        String remove = Visitor.find("action=\"(/saya/akun/kontak/\\d+/hapus)\"", byMail.get("/saya/akun"));
        assertMoved(byMail.post(remove, Map.of()), "/saya/akun");
        assertThat(byMail.post(remove, Map.of()).getStatus()).isEqualTo(404);
        assertThat(Visitor.text(byMail.get("/saya/akun"))).doesNotContain("/hapus\"><input");
        String last = jdbc.sql("SELECT max(id) FROM citizen_contact")
                .query(String.class)
                .single();
        MockHttpServletResponse refused = byPhone.post("/saya/akun/kontak/" + last + "/hapus", Map.of());
        assertThat(refused.getStatus()).isIn(404, 409);
        assertThat(jdbc.sql("SELECT count(*) FROM citizen_contact c WHERE NOT EXISTS "
                                + "(SELECT FROM citizen_contact o WHERE o.account_id = c.account_id)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLastAddressStays() {
        Visitor citizen = visitor();
        open(citizen, "satu@contoh.example");
        String only = jdbc.sql("SELECT max(id) FROM citizen_contact")
                .query(String.class)
                .single();
        MockHttpServletResponse refused = citizen.post("/saya/akun/kontak/" + only + "/hapus", Map.of());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(refused)).contains("terakhir tidak dapat dihapus");
        open(visitor(), "satu@contoh.example");
    }

    @Test
    void itClosesByItselfAndOtherDevicesAreSentOut() {
        Visitor citizen = visitor();
        open(citizen, "tiga@contoh.example");
        Visitor lost = visitor();
        open(lost, "tiga@contoh.example");
        assertThat(Visitor.text(citizen.get("/saya/akun"))).contains("Keluarkan semua perangkat lain");
        assertMoved(citizen.post("/saya/akun/keluarkan", Map.of()), "/saya/akun");
        assertMoved(lost.get("/saya"), "/saya/masuk");
        assertThat(Visitor.text(lost.get("/saya/masuk"))).contains("Anda sudah keluar");

        clock.advance(Duration.ofMinutes(19));
        assertThat(citizen.get("/saya").getStatus()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(19));
        assertThat(citizen.get("/saya").getStatus()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(21));
        for (String place :
                new String[] {"/saya", "/saya/akun", "/saya/permohonan", "/saya/akun/hapus", "/saya/jejak"}) {
            assertMoved(citizen.get(place), "/saya/masuk");
        }
        for (String place : new String[] {"/saya/permohonan", "/saya/akun/kontak", "/saya/akun/keluarkan"}) {
            assertMoved(citizen.post(place, Map.of()), "/saya/masuk");
        }
        runs.runDue();
    }

    @Test
    void leavingAndClosingLeaveNothingBehind() {
        Visitor citizen = visitor();
        open(citizen, "empat@contoh.example");
        Visitor copy = visitor().with(citizen);
        MockHttpServletResponse left = citizen.post("/saya/keluar", Map.of());
        assertThat(left.getHeader("Clear-Site-Data")).contains("cache");
        assertMoved(copy.get("/saya"), "/saya/masuk");

        open(citizen, "empat@contoh.example");
        assertThat(Visitor.text(citizen.get("/saya/akun/hapus"))).contains("tidak dapat dibatalkan");
        assertMoved(citizen.post("/saya/akun/hapus", Map.of()), "/");
        assertMoved(citizen.get("/saya"), "/saya/masuk");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE canonical LIKE '%citizen.account-closed%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeIsNeverPrintedAtTheCounter() {
        visitor().post("/saya/masuk", Map.of("kontak", PHONE));
        String code = newestCode(visitor());
        jdbc.sql("UPDATE message SET state = 'UNKNOWN' WHERE template = 'KODE_MASUK'")
                .update();
        Visitor clerk = visitor();
        clerk.post("/masuk", Map.of("nama", "loket", "sandi", "pendapa-contoh"));
        assertThat(Visitor.text(clerk.get("/meja/pesan"))).doesNotContain(code);
    }

    private static void assertRefused(MockHttpServletResponse answer, String text) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains(text);
    }
}
