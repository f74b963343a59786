package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever was served is asked, paper comes in, and the office plans what it does about it. */
final class SurveyLife {

    private static final String DESK = "/kepuasan";

    private SurveyLife() {}

    static void live(String host, String number, Visitor citizen, Function<String, Visitor> staff) {
        Visitor ppid = staff.apply("ppid");
        Visitor sekcam = staff.apply("sekcam");
        String sheet = String.valueOf(citizen.get("/cek/" + number + "/survei").getRedirectedUrl());
        assertMoved(citizen.post(sheet, scores()));
        assertMoved(ppid.post(
                DESK + "/kertas",
                Map.of(
                        "kunci",
                        key(),
                        "bulan",
                        "2026-10",
                        "layanan",
                        "UMUM",
                        "lembar",
                        "333433433 P 34 SMA SWASTA\n".repeat(4 + host.length()),
                        "saran",
                        "Saran di " + host)));
        MockHttpServletResponse begun = sekcam.post(
                DESK,
                Map.of(
                        "kunci",
                        key(),
                        "judul",
                        "Survei " + host,
                        "dari",
                        "2026-10",
                        "sampai",
                        "2026-10",
                        "bobot",
                        "EXACT"));
        assertMoved(begun);
        assertMoved(sekcam.post(
                begun.getRedirectedUrl() + "/rencana",
                Map.of(
                        "kunci", key(),
                        "unsur", "WAKTU",
                        "rencana", "Rencana " + host,
                        "penanggung", "Kasi Pelayanan",
                        "batas-hari", "1",
                        "batas-bulan", "6",
                        "batas-tahun", "2027")));
        String question = DESK + "/pertanyaan/KOMPETENSI";
        Map<String, String> words = new HashMap<>(Map.of(
                "versi", Visitor.hidden("versi", sekcam.get(question)), "tanya", "Cakapkah petugas di " + host + "?"));
        for (int score = 1; score <= 4; score++) {
            words.put("jawab-" + score, "Nilai " + score);
        }
        assertMoved(sekcam.post(question, words));
    }

    static Map<String, String> scores() {
        Map<String, String> form = new HashMap<>();
        for (String element :
                "persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan".split(" ", -1)) {
            form.put(element, "3");
        }
        return form;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertMoved(MockHttpServletResponse response) {
        if (response.getStatus() != 302) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }
}
