package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An office changes how its letters are numbered and what they say. */
final class LettersOfOffice {

    private static final String NUMBERS = "/pengaturan/nomor";
    private static final String WORDS = "/pengaturan/kata-surat/UMUM/KETERANGAN";

    private LettersOfOffice() {}

    static void write(String host, Visitor admin, Visitor secretary) {
        String series = Visitor.find("href=\"(" + NUMBERS + "/\\d+)\"", admin.get(NUMBERS));
        change(admin, series, Map.of("pola", "{urut}/{tahun}", "unit", "UJI", "awal", "1", "dasar", "SK contoh"));
        change(secretary, WORDS, Map.of("pembuka", "{jabatan}:", "isi", "Kalimat " + host, "alasan", "SK uji"));
    }

    private static void change(Visitor officer, String place, Map<String, String> values) {
        Map<String, String> form = new HashMap<>(values);
        form.put("versi", Visitor.hidden("versi", officer.get(place)));
        form.put("kunci", UUID.randomUUID().toString());
        form.putAll(Map.of("mulai-hari", "1", "mulai-bulan", "3", "mulai-tahun", "2027"));
        assertThat(officer.post(place, form).getStatus()).isEqualTo(302);
    }
}
