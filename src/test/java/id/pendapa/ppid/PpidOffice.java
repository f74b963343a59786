package id.pendapa.ppid;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What requesters and officers do again and again in the tests of this module. */
final class PpidOffice {

    static final String ASK = "/ppid/minta";

    private final MockMvcTester pages;
    private final JdbcClient jdbc;
    private final Map<String, String> codes = new HashMap<>();

    PpidOffice(MockMvcTester pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    static Map<String, String> question() {
        return new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "tetap", "ya",
                "informasi", "Anggaran kegiatan",
                "tujuan", "Penelitian",
                "cara", "EMAIL",
                "pemohon", "PERSON",
                "nama", "Pemohon Uji",
                "kontak", "pemohon@contoh.example"));
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
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    String ask(Caller citizen) {
        return ask(citizen, question());
    }

    String ask(Caller citizen, Map<String, String> fields) {
        MvcTestResult sent = citizen.post(ASK, form(fields));
        assertThat(sent).hasStatus(302);
        String number =
                find("(INF-\\d{4}-\\d{6})", String.valueOf(sent.getResponse().getRedirectedUrl()));
        codes.put(number, find("([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})", text(citizen.get("/ppid/" + number + "/terima"))));
        return number;
    }

    /** The requester comes back another day with number and code. */
    Caller again(Caller citizen, String number) {
        assertThat(citizen.post("/ppid/ikuti", "nomor", number, "kode", codes.get(number)))
                .hasStatus(302);
        return citizen;
    }

    String version(String number) {
        return jdbc.sql("SELECT version FROM ppid_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    MvcTestResult act(String officer, String number, String step, String... more) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "langkah", step,
                "kunci", UUID.randomUUID().toString(),
                "versi", version(number)));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return new Caller(pages).signIn(officer).post("/meja/ppid/" + number, form(fields));
    }

    MvcTestResult refuse(String officer, String number) {
        String ground = jdbc.sql("SELECT min(id) FROM ppid_ground WHERE kind = 'REFUSAL' AND withdrawn_at IS NULL")
                .query(String.class)
                .single();
        return act(
                officer,
                number,
                "ANSWER",
                "hasil",
                "REFUSED",
                "alasan",
                ground,
                "konsekuensi",
                "Mengganggu pemeriksaan",
                "pesan",
                "Belum dapat diberikan");
    }

    MvcTestResult write(Caller citizen, String number, String text) {
        return citizen.post(
                "/ppid/" + number + "/tulis",
                "pesan",
                text,
                "kunci",
                UUID.randomUUID().toString());
    }

    MvcTestResult object(Caller citizen, String number, String text) {
        String ground = jdbc.sql("SELECT max(id) FROM ppid_ground WHERE kind = 'OBJECTION' AND withdrawn_at IS NULL")
                .query(String.class)
                .single();
        return citizen.post(
                "/ppid/" + number + "/keberatan",
                "versi",
                version(number),
                "dasar",
                ground,
                "uraian",
                text,
                "kunci",
                UUID.randomUUID().toString());
    }
}
