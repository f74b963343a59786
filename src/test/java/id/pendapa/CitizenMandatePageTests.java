package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.mandate;
import static id.pendapa.OwnAccountOf.mandateCode;
import static id.pendapa.OwnAccountOf.newestCode;
import static id.pendapa.OwnAccountOf.open;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Somebody acts for another: until a day, seen by both, ended by either, and written down as who it is. */
@PageTest
class CitizenMandatePageTests {

    private static final String BASE = "/saya/wakil";

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

    private Visitor citizen(String contact) {
        Visitor citizen = new Visitor(pages, "localhost");
        open(citizen, contact);
        return citizen;
    }

    private static String end(Visitor anybody) {
        return Visitor.find("action=\"(" + BASE + "/\\d+/akhiri)\"", anybody.get(BASE));
    }

    @Test
    void aRepresentativeActsUntilEitherEndsIt() {
        Visitor mother = citizen("ibu@contoh.example");
        String number = new OfficeLife(pages, "localhost", mother).request().number();
        Visitor child = citizen("anak@contoh.example");
        assertMoved(child.get("/cek/" + number), "/cek?nomor=" + number);
        mandate(mother, child);
        assertThat(Visitor.text(mother.get(BASE)))
                .contains("a•••@contoh.example", "Berlaku sampai", "25 Desember 2026");
        assertThat(Visitor.text(child.get(BASE)))
                .contains("i•••@contoh.example", "Berlaku sampai")
                .doesNotContain("⟦");
        assertThat(Visitor.text(child.get("/contoh/pesan"))).contains("Akun Anda berubah");

        String listing = Visitor.find("href=\"(" + BASE + "/\\d+)\"", child.get(BASE));
        assertThat(Visitor.text(child.get(listing)))
                .contains(number, "i•••@contoh.example")
                .doesNotContain("⟦");
        assertThat(child.get("/cek/" + number).getStatus()).isEqualTo(200);
        assertThat(Visitor.text(child.get("/saya"))).doesNotContain(number);
        assertThat(Visitor.text(child.get("/saya/jejak"))).doesNotContain(number);
        assertThat(Visitor.text(mother.get("/saya/jejak")))
                .contains("Wakil Anda, dengan akunnya sendiri", "Melihat permohonan sebagai wakil");
        assertThat(mother.get(listing).getStatus()).isEqualTo(404);

        String end = end(mother);
        assertThat(citizen("lain-lagi@contoh.example").post(end, Map.of()).getStatus())
                .isEqualTo(404);
        assertMoved(mother.post(end, Map.of()), BASE);
        assertThat(mother.post(end, Map.of()).getStatus()).isEqualTo(404);
        assertMoved(child.get("/cek/" + number), "/cek?nomor=" + number);
        assertThat(child.get(listing).getStatus()).isEqualTo(404);
        assertThat(Visitor.text(child.get(BASE))).contains("Sudah diakhiri");
        mandate(mother, child);
        assertThat(child.get("/cek/" + number).getStatus()).isEqualTo(200);
        assertMoved(child.post(end(child), Map.of()), BASE);
        assertMoved(child.get("/cek/" + number), "/cek?nomor=" + number);
    }

    @Test
    void itIsOverAfterItsLastDayAndGoneAfterAYear() {
        Visitor giver = citizen("sebulan@contoh.example");
        String number = new OfficeLife(pages, "localhost", giver).request().number();
        Visitor holder = citizen("sebulan.wakil@contoh.example");
        mandate(giver, holder);
        clock.advance(Duration.ofDays(30)); // To the last day.
        Visitor then = citizen("sebulan.wakil@contoh.example");
        assertThat(then.get("/cek/" + number).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        Visitor later = citizen("sebulan.wakil@contoh.example");
        assertMoved(later.get("/cek/" + number), "/cek?nomor=" + number);
        assertThat(Visitor.text(later.get(BASE))).contains("Sudah lewat");
        clock.advance(Duration.ofDays(400));
        runs.runDue();
        assertThat(jdbc.sql("SELECT count(*) FROM citizen_mandate")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCodeIsGoodOnceForAnHourAndForAnother() {
        Visitor giver = citizen("kode.wakil@contoh.example");
        String code = mandateCode(giver);
        assertRefused(giver.post(BASE + "/terima", Map.of("kode", code)), "dari akun Anda sendiri");
        Visitor first = citizen("wakil.satu@contoh.example");
        Visitor second = citizen("wakil.dua@contoh.example");
        assertMoved(first.post(BASE + "/terima", Map.of("kode", code.toLowerCase(java.util.Locale.ROOT))), BASE);
        MockHttpServletResponse refused = second.post(BASE + "/terima", Map.of("kode", code));
        assertRefused(refused, "tidak berlaku");
        assertThat(Visitor.text(refused)).contains("value=\"" + code + "\"", "href=\"#kode\"");
        String taken = mandateCode(giver);
        assertMoved(giver.post(end(giver), Map.of()), BASE);
        assertRefused(second.post(BASE + "/terima", Map.of("kode", taken)), "tidak berlaku");
        String late = mandateCode(giver);
        clock.advance(Duration.ofMinutes(61));
        assertRefused(
                citizen("wakil.tiga@contoh.example").post(BASE + "/terima", Map.of("kode", late)), "tidak berlaku");
        assertRefused(citizen("wakil.tiga@contoh.example").post(BASE, Map.of("lama", "99")), "Pilih untuk berapa lama");
        assertRefused(
                citizen("wakil.tiga@contoh.example").post(BASE, Map.of("lama", "dua")), "Pilih untuk berapa lama");
        Visitor guesser = citizen("penebak@contoh.example");
        for (int tried = 0; tried < 10; tried++) {
            assertRefused(guesser.post(BASE + "/terima", Map.of("kode", "AAAA-AAAA")), "tidak berlaku");
        }
        assertThat(guesser.post(BASE + "/terima", Map.of("kode", "AAAA-AAAA")).getStatus())
                .isEqualTo(429);
    }

    @Test
    void accountsThatBecomeOneKeepTheirMandates() {
        Visitor giver = citizen("gabung.ibu@contoh.example");
        Visitor holder = citizen("gabung.anak@contoh.example");
        mandate(giver, holder);
        Visitor other = citizen("gabung.dua@contoh.example");
        assertMoved(
                other.post("/saya/akun/kontak", Map.of("kontak", "gabung.anak@contoh.example")), "/saya/masuk/kode");
        assertMoved(other.post("/saya/masuk/kode", Map.of("kode", newestCode(other))), "/saya/akun");
        assertThat(Visitor.text(other.get(BASE))).contains("g•••@contoh.example", "Berlaku sampai");
    }

    @Test
    void nobodyWithoutAnAccountComesIn() {
        Visitor nobody = new Visitor(pages, "localhost");
        assertMoved(nobody.get(BASE), "/saya/masuk");
        assertMoved(nobody.get(BASE + "/1"), "/saya/masuk");
        assertMoved(nobody.post(BASE, Map.of("lama", "1")), "/saya/masuk");
        assertMoved(nobody.post(BASE + "/terima", Map.of("kode", "A")), "/saya/masuk");
        assertMoved(nobody.post(BASE + "/1/akhiri", Map.of()), "/saya/masuk");
    }

    private static void assertRefused(MockHttpServletResponse answer, String why) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains(why).doesNotContain("⟦");
    }
}
