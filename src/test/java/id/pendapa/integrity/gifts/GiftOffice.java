package id.pendapa.integrity.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import java.nio.charset.StandardCharsets;
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

/** What reporters and the UPG do again and again in the tests of the register of gifts. */
final class GiftOffice {

    static final String BASE = "/meja/gratifikasi";
    static final String NEW = BASE + "/baru";
    static final String UPG = "inspektorat";

    private final MockMvcTester pages;
    private final JdbcClient jdbc;

    GiftOffice(MockMvcTester pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    /** A parcel that a citizen brought on 12 November 2026. */
    static Map<String, String> parcel() {
        Map<String, String> parcel = new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "cara", "RECEIVED",
                "barang", "Parsel buah segar",
                "jenis", "GOODS",
                "nilai", "250.000",
                "pasti", "kira",
                "pemberi", "Pemberi Uji Rahayu",
                "hubungan", "SERVED",
                "acara", "WORK",
                "tempat", "Ruang loket uji"));
        parcel.put("catatan", "Ditaruh begitu saja");
        on(parcel, 12, 11, 2026);
        return parcel;
    }

    static Map<String, String> with(String... fields) {
        Map<String, String> form = parcel();
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return form;
    }

    static void on(Map<String, String> form, int day, int month, int year) {
        form.put("tanggal-hari", Integer.toString(day));
        form.put("tanggal-bulan", Integer.toString(month));
        form.put("tanggal-tahun", Integer.toString(year));
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

    Caller officer(String name) {
        return new Caller(pages).signIn(name);
    }

    MvcTestResult send(String officer, Map<String, String> fields) {
        return officer(officer).post(NEW, form(fields));
    }

    String report(String officer, Map<String, String> fields) {
        return number(send(officer, fields));
    }

    static String number(MvcTestResult sent) {
        assertThat(sent).as(text(sent)).hasStatus(302);
        Matcher found = Pattern.compile("GRT-\\d{4}-\\d{6}")
                .matcher(String.valueOf(sent.getResponse().getRedirectedUrl()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    String version(String number) {
        return read("version", number, String.class);
    }

    <T> T read(String column, String number, Class<T> type) {
        return jdbc.sql("SELECT " + column + " FROM gift_report WHERE number = :number")
                .param("number", number)
                .query(type)
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
        return officer(officer).post(BASE + "/" + number, form(fields));
    }

    static String[] day(int day, int month, int year, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        Map<String, String> on = new TreeMap<>();
        on(on, day, month, year);
        fields.addAll(List.of(form(on)));
        return fields.toArray(String[]::new);
    }

    MvcTestResult pass(String number) {
        return act(UPG, number, "PASS", day(25, 11, 2026, "tiket", "KPK-2026/0012"));
    }

    MvcTestResult decide(String number, String by, String outcome) {
        return act(UPG, number, "DECIDE", day(25, 11, 2026, "pemutus", by, "putusan", outcome));
    }
}
