package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** A meeting of the leadership, written down with what it decided. */
final class MeetingLife {

    static final String LIST = "/pimpinan/rapat";

    private MeetingLife() {}

    /** Writes one down with a promise that the head of the service section keeps, and corrects it. */
    static String live(Visitor sekcam) {
        String meeting = write(sekcam, Map.of());
        decide(sekcam, meeting, promise());
        if (InitiativeLife.act(sekcam, meeting, "/catatan", Map.of("keliru", "Rapat selesai pukul 10")) != 302) {
            throw new AssertionError("No correction is written");
        }
        return meeting;
    }

    /** Writes one down; its address. */
    static String write(Visitor leader, Map<String, String> other) {
        return sent(leader, LIST + "/baru", meeting(other));
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> meeting(Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.putAll(Map.of("tanggal-hari", "24", "tanggal-bulan", "11", "tanggal-tahun", "2026"));
        form.put("bahasan", "Antrean hari Senin");
        form.put("hadir", "Camat\nSekretaris Camat");
        form.putAll(other);
        return form;
    }

    /** Adds a decision with an action of the head of the service section; its address. */
    static String decide(Visitor leader, String meeting, Map<String, String> other) {
        sent(leader, meeting + "/keputusan", decision(leader, meeting, other));
        return Visitor.find("(?s).*href=\"(/pimpinan/rapat/keputusan/\\d+)\"", leader.get(meeting));
    }

    static Map<String, String> decision(Visitor leader, String meeting, Map<String, String> other) {
        MockHttpServletResponse page = leader.get(meeting + "/keputusan");
        Map<String, String> form =
                new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
        form.put("versi", Visitor.hidden("versi", page));
        form.put("keputusan", "Dua pemeriksa pada hari Senin");
        form.put("tindakan", "Pasang jadwal pemeriksa");
        form.put("penanggung", Visitor.find("<option value=\"(\\d+)\"[^>]*>Kepala Seksi Pelayanan", page));
        form.putAll(Map.of("tenggat-hari", "1", "tenggat-bulan", "12", "tenggat-tahun", "2026"));
        form.putAll(other);
        return form;
    }

    static Map<String, String> promise() {
        return Map.of("janji", "ya", "kalimat", "Kursi roda tersedia di pintu depan");
    }

    private static String sent(Visitor leader, String address, Map<String, String> form) {
        MockHttpServletResponse sent = leader.post(address, form);
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }
}
