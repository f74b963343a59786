package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** An event of the office, from its first words to the guests who came. */
final class EventLife {

    static final String DESK = "/meja/acara";
    private static final String PUBLIC = "/acara";

    private EventLife() {}

    /** Invites to an afternoon of today, lets somebody sign up, and writes down that they came. */
    static String live(Visitor citizen, Visitor kasi) {
        String code = write(kasi, Map.of());
        publish(kasi, code);
        String ticket = signUp(citizen, code, "Sari Contoh");
        String sent = kasi.post(DESK + "/t/" + ticket, Map.of("hadir", "ya")).getRedirectedUrl();
        if (!(DESK + "/t/" + ticket).equals(sent)) {
            throw new AssertionError("Nobody came");
        }
        return code;
    }

    /** Writes one for this afternoon; its code. */
    static String write(Visitor officer, Map<String, String> other) {
        return sent(officer, DESK + "/baru", facts(other)).substring(DESK.length() + 1);
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> facts(Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString(), "versi", "0"));
        form.putAll(Map.of("tanggal-hari", "25", "tanggal-bulan", "11", "tanggal-tahun", "2026"));
        form.putAll(Map.of("mulai", "15.00", "selesai", "17.00", "kuota", "20", "tempat", "Aula kecamatan"));
        form.putAll(Map.of("judul", "Belajar memeriksa surat", "penyelenggara", "Seksi Pelayanan"));
        form.putAll(Map.of("uraian", "Bawa **HP** Anda.\n\n- Kode QR\n- Tanda tangan", "rencana-33.73.02.1001", "12"));
        form.putAll(other);
        return form;
    }

    static void publish(Visitor officer, String code) {
        String page = DESK + "/" + code;
        sent(officer, page + "/terbit", versioned(officer, page, Map.of()));
    }

    /** A form that names the version that stands there now. */
    static Map<String, String> versioned(Visitor officer, String page, Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.putAll(other);
        form.put("versi", Visitor.hidden("versi", officer.get(page)));
        return form;
    }

    /** Signs somebody up; the ticket. */
    static String signUp(Visitor citizen, String code, String name) {
        return sent(citizen, PUBLIC + "/" + code + "/daftar", person(name)).substring("/tiket/".length());
    }

    static Map<String, String> person(String name) {
        return new HashMap<>(Map.of(
                "kunci", UUID.randomUUID().toString(),
                "nama", name,
                "kelurahan", "33.73.02.1001",
                "kontak", "081200000017",
                "untuk", "saya"));
    }

    static String sent(Visitor someone, String address, Map<String, String> form) {
        MockHttpServletResponse sent = someone.post(address, form);
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }
}
