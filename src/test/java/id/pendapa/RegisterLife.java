package id.pendapa;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** An office gets a right to a register, enters somebody, something happens to them, and a file is rehearsed. */
final class RegisterLife {

    private static final String RIGHT = "/pengaturan/penduduk";

    private RegisterLife() {}

    static void live(Visitor sekcam, Visitor officer) {
        Map<String, String> right = new HashMap<>(Map.of(
                "versi", Visitor.hidden("versi", sekcam.get(RIGHT)),
                "jenis", "SK",
                "nomor", "470/2/2026",
                "tujuan", "Uji"));
        day(right, "ditandatangani", "1", "11", "2026");
        day(right, "mulai", "1", "11", "2026");
        day(right, "sampai", "31", "12", "2030");
        assertMoved(sekcam.post(RIGHT, right));
        Map<String, String> person = new HashMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "name", "Warga Uji",
                "nik", "3373024101900000",
                "kk", "3373020101900000",
                "cara", "ARRIVED"));
        day(person, "birth-date", "1", "1", "1990");
        MockHttpServletResponse entered = officer.post("/penduduk/baru", person);
        assertMoved(entered);
        String place = String.valueOf(entered.getRedirectedUrl());
        Map<String, String> event = new HashMap<>(Map.of(
                "cari", place.replaceFirst(".*=", ""), "versi", "1", "peristiwa", "MARRIED", "alasan", "Akta uji"));
        day(event, "tanggal", "1", "11", "2026");
        assertMoved(officer.post(place.replaceFirst("\\?.*", "") + "/peristiwa", event));
        rehearse(officer);
    }

    private static void rehearse(Visitor officer) {
        byte[] file = "NIK;Nama lengkap\n3373020202920000;Warga Impor\n".getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse sent =
                officer.upload("/penduduk/impor", new MockMultipartFile("berkas", "warga.csv", "text/csv", file));
        assertMoved(sent);
        assertMoved(officer.post(
                sent.getRedirectedUrl() + "/periksa", Map.of("versi", "1", "kolom-0", "NIK", "kolom-1", "NAME")));
    }

    private static void day(Map<String, String> form, String field, String day, String month, String year) {
        form.putAll(Map.of(field + "-hari", day, field + "-bulan", month, field + "-tahun", year));
    }

    private static void assertMoved(MockHttpServletResponse response) {
        if (response.getStatus() != 302) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }
}
