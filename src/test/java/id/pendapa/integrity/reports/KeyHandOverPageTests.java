package id.pendapa.integrity.reports;

import static id.pendapa.integrity.reports.Whistle.DESK;
import static id.pendapa.integrity.reports.Whistle.FOLLOW;
import static id.pendapa.integrity.reports.Whistle.PASSPHRASE;
import static id.pendapa.integrity.reports.Whistle.STORY;
import static id.pendapa.integrity.reports.Whistle.find;
import static id.pendapa.integrity.reports.Whistle.first;
import static id.pendapa.integrity.reports.Whistle.story;
import static id.pendapa.integrity.reports.Whistle.tell;
import static id.pendapa.integrity.reports.Whistle.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The contact changes, with the key in hand or with the key lost. */
@PageTest
class KeyHandOverPageTests {

    private static final String APPROVE = "/pengaturan/kunci-integritas";
    private static final String OTHERS = "sendok gunung radio tikar";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    /** The auditor is to be the next contact, and nothing is there yet. */
    @BeforeEach
    void twoContacts() {
        FreshLimits.forgetAll(context);
        jdbc.sql(
                        "INSERT INTO position_duty (position_code, duty) VALUES ('AUDITOR', 'INSPEKTORAT') ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("UPDATE integrity_key SET state = 'OLD', active_since_on = coalesce(active_since_on, made_on)")
                .update();
    }

    private Caller next() {
        Caller next = new Caller(pages).signIn("auditor");
        assertThat(next.post(DESK + "/kunci", "sandi", OTHERS, "ulang", OTHERS)).hasRedirectedUrl(DESK);
        assertThat(text(next.get(DESK))).contains("belum dipakai");
        return next;
    }

    @Test
    void theOldContactHandsTheReportsOver() {
        Caller before = Whistle.contact(pages);
        String code = tell(new Caller(pages), story());
        String report = first(before);
        Caller next = next();
        assertThat(next.get(report)).hasStatus(404);
        String page = text(before.get(DESK));
        String mark = find("name=\"tanda\" value=\"([^\"]+)\"", page);

        assertThat(before.post(DESK + "/serahkan", "tanda", "0000 0000")).hasStatus(409);
        assertThat(new Caller(pages).signIn("inspektorat").post(DESK + "/serahkan", "tanda", mark))
                .hasStatus(409);
        assertThat(before.post(DESK + "/serahkan", "tanda", mark)).hasRedirectedUrl(DESK);

        assertThat(text(next.get(report))).contains(STORY);
        assertThat(text(before.get(DESK))).doesNotContain(report).contains("Buat kunci");
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", code)))
                .contains(STORY)
                .doesNotContain("Kontaknya baru");
        assertThat(text(new Caller(pages).get("/integritas"))).contains("Auditor", mark);
        String later = tell(new Caller(pages), story());
        assertThat(text(next.get(DESK)).split("/meja/integritas/[0-9a-f-]{36}", -1))
                .hasSize(3);
        assertThat(later).isNotEqualTo(code);
    }

    @Test
    void aLostKeyIsReplacedByTwoAndTheReporterSendsAgain() {
        Whistle.contact(pages);
        String code = tell(new Caller(pages), story());
        Caller next = next();
        Caller camat = new Caller(pages).signIn("camat");
        Caller admin = new Caller(pages).signIn("admin");
        String[] yes = decision(camat, "setuju");

        assertThat(camat.post(APPROVE, yes)).hasRedirectedUrl(APPROVE);
        assertThat(camat.post(APPROVE, yes)).hasStatus(409);
        assertThat(camat.post(APPROVE, decision(camat, "setuju"))).hasStatus(403);
        assertThat(new Caller(pages).signIn("sekcam").get(APPROVE)).hasStatus(403);
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", code))).doesNotContain("Kontaknya baru");
        assertThat(admin.post(APPROVE, decision(admin, "setuju"))).hasRedirectedUrl(APPROVE);

        assertThat(text(next.get(DESK))).contains("Tidak ada laporan");
        assertThat(text(new Caller(pages).post(FOLLOW, "kode", code))).contains(STORY, "Kontaknya baru");
        assertThat(new Caller(pages)
                        .post(
                                FOLLOW + "/tulis",
                                "kode",
                                code,
                                "pesan",
                                "Halo",
                                "kunci",
                                UUID.randomUUID().toString()))
                .hasStatus(409);
        assertThat(text(new Caller(pages).post(FOLLOW + "/kirim-ulang", "kode", code)))
                .contains("Sudah dikunci dan dikirim")
                .doesNotContain("Kontaknya baru");
        new Caller(pages).post(FOLLOW + "/kirim-ulang", "kode", code);
        assertThat(text(next.get(first(next)))).contains(STORY);
        assertThat(new Caller(pages).post(FOLLOW + "/kirim-ulang", "kode", "x")).hasStatus(404);
    }

    @Test
    void whoForgotThePassphraseMakesANewKeyThatMayBeRefused() {
        Whistle.contact(pages);
        Caller forgetful = new Caller(pages).signIn("inspektorat");
        assertThat(text(forgetful.get(DESK))).contains("Lupa kata kunci?");
        assertThat(forgetful.post(DESK + "/kunci", "sandi", OTHERS, "ulang", OTHERS))
                .hasRedirectedUrl(DESK);
        assertThat(text(forgetful.get(DESK))).contains("menunggu persetujuan dua pejabat", "Laporan terkunci");
        assertThat(forgetful.post(DESK + "/kunci", "sandi", OTHERS, "ulang", OTHERS))
                .hasStatus(409);
        assertThat(forgetful.post(DESK + "/buka", "sandi", OTHERS)).hasStatus(422);
        Caller admin = new Caller(pages).signIn("admin");
        String[] no = decision(admin, "tolak");
        assertThat(admin.post(APPROVE, no)).hasRedirectedUrl(APPROVE);
        assertThat(admin.post(APPROVE, no)).hasStatus(409);
        assertThat(text(admin.get(APPROVE))).contains("Tidak ada kunci yang menunggu");
        assertThat(forgetful.post(DESK + "/buka", "sandi", PASSPHRASE)).hasRedirectedUrl(DESK);
    }

    private static String[] decision(Caller officer, String what) {
        String page = text(officer.get(APPROVE));
        return new String[] {
            "id",
            find("name=\"id\" value=\"([^\"]+)\"", page),
            "versi",
            find("name=\"versi\" value=\"(\\d+)\"", page),
            "keputusan",
            what
        };
    }
}
