package id.pendapa;

import static id.pendapa.OwnAccountOf.assertMoved;
import static id.pendapa.OwnAccountOf.open;
import static id.pendapa.OwnAccountOf.tieCode;
import static id.pendapa.OwnAccountOf.tieForm;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.OfficeLife.Story;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who holds an account: shown with the KTP at the counter, told to everybody concerned, and taken back again. */
@PageTest
class CitizenPersonPageTests {

    private static final String OWN = "/saya/akun/diri";
    private static final String DESK = "/meja/akun-warga";

    /** Of the applicant in the life of an office. */
    private static final String SUHARTI = "3373025708900000";

    private static final String BUDI = "3373021708850000";

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

    private Visitor citizen(String contact) {
        Visitor citizen = visitor();
        open(citizen, contact);
        return citizen;
    }

    private Visitor officer(String name) {
        Visitor officer = visitor();
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private static String tie(Visitor officer, Visitor citizen, String nik) {
        MockHttpServletResponse done = officer.post(DESK, tieForm(tieCode(citizen), nik));
        assertThat(done.getStatus()).as(Visitor.text(done)).isEqualTo(302);
        return String.valueOf(done.getRedirectedUrl());
    }

    @Test
    void whoShowsTheKtpSeesAllRequestsWithTheirNik() {
        Story story = new OfficeLife(pages, "localhost", visitor()).request(); // By somebody without an account.
        Visitor citizen = citizen("diri@contoh.example");
        assertThat(Visitor.text(citizen.get("/saya"))).doesNotContain(story.number());
        assertThat(Visitor.text(citizen.get(OWN))).contains("belum diikat", "Buat kode untuk loket");
        Visitor loket = officer("loket");
        String tied = tie(loket, citizen, SUHARTI);
        assertThat(Visitor.text(loket.get(tied)))
                .contains("Suharti Contoh", "33••••••••••0000", "Petugas Loket 1")
                .doesNotContain(SUHARTI, "⟦");
        assertThat(Visitor.text(citizen.get(OWN)))
                .contains("Suharti Contoh", "33••••••••••0000", "KTP dilihat Petugas Loket 1")
                .doesNotContain(SUHARTI, "⟦");
        assertThat(Visitor.text(citizen.get("/contoh/pesan")))
                .contains("Sebuah akun diikat pada NIK Anda", "Akun Anda berubah");

        assertThat(Visitor.text(citizen.get("/saya")))
                .contains(story.number())
                .doesNotContain("Lepaskan " + story.number());
        assertThat(Visitor.text(citizen.get("/cek/" + story.number()))).contains(story.name());
        assertThat(Visitor.text(citizen.get("/saya/jejak"))).contains(story.number());

        assertMoved(citizen.post(OWN + "/lepas", Map.of()), OWN);
        assertMoved(citizen.post(OWN + "/lepas", Map.of()), OWN);
        assertThat(Visitor.text(citizen.get("/saya"))).doesNotContain(story.number());
        assertMoved(visitor().with(citizen).get("/cek/" + story.number() + "/jejak"), "/cek/" + story.number());
        assertThat(loket.get(tied).getStatus()).isEqualTo(404);
    }

    @Test
    void aPersonHasOneAccountAndTheOneBeforeIsTold() {
        Visitor first = citizen("pertama@contoh.example");
        Visitor second = citizen("kedua@contoh.example");
        Visitor loket = officer("loket");
        tie(loket, first, BUDI);
        String tied = tie(loket, second, BUDI);
        assertThat(Visitor.text(first.get(OWN))).contains("belum diikat");
        assertThat(Visitor.text(second.get(OWN))).contains("33••••••••••0000");

        Visitor kelurahan = officer("kelurahan");
        assertThat(Visitor.text(kelurahan.get(tied))).contains("Cocokkan sekali lagi");
        assertMoved(kelurahan.post(tied + "/lepas", Map.of()), DESK);
        assertThat(kelurahan.post(tied + "/lepas", Map.of()).getStatus()).isEqualTo(404);
        assertThat(Visitor.text(second.get(OWN))).contains("belum diikat");
        String again = tie(loket, second, BUDI);
        clock.advance(Duration.ofDays(1));
        Visitor nextDay = officer("loket");
        assertThat(nextDay.get(again).getStatus()).isEqualTo(404);
        assertThat(nextDay.post(again + "/lepas", Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void aCodeIsGoodOnceForHalfAnHourAndTheNewestOnly() {
        Visitor citizen = citizen("kode@contoh.example");
        String old = tieCode(citizen);
        String code = tieCode(citizen);
        Visitor loket = officer("loket");
        assertRefused(loket.post(DESK, tieForm(old, BUDI)), "kode", "tidak berlaku");
        String spoken = code.toLowerCase(Locale.ROOT).replace("-", " ");
        Map<String, String> form = tieForm(spoken, BUDI);
        MockHttpServletResponse done = loket.post(DESK, form);
        assertThat(done.getStatus()).isEqualTo(302);
        assertMoved(loket.post(DESK, form), String.valueOf(done.getRedirectedUrl())); // Pressed twice.
        assertRefused(loket.post(DESK, tieForm(code, BUDI)), "kode", "tidak berlaku");

        Visitor late = citizen("terlambat@contoh.example");
        String over = tieCode(late);
        clock.advance(Duration.ofMinutes(31));
        assertRefused(officer("loket").post(DESK, tieForm(over, BUDI)), "kode", "tidak berlaku");
        clock.advance(Duration.ofHours(1));
        runs.runDue();
        assertThat(jdbc.sql("SELECT count(*) FROM citizen_tie_code")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsMissingOrWrongIsToldBesideItsField() {
        Visitor loket = officer("loket");
        MockHttpServletResponse empty =
                loket.post(DESK, Map.of("kunci", UUID.randomUUID().toString()));
        assertRefused(empty, "kode", "Ketik kode yang tampil di HP warga");
        assertThat(Visitor.text(empty)).contains("nik-error", "nama-error", "ktp-error", "setelah KTP asli dilihat");
        Map<String, String> twoNiks = new HashMap<>(tieForm("K7PM-2QXA", BUDI));
        twoNiks.put("nik-lagi", SUHARTI);
        MockHttpServletResponse refused = loket.post(DESK, twoNiks);
        assertRefused(refused, "nik-lagi", "tidak sama");
        assertThat(Visitor.text(refused)).contains("value=\"K7PM-2QXA\"", "value=\"" + BUDI + "\"", "Suharti Contoh");
        for (int tried = 0; tried < 10; tried++) {
            assertRefused(loket.post(DESK, tieForm("AAAA-" + (2222 + tried), BUDI)), "kode", "tidak berlaku");
        }
        assertThat(loket.post(DESK, tieForm("AAAA-9999", BUDI)).getStatus()).isEqualTo(429);
    }

    @Test
    void onlyWhoSitsAtACounterTies() {
        assertThat(officer("lurah").get(DESK).getStatus()).isEqualTo(403);
        assertThat(officer("lurah").post(DESK, tieForm("AAAA-9999", BUDI)).getStatus())
                .isEqualTo(403);
        assertMoved(visitor().get(OWN), "/saya/masuk");
        assertMoved(visitor().post(OWN + "/kode", Map.of()), "/saya/masuk");
        assertMoved(visitor().post(OWN + "/lepas", Map.of()), "/saya/masuk");
    }

    private static void assertRefused(MockHttpServletResponse answer, String field, String why) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains(field + "-error", why).doesNotContain("⟦");
    }
}
