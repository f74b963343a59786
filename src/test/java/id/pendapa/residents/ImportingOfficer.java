package id.pendapa.residents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer who takes files in, through the pages. */
abstract class ImportingOfficer {

    static final String BASE = "/penduduk/impor";

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Caller kasi = new Caller(pages);

    @BeforeEach
    void signIn() {
        clock.set(SettableClock.START);
        kasi = new Caller(pages).signIn("kasi2");
    }

    MvcTestResult upload(String name, byte[] content) {
        return kasi.upload(BASE, new MockMultipartFile("berkas", name, null, content));
    }

    String uploaded(String csv) {
        MvcTestResult answer = upload("uji.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(302);
        return place(answer);
    }

    MvcTestResult rehearse(String place, String version, String... meanings) {
        String[] form = new String[meanings.length + 2];
        form[0] = "versi";
        form[1] = version;
        System.arraycopy(meanings, 0, form, 2, meanings.length);
        return kasi.post(place + "/periksa", form);
    }

    static String place(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    Map<String, Integer> outcomes(String place) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql(
                        "SELECT outcome, count(*) AS n FROM resident_import_row WHERE import_id = :id AND NOT rehearsal GROUP BY 1")
                .param("id", Long.parseLong(place.replaceFirst(".*/", "")))
                .query((row, index) -> found.put(row.getString("outcome"), row.getInt("n")))
                .list();
        return found;
    }
}
