package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** The office says how long requests are kept, and holds one. */
final class KeptData {

    private KeptData() {}

    static void live(String host, String number, Visitor officer) {
        String place = "/pelindungan/retensi/SKTM";
        Map<String, String> term = new HashMap<>(Map.of(
                "versi",
                Visitor.hidden("versi", officer.get(place)),
                "klas",
                "Kelas dari " + host,
                "nasib",
                "MUSNAH",
                "tahun",
                "2",
                "dasar",
                "JRA",
                "alasan",
                "Uji"));
        term.putAll(Map.of("mulai-hari", "25", "mulai-bulan", "11", "mulai-tahun", "2026"));
        assertMoved(officer.post(place, term));
        Map<String, String> hold = Map.of(
                "nomor",
                number,
                "alasan",
                "Perkara di " + host,
                "kunci",
                UUID.randomUUID().toString());
        assertMoved(officer.post("/pelindungan/tahan", hold));
    }

    private static void assertMoved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
    }
}
