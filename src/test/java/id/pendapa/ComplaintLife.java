package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody complains about a lamp, the office looks at it, and its time limits are entered. */
final class ComplaintLife {

    private static final String TERMS = "/pengaturan/pengaduan";

    private ComplaintLife() {}

    static void live(Visitor citizen, Visitor sekcam) {
        MockHttpServletResponse sent = citizen.post("/pengaduan/baru", lamp());
        assertMoved(sent);
        String number = Visitor.find("(ADU-\\d{4}-\\d{6})", citizen.get(sent.getRedirectedUrl()));
        String desk = "/meja/pengaduan/" + number;
        Map<String, String> verify = new HashMap<>(
                Map.of("langkah", "VERIFY", "jenis", "COMPLAINT", "kategori", "LIGHT", "klas", "ORDINARY"));
        verify.put("versi", Visitor.hidden("versi", sekcam.get(desk)));
        verify.put("kunci", UUID.randomUUID().toString());
        assertMoved(sekcam.post(desk, verify));
        Map<String, String> publish = new HashMap<>(Map.of(
                "langkah", "PUBLISH", "judul", "Lampu mati", "ringkasan", "Lampu jalan mati", "hasil", "Diganti"));
        publish.put("versi", Visitor.hidden("versi", sekcam.get(desk)));
        publish.put("kunci", UUID.randomUUID().toString());
        assertMoved(sekcam.post(desk, publish));
        assertMoved(citizen.post("/pengaduan/umum/" + number, Map.of()));
        Map<String, String> term = new HashMap<>(Map.of(
                "klas",
                "INFORMATION",
                "verifikasi",
                "3",
                "jawab",
                "5",
                "tuntas",
                "5",
                "tanggapan",
                "10",
                "dasar",
                "SK uji"));
        term.put("versi", Visitor.hidden("versi", sekcam.get(TERMS)));
        assertMoved(sekcam.post(TERMS, term));
    }

    static Map<String, String> lamp() {
        return new HashMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "jenis", "COMPLAINT",
                "kategori", "LIGHT",
                "judul", "Lampu mati",
                "cerita", "Lampu jalan mati sejak Senin",
                "kelurahan", "33.73.02.1007",
                "tempat", "Depan pos ronda",
                "nama", "Pelapor Uji",
                "kontak", "pelapor@contoh.example"));
    }

    private static void assertMoved(MockHttpServletResponse response) {
        if (response.getStatus() != 302) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }
}
