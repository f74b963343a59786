package id.pendapa.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of complaints do again and again. */
record ComplaintActs(MockMvcTester pages, JdbcClient jdbc) {

    static Map<String, String> lamp() {
        return new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "jenis", "COMPLAINT",
                "kategori", "LIGHT",
                "cerita", "Lampu mati sejak Senin",
                "kelurahan", "33.73.02.1007",
                "nama", "Pelapor Uji",
                "kontak", "pelapor@contoh.example"));
    }

    static String[] form(Map<String, String> fields) {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> {
            form.add(name);
            form.add(value);
        });
        return form.toArray(String[]::new);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    String tell(Caller citizen, Map<String, String> fields) {
        return number(citizen.post("/pengaduan/baru", form(fields)));
    }

    /** The number that somebody got for what was sent. */
    static String number(MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        return find("(ADU-\\d{4}-\\d{6})", String.valueOf(sent.getResponse().getRedirectedUrl()));
    }

    MvcTestResult act(String officer, String number, String step, String... more) {
        Caller caller = new Caller(pages).signIn(officer);
        String desk = "/meja/pengaduan/" + number;
        Map<String, String> fields = new TreeMap<>(Map.of(
                "langkah", step,
                "kunci", UUID.randomUUID().toString(),
                "versi", version(number)));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return caller.post(desk, form(fields));
    }

    String version(String number) {
        return jdbc.sql("SELECT version FROM complaint WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    void verify(String number, String officer) {
        assertThat(act(officer, number, "VERIFY", "jenis", "COMPLAINT", "kategori", "LIGHT", "klas", "ORDINARY"))
                .hasStatus(302);
    }
}
