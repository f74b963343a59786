package id.pendapa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is typed about a failure of protection, and what comes back. */
final class BreachForms {

    private BreachForms() {}

    static Map<String, String> facts(Map<String, String> others) {
        Map<String, String> form = new HashMap<>(Map.of(
                "bagaimana", "ACCOUNT_MISUSED",
                "uraian", "Layar loket terbuka",
                "data", "Nama dan NIK",
                "akun", "staff",
                "nomor", ""));
        moment(form, "diketahui", "09.30");
        moment(form, "mulai", "09.00");
        form.putAll(others);
        return form;
    }

    static Map<String, String> part(Map<String, String> others) {
        Map<String, String> form = new HashMap<>(others);
        moment(form, "mulai", "09.00");
        return form;
    }

    static void moment(Map<String, String> form, String field, String hour) {
        form.putAll(
                Map.of(field + "-hari", "25", field + "-bulan", "11", field + "-tahun", "2026", field + "-jam", hour));
    }

    static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Number of a failure in its address. */
    static long idOf(String address) {
        return Long.parseLong(address.replaceAll(".*/", ""));
    }
}
