package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** A cost sheet that is filled in. */
final class CostLife {

    static final String SHEET = "/pimpinan/biaya/lembar";

    private CostLife() {}

    static void live(Visitor sekcam) {
        MockHttpServletResponse response = save(sekcam, full());
        if (response.getStatus() != 302) {
            throw new AssertionError("No cost sheet is written: " + response.getStatus());
        }
    }

    /** All that a sheet of this year must have; UMUM has minutes of its own. */
    static Map<String, String> full() {
        Map<String, String> form = new HashMap<>(Map.of(
                "rate-counter", "30.000",
                "rate-processing", "36000",
                "rate-official", "Rp 90.000",
                "minutes-counter", "10",
                "minutes-processing", "20",
                "minutes-official", "4",
                "minutes-counter-UMUM", "20",
                "paper", "1.500",
                "hosting", "12.000.000",
                "operation", "6.000.000"));
        form.putAll(Map.of("accommodation", "0", "mulai", "1", "sumber", "DPA, contoh"));
        return form;
    }

    /** Opens the form of a year, or of this one, and sends it filled in. */
    static MockHttpServletResponse save(Visitor officer, Map<String, String> form) {
        String year = form.getOrDefault("tahun", "");
        MockHttpServletResponse page = officer.get(SHEET + "/isi?tahun=" + year);
        Map<String, String> sent = new HashMap<>(form);
        sent.put("tahun", Visitor.hidden("tahun", page));
        sent.put("versi", Visitor.hidden("versi", page));
        sent.putIfAbsent("kunci", UUID.randomUUID().toString());
        return officer.post(SHEET, sent);
    }
}
