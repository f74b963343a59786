package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.letters.WayToTheCamat;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.Tasks;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SqlRecord;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A drill: an account looked at very many requests, and the office has to know whose. */
@PageTest
class BreachDrillPageTests {

    private static final int MANY = 100_000;
    private static final int REQUESTS = 20_000;
    private static final String DESK = "/pelindungan/kebocoran";

    @Autowired
    MockMvcTester pages;

    @Autowired
    WayToTheCamat way;

    @Autowired
    List<Tasks.Handler> handlers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHundredThousandSightsAreListedByAFixedNumberOfStatements() {
        String letter = way.waiting().code();
        SecurityContextHolder.clearContext();
        String own = jdbc.sql("SELECT request_number FROM letter WHERE code = :code")
                .param("code", letter)
                .query(String.class)
                .single();
        Cookie[] ppdp = signIn(pages, "ppdp");
        sights(2, letter, 10);
        int few = gather(record(2, ppdp));
        sights(2, letter, MANY);
        String one = record(2, ppdp);

        assertThat(gather(one)).isEqualTo(few).isLessThanOrEqualTo(8);

        assertThat(get(one, ppdp)).bodyText().contains("20.001 permohonan terkena, dan 1 catatan lain");
        String list = body(get(one + "/daftar", ppdp));
        assertThat(list).contains("UJI-00000", "NIK", "daftar?sesudah=").doesNotContain("UJI-00060");
        String next = list.replaceAll("(?s).*href=\"(" + one + "/daftar\\?sesudah=\\d+)\".*", "$1");
        assertThat(get(next, ppdp)).bodyText().contains("UJI-00060").doesNotContain("UJI-00000");
        SqlRecord.begin();
        get(one + "/daftar", ppdp);
        assertThat(SqlRecord.sinceBegin()).hasSizeLessThanOrEqualTo(12);
        String table = body(get(one + "/daftar.csv", ppdp));
        assertThat(table.lines()).hasSize(REQUESTS + 3);
        assertThat(table).contains("\"" + own + "\"", "\"UJI-19999\"");
        assertThat(jdbc.sql(
                                "SELECT sights FROM data_breach_affected WHERE subject_key = 'UJI-00107' ORDER BY id DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .as("in two parts of the scope, and counted once")
                .isEqualTo(MANY / REQUESTS);
    }

    @Test
    void whoeverIsThereIsToldOnceAndARequestThatIsGoneStopsNobody() {
        String letter = way.waiting().code();
        SecurityContextHolder.clearContext();
        Cookie[] ppdp = signIn(pages, "ppdp");
        sights(3, letter, 4);
        String one = record(3, ppdp);
        assertThat(get(one + "/daftar", ppdp))
                .bodyText()
                .contains("sedang disusun", "Muat ulang")
                .doesNotContain("Tidak ada yang terkena", "0 permohonan", "⟦");
        gather(one);
        assertThat(post(one + "/penanganan", Map.of("versi", "2", "penanganan", "Dihentikan."), ppdp))
                .hasRedirectedUrl(one);
        assertThat(post(one + "/beritahu", Map.of("versi", "3", "setuju", "ya"), ppdp))
                .hasRedirectedUrl(one);
        run("privacy-breach-tell", one + "-3");
        run("privacy-breach-tell", one + "-3");

        assertThat(get(one, ppdp)).bodyText().contains("Sudah diberi tahu: ").doesNotContain("/beritahu");
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM message m JOIN letter l ON l.request_number = m.subject_key
                        WHERE l.code = :code AND m.template = 'KEBOCORAN_DATA'
                        """).param("code", letter).query(Integer.class).single())
                .isOne();
    }

    /** Sights of one officer on a day of a March long ago, of requests, of one letter and of the agenda book. */
    private void sights(int day, String letter, int many) {
        jdbc.sql("""
                        INSERT INTO access_entry (written_at, actor_key, actor_label, purpose, subject_kind, subject_key,
                                                  canonical, salt, commitment)
                        SELECT '2026-03-01T03:00:00Z'::timestamptz + (:day - 1) * interval '1 day'
                                + n * interval '1 millisecond', 'staff:4', 'Petugas',
                            'desk-open',
                            CASE n WHEN 1 THEN 'letter' WHEN 2 THEN 'number-book' ELSE 'request' END,
                            CASE n WHEN 1 THEN :letter WHEN 2 THEN 'KECAMATAN/2026'
                                ELSE 'UJI-' || lpad((n % :requests)::text, 5, '0') END,
                            convert_to('{"@at":"x","fields":"' || CASE n % 2 WHEN 0 THEN 'answers,nik' ELSE 'masked' END
                                || '","reason":"\\u0000\\"fields\\":\\"x"}', 'UTF8'),
                            decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
                        FROM generate_series(1, :many) AS n
                        """)
                .param("day", day)
                .param("letter", letter)
                .param("requests", REQUESTS)
                .param("many", many)
                .update();
    }

    private String record(int day, Cookie... ppdp) {
        Map<String, String> form = new HashMap<>(
                Map.of("bagaimana", "BREAK_IN", "uraian", "Uji", "data", "Nama", "akun", "staff:4", "kunci", key()));
        for (String field : List.of("diketahui", "mulai", "selesai")) {
            form.putAll(Map.of(
                    field + "-hari",
                    "" + day,
                    field + "-bulan",
                    "3",
                    field + "-tahun",
                    "2026",
                    field + "-jam",
                    "10.00"));
        }
        form.put("selesai-jam", "10.30");
        String one =
                String.valueOf(post(DESK + "/baru", form, ppdp).getResponse().getRedirectedUrl());
        form.putAll(Map.of("akun", "staff", "versi", "1", "kunci", key(), "mulai-jam", "09.00"));
        assertThat(post(one + "/cakupan", form, ppdp)).hasRedirectedUrl(one);
        return one;
    }

    /** How many statements the list took. */
    private int gather(String one) {
        SqlRecord.begin();
        run("privacy-breach-gather", one + "-2");
        return SqlRecord.sinceBegin().size();
    }

    private void run(String task, String address) {
        String id = address.substring(DESK.length() + 1);
        CurrentTask.run(
                "uji",
                () -> handlers.stream()
                        .filter(handler -> handler.task().equals(task))
                        .forEach(handler -> handler.run(id)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Cookie... cookies) {
        var request = pages.post().uri(address).cookie(cookies).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
