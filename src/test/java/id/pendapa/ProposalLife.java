package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;

/** Ideas of the staff and proposals of residents, as they come and are answered. */
final class ProposalLife {

    static final String IDEAS = "/meja/gagasan";
    static final String DESK = "/meja/usulan";
    static final String PUBLIC = "/partisipasi";

    private ProposalLife() {}

    /** An idea that is accepted and a proposal that everybody may read, each with support; the idea's address. */
    static String live(Function<String, Visitor> staff) {
        Visitor loket = staff.apply("loket");
        String idea = propose(loket, Map.of());
        press(staff.apply("kasi"), idea + "/dukung");
        accept(staff.apply("camat"), idea);
        String proposal = enter(loket, Map.of());
        move(staff.apply("sekcam"), proposal, "tampilkan", Map.of());
        sent(loket, proposal + "/dukung", ktp("3373024708900001"));
        return idea;
    }

    /** Writes an idea; its address. */
    static String propose(Visitor officer, Map<String, String> other) {
        return sent(officer, IDEAS + "/baru", idea(other));
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> idea(Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.put("judul", "Map per kelurahan");
        form.put("masalah", "Berkas tercampur setiap siang");
        form.put("usul", "Satu map untuk tiap kelurahan");
        form.putAll(other);
        return form;
    }

    /** At the counter; the address at the desk. */
    static String enter(Visitor officer, Map<String, String> other) {
        return sent(officer, DESK + "/baru", proposal(other));
    }

    /** What an officer types for a resident. */
    static Map<String, String> proposal(Map<String, String> other) {
        Map<String, String> form = new HashMap<>(own(other));
        form.putAll(ktp("3373021708850000"));
        form.putAll(other);
        return form;
    }

    /** What a resident types. */
    static Map<String, String> own(Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.put("judul", "Bangku di ruang tunggu");
        form.put("masalah", "Orang tua berdiri lama");
        form.put("usul", "Pasang dua bangku di teras");
        form.put("kelurahan", "33.73.02.1007");
        form.putAll(other);
        return form;
    }

    static Map<String, String> ktp(String nik) {
        return Map.of("nik", nik, "ktp", "ya", "kunci", UUID.randomUUID().toString());
    }

    /** A yes, for the head of the service section until the first of December. */
    static void accept(Visitor leader, String address) {
        move(leader, address, "terima", yes(leader, address));
    }

    static Map<String, String> yes(Visitor leader, String address) {
        return Map.of(
                "kata-terima",
                "Dibeli minggu depan",
                "penanggung",
                Visitor.find("<option value=\"(\\d+)\"[^>]*>Kepala Seksi Pelayanan", leader.get(address)),
                "tenggat-hari",
                "1",
                "tenggat-bulan",
                "12",
                "tenggat-tahun",
                "2026");
    }

    static void move(Visitor officer, String address, String step, Map<String, String> typed) {
        sent(officer, address + "/langkah", step(officer, address, step, typed));
    }

    /** The form of a move, with the version that is before their eyes. */
    static Map<String, String> step(Visitor officer, String address, String step, Map<String, String> typed) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString(), "langkah", step));
        form.put("versi", Visitor.hidden("versi", officer.get(address)));
        form.putAll(typed);
        return form;
    }

    static void press(Visitor who, String address) {
        sent(who, address, Map.of());
    }

    static String sent(Visitor who, String address, Map<String, String> form) {
        MockHttpServletResponse sent = who.post(address, form);
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }
}
