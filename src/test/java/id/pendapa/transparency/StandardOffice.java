package id.pendapa.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** What officers do again and again in the tests of this module. */
final class StandardOffice {

    static final String DESK = "/pengaturan/standar/";
    static final List<String> TYPED = List.of(
            "pengaduan", "sarana", "kompetensi", "pengawasan", "jumlahPelaksana", "jaminanPelayanan", "evaluasi");

    private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\\s*([^<]*)</textarea>");
    private static final Pattern INPUT =
            Pattern.compile("<input class=\"govuk-input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final MockMvcTester pages;

    StandardOffice(MockMvcTester pages) {
        this.pages = pages;
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    static String[] form(Map<String, String> fields) {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> {
            form.add(name);
            form.add(value);
        });
        return form.toArray(String[]::new);
    }

    static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name + "-hari", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-bulan", Integer.toString(day.getMonthValue()));
        fields.put(name + "-tahun", Integer.toString(day.getYear()));
        return fields;
    }

    Caller officer(String name) {
        return new Caller(pages).signIn(name);
    }

    MvcTestResult post(String officer, String address, Map<String, String> fields) {
        return officer(officer).post(address, form(fields));
    }

    /** The office makes the card of a service its own, so that it is no example any more. */
    void adoptCard(String code, String duration) {
        String address = "/pengaturan/layanan/" + code;
        String page = text(officer("sekcam").get(address));
        Map<String, String> card = fields(
                "versi", find("name=\"versi\" value=\"(\\d+)\"", page), "status", "BUKA", "sah", "ya", "alasan", "Uji");
        for (Pattern pattern : List.of(AREA, INPUT)) {
            pattern.matcher(page)
                    .results()
                    .forEach(found -> card.putIfAbsent(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
        }
        card.put("lama", duration);
        MvcTestResult sent = post("sekcam", address, card);
        assertThat(sent).hasStatus(302);
        assertThat(officer("camat").post(sent.getResponse().getRedirectedUrl() + "/setujui"))
                .hasStatus(302);
    }

    /** A draft with all that is typed. */
    Map<String, String> draft(String code) {
        Map<String, String> draft = fields("versi", seen(code, "versi"));
        TYPED.forEach(key -> draft.put(key, "Isi " + key + " kantor"));
        return draft;
    }

    Map<String, String> decree(String code, LocalDate today) {
        Map<String, String> fields =
                fields("versi", seen(code, "versi"), "kartu", seen(code, "kartu"), "sk", "SK/" + code + "/1");
        return with(with(fields, "sk-tanggal", today), "tinjau", today.plusDays(200));
    }

    /** A hidden field on the desk page of the Camat. */
    String seen(String code, String name) {
        return find(
                "name=\"" + name + "\" value=\"(\\d+)\"", text(officer("camat").get(DESK + code)));
    }
}
