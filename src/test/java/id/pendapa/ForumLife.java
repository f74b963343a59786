package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;

/** A forum from its draft until something came of what was agreed. */
final class ForumLife {

    static final String DESK = "/meja/forum";
    static final String PUBLIC = "/partisipasi/forum";

    private ForumLife() {}

    /** One that is open, with an addition, a voice that waits and an agreement. */
    static String live(Visitor citizen, Function<String, Visitor> staff) {
        Visitor kasi = staff.apply("kasi");
        String code = opened(kasi, Map.of());
        sent(citizen, PUBLIC + "/" + code + "/tanggapan", voice(Map.of()));
        sent(kasi, DESK + "/" + code + "/tambahan", form(Map.of("tambahan", "Pertemuan juga disiarkan.")));
        agree(kasi, code, "Loket buka sampai pukul 15.00 pada hari Jumat");
        return code;
    }

    /** Writes one and opens it; its code. */
    static String opened(Visitor officer, Map<String, String> other) {
        String code = write(officer, other);
        step(officer, code, "buka", Map.of());
        return code;
    }

    static String write(Visitor officer, Map<String, String> other) {
        return sent(officer, DESK + "/baru", facts(other)).substring(DESK.length() + 1);
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> facts(Map<String, String> other) {
        Map<String, String> form = form(Map.of("versi", "0"));
        form.putAll(Map.of("topik", "Loket hari Jumat", "uraian", "Kapan **paling mudah** datang?"));
        form.putAll(Map.of(
                "tentang", "Standar loket", "dokumen", "/standar Standar kantor\nhttps://contoh.example/a Bacaan"));
        form.putAll(Map.of("jumlah-warga", "20", "siapa-warga", "pengurus RT"));
        form.putAll(Map.of("jumlah-mitra", "3", "siapa-mitra", "puskesmas"));
        form.putAll(Map.of("buka-hari", "25", "buka-bulan", "11", "buka-tahun", "2026"));
        form.putAll(Map.of("tutup-hari", "5", "tutup-bulan", "12", "tutup-tahun", "2026"));
        form.putAll(Map.of("temu-hari", "4", "temu-bulan", "12", "temu-tahun", "2026"));
        form.putAll(Map.of("jam", "09.00", "tempat", "Pendopo"));
        form.putAll(other);
        return form;
    }

    static Map<String, String> voice(Map<String, String> other) {
        Map<String, String> form = form(Map.of("sebagai", "warga", "kelurahan", "33.73.02.1007"));
        form.put("tanggapan", "Buka sampai sore, saya bekerja.");
        form.putAll(other);
        return form;
    }

    static void agree(Visitor officer, String code, String words) {
        sent(officer, DESK + "/" + code + "/kesepakatan", agreement(officer, code, words));
    }

    static Map<String, String> agreement(Visitor officer, String code, String words) {
        Map<String, String> form = form(Map.of("kesepakatan", words));
        form.put(
                "penanggung",
                Visitor.find("<option value=\"(\\d+)\"[^>]*>Kepala Seksi Pelayanan", officer.get(DESK + "/" + code)));
        form.putAll(Map.of("tenggat-hari", "1", "tenggat-bulan", "12", "tenggat-tahun", "2026"));
        return form;
    }

    static Map<String, String> meeting(Map<String, String> other) {
        Map<String, String> form = form(Map.of("tempat-rapat", "Pendopo", "ringkasan", "Semua *setuju*."));
        form.putAll(Map.of("rapat-hari", "25", "rapat-bulan", "11", "rapat-tahun", "2026"));
        form.putAll(Map.of("datang-warga", "14", "datang-petugas", "4", "datang-mitra", "2"));
        form.putAll(other);
        return form;
    }

    /** A form with a key of its own. */
    static Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.putAll(typed);
        return form;
    }

    /** A form with the version of the forum that is before their eyes. */
    static Map<String, String> versioned(Visitor officer, String code, Map<String, String> typed) {
        Map<String, String> form = form(typed);
        form.put("versi", version(officer, code));
        return form;
    }

    static String version(Visitor officer, String code) {
        MockHttpServletResponse page = officer.get(DESK + "/" + code);
        return Visitor.find("/" + code + "/(?:buka|tutup|berita-acara)\"[^~]*?name=\"versi\" value=\"(\\d+)\"", page);
    }

    static void step(Visitor officer, String code, String step, Map<String, String> typed) {
        sent(officer, DESK + "/" + code + "/" + step, versioned(officer, code, typed));
    }

    static String sent(Visitor who, String address, Map<String, String> form) {
        MockHttpServletResponse sent = who.post(address, form);
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }
}
