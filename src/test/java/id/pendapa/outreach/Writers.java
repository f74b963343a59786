package id.pendapa.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers who write and publish. */
final class Writers {

    static final String DESK = "/meja/kabar";

    private final MockMvcTester pages;

    Writers(MockMvcTester pages) {
        this.pages = pages;
    }

    Caller officer(String name) {
        return new Caller(pages).signIn(name);
    }

    Caller anybody() {
        return new Caller(pages);
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> form(String title, String... other) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "kunci",
                UUID.randomUUID().toString(),
                "jenis",
                "KABAR",
                "judul",
                title,
                "ringkasan",
                "Ringkasan " + title,
                "teks",
                "# Bagian\n\nIsi **penting**.",
                "pemilik",
                "Sekretaris Kecamatan"));
        for (int at = 0; at < other.length; at += 2) {
            form.put(other[at], other[at + 1]);
        }
        return form;
    }

    static String[] turns(Map<String, String> form) {
        return form.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /** Begins an article; the address of its desk. */
    String begin(String name, Map<String, String> form) {
        MvcTestResult sent = officer(name).post(DESK + "/baru", turns(form));
        assertThat(sent).as(text(sent)).hasStatus(302);
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    MvcTestResult go(String name, String one, String way, String... other) {
        Caller officer = officer(name);
        Map<String, String> form = new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "langkah", way,
                "versi", version(officer, one)));
        for (int at = 0; at < other.length; at += 2) {
            form.put(other[at], other[at + 1]);
        }
        return officer.post(one + "/langkah", turns(form));
    }

    static String version(Caller officer, String one) {
        return find("name=\"versi\" value=\"(\\d+)\"", text(officer.get(one + "/tulis")));
    }

    /** Written by the head of the service section and published by the secretary; the address of its desk. */
    String published(Map<String, String> form) {
        String one = begin("kasi", form);
        assertThat(go("kasi", one, "ajukan")).hasStatus(302);
        assertThat(go("sekcam", one, "terbitkan")).hasStatus(302);
        return one;
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
