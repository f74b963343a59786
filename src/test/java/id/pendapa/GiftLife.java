package id.pendapa;

import id.pendapa.files.SampleUploads;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** An officer reports a gift, the UPG asks and passes it on, and the office enters a limit and an outcome. */
final class GiftLife {

    private static final String BASE = "/meja/gratifikasi";
    private static final String RULES = "/pengaturan/gratifikasi";

    private GiftLife() {}

    static void live(Function<String, Visitor> staff) {
        Visitor loket = staff.apply("loket");
        MockMultipartFile photo =
                new MockMultipartFile("foto", "parsel.jpg", "image/jpeg", SampleUploads.turnedPhoto(1));
        MockHttpServletResponse sent = loket.upload(
                BASE + "/baru?cara=RECEIVED&barang=Parsel&jenis=GOODS&nilai=250000&pasti=kira&pemberi=Pemberi+Uji"
                        + "&hubungan=SERVED&acara=WORK&tanggal-hari=12&tanggal-bulan=11&tanggal-tahun=2026&tempat=Loket"
                        + "&catatan=Ditaruh&kunci=" + UUID.randomUUID(),
                photo);
        assertMoved(sent);
        String one = sent.getRedirectedUrl();
        Visitor upg = staff.apply("inspektorat");
        act(upg, one, one, fields("langkah", "ASK", "pesan", "Mohon dilengkapi"));
        act(loket, one, one + "/lengkapi", fields("pesan", "Sudah"));
        act(
                upg,
                one,
                one,
                fields(
                        "langkah", "PASS",
                        "tiket", "KPK-1",
                        "tanggal-hari", "25",
                        "tanggal-bulan", "11",
                        "tanggal-tahun", "2026"));
        Visitor sekcam = staff.apply("sekcam");
        act(
                sekcam,
                RULES,
                RULES,
                fields(
                        "aturan", "KPK_DAYS",
                        "nilai", "30",
                        "mulai-hari", "1",
                        "mulai-bulan", "1",
                        "mulai-tahun", "2026",
                        "dasar", "SK uji"));
        assertMoved(sekcam.post(RULES + "/putusan", fields("kode", "UJI", "sebutan", "Putusan uji", "serah", "ya")));
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
