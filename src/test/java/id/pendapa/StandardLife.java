package id.pendapa;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;

/** A standard that is written, consulted on, adopted and looked at; a maklumat; a line of evidence. */
final class StandardLife {

    private static final String STANDARD = "/pengaturan/standar/SKTM";
    private static final String MAKLUMAT = "/pengaturan/maklumat";

    private static final LocalDate PAST = LocalDate.of(2026, 1, 5);
    private static final LocalDate COMING = LocalDate.of(2027, 1, 5);
    private static final Pattern AREA = Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>([^<]*)<");
    private static final List<String> TYPED = List.of(
            "pengaduan", "sarana", "kompetensi", "pengawasan", "jumlahPelaksana", "jaminanPelayanan", "evaluasi");

    private StandardLife() {}

    static void live(Visitor sekcam, Visitor camat) {
        card(sekcam, camat);
        Map<String, String> typed = new HashMap<>();
        TYPED.forEach(part -> typed.put(part, "Isi kantor"));
        typed.put("kunci", UUID.randomUUID().toString());
        act(sekcam, STANDARD, STANDARD, typed);
        Map<String, String> forum = fields("diundang", "Pengguna", "hadir", "Media", "sepakat", "Lebih pagi");
        forum.put("berita-acara", "BA-1");
        act(sekcam, STANDARD, STANDARD + "/fkp", day(forum, "fkp", PAST));
        Map<String, String> decree = day(day(fields("sk", "SK/2"), "sk-tanggal", PAST), "tinjau", COMING);
        decree.put("kartu", Visitor.hidden("kartu", camat.get(STANDARD)));
        act(camat, STANDARD, STANDARD + "/tetapkan", decree);
        Map<String, String> look = day(day(fields("hasil", "Sesuai"), "monev", PAST), "lagi", COMING);
        look.put("standar", Visitor.hidden("standar", sekcam.get(STANDARD)));
        act(sekcam, STANDARD, STANDARD + "/monev", look);
        act(sekcam, MAKLUMAT, MAKLUMAT, fields("janji", "Kami sanggup menepati standar pelayanan."));
        String signer = Visitor.find("<option value=\"(\\d+)\" selected", camat.get(MAKLUMAT));
        act(camat, MAKLUMAT, MAKLUMAT + "/tetapkan", day(fields("sk", "SK/1", "penanda", signer), "sk-tanggal", PAST));
        String line = "/pengaturan/bukti-layanan/FACILITIES";
        act(sekcam, line, line, day(fields("catatan", "Foto ruang tunggu, map 2"), "tanggal", PAST));
    }

    private static void card(Visitor sekcam, Visitor camat) {
        String place = "/pengaturan/layanan/SKTM";
        MockHttpServletResponse page = sekcam.get(place);
        Map<String, String> form = fields("hasil", "Surat", "lama", "2 hari", "periksa", "1", "selesai", "2");
        AREA.matcher(Visitor.text(page)).results().forEach(found -> form.put(found.group(1), found.group(2)));
        form.putAll(Map.of("sah", "ya", "alasan", "Uji", "versi", Visitor.hidden("versi", page)));
        MockHttpServletResponse sent = sekcam.post(place, form);
        camat.post(sent.getRedirectedUrl() + "/setujui", Map.of());
    }

    private static void act(Visitor who, String seen, String to, Map<String, String> form) {
        form.put("versi", Visitor.hidden("versi", who.get(seen)));
        MockHttpServletResponse response = who.post(to, form);
        if (response.getStatus() != 302) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }

    private static Map<String, String> day(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name + "-hari", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-bulan", Integer.toString(day.getMonthValue()));
        fields.put(name + "-tahun", Integer.toString(day.getYear()));
        return fields;
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }
}
