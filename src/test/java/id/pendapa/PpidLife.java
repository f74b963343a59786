package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody asks for information, is refused and objects; the office enters an item, its days and a ground. */
final class PpidLife {

    private static final String TERMS = "/pengaturan/ppid";

    private PpidLife() {}

    static void live(Visitor citizen, Function<String, Visitor> staff) {
        MockHttpServletResponse sent = citizen.post(
                "/ppid/minta",
                fields(
                        "tetap", "ya",
                        "informasi", "Anggaran kegiatan",
                        "tujuan", "Penelitian",
                        "cara", "EMAIL",
                        "pemohon", "PERSON",
                        "nama", "Pemohon Uji",
                        "kontak", "pemohon@contoh.example"));
        assertMoved(sent);
        String number = Visitor.find("(INF-\\d{4}-\\d{6})", citizen.get(sent.getRedirectedUrl()));
        Visitor ppid = staff.apply("ppid");
        String desk = "/meja/ppid/" + number;
        act(ppid, desk, fields("langkah", "ACCEPT"));
        String ground = Visitor.find("<option value=\"(\\d+)\"", ppid.get(desk));
        act(
                ppid,
                desk,
                fields(
                        "langkah", "ANSWER",
                        "hasil", "REFUSED",
                        "alasan", ground,
                        "konsekuensi", "Mengganggu pemeriksaan",
                        "pesan", "Belum dapat diberikan"));
        String own = "/ppid/" + number;
        String objection = Visitor.find("name=\"dasar\" type=\"radio\" value=\"(\\d+)\"", citizen.get(own));
        act(citizen, own, own + "/keberatan", fields("dasar", objection, "uraian", "Saya berhak tahu"));
        item(ppid);
        settings(staff.apply("sekcam"));
    }

    private static void item(Visitor ppid) {
        assertMoved(ppid.post(
                "/meja/ppid/informasi",
                fields(
                        "klas", "BERKALA",
                        "judul", "Laporan keuangan",
                        "ringkasan", "Realisasi anggaran",
                        "penguasa", "Sekretariat",
                        "bentuk", "PDF, setiap tahun",
                        "tautan", "https://contoh.example/laporan.pdf")));
    }

    private static void settings(Visitor sekcam) {
        act(
                sekcam,
                TERMS,
                fields(
                        "jawab", "10",
                        "perpanjang", "7",
                        "lengkapi", "10",
                        "keberatan", "30",
                        "tanggapan", "30",
                        "sengketa", "14",
                        "tempat", "Jalan Contoh 1",
                        "dasar", "SK uji"));
        assertMoved(sekcam.post(
                TERMS + "/alasan",
                fields("versi", "0", "untuk", "REFUSAL", "pasal", "Pasal uji", "alasan", "Alasan uji")));
    }

    private static void act(Visitor who, String place, Map<String, String> form) {
        act(who, place, place, form);
    }

    private static void act(Visitor who, String seen, String to, Map<String, String> form) {
        form.put("versi", Visitor.hidden("versi", who.get(seen)));
        assertMoved(who.post(to, form));
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    private static void assertMoved(MockHttpServletResponse response) {
        if (response.getStatus() != 302) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }
}
