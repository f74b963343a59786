package id.pendapa.integrity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.testing.Caller;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A whistle-blower and the contact, as tests play them. */
final class Whistle {

    static final String TELL = "/integritas/lapor";
    static final String FOLLOW = "/integritas/ikuti";
    static final String DESK = "/meja/integritas";
    static final String PASSPHRASE = "kuda pagi lampu kertas";
    static final String STORY = "Bendahara mengambil uang kas sebesar sepuluh juta";

    private static final OfficeKey OFFICE = new OfficeKey("tingkir");

    private Whistle() {}

    static int unlocked(ApplicationContext context) {
        return CurrentOffice.call(OFFICE, () -> context.getBean(OpenKeys.class).count());
    }

    /** The contact with an unlocked key, which is made if there is none. */
    static Caller contact(MockMvcTester pages) {
        Caller contact = new Caller(pages).signIn("inspektorat");
        if (!text(contact.get(DESK)).contains(DESK + "/buka")) {
            assertThat(contact.post(DESK + "/kunci", "sandi", PASSPHRASE, "ulang", PASSPHRASE))
                    .hasRedirectedUrl(DESK);
        } else {
            assertThat(contact.post(DESK + "/buka", "sandi", PASSPHRASE)).hasRedirectedUrl(DESK);
        }
        return contact;
    }

    static Map<String, String> story() {
        return new TreeMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "jenis", "EMBEZZLEMENT",
                "cerita", STORY,
                "siapa", "Orang Ketiga Contoh",
                "tempat", "Gudang belakang balai"));
    }

    static String[] form(Map<String, String> fields) {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> form.addAll(List.of(name, value)));
        return form.toArray(String[]::new);
    }

    /** The code on the receipt. */
    static String tell(Caller reporter, Map<String, String> fields) {
        return code(reporter.post(TELL, form(fields)));
    }

    static String code(MvcTestResult receipt) {
        assertThat(receipt).hasStatus(200);
        return find("([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){4})", text(receipt));
    }

    /** The address of the report on the list that came last in the answer of this query. */
    static String first(Caller contact) {
        return find("href=\"(/meja/integritas/[0-9a-f-]{36})\"", text(contact.get(DESK)));
    }

    static MvcTestResult answer(Caller contact, String report, String text, String state) {
        return contact.post(
                report,
                "versi",
                find("name=\"versi\" value=\"(\\d+)\"", text(contact.get(report))),
                "kunci",
                UUID.randomUUID().toString(),
                "pesan",
                text,
                "keadaan",
                state);
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
}
