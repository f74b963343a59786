package id.pendapa;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** An initiative from its writing on, as the leadership and its owner carry it. */
final class InitiativeLife {

    static final String LIST = "/pimpinan/prakarsa";

    private InitiativeLife() {}

    /** Writes one for the head of the service section and begins it. */
    static String live(Visitor camat) {
        String one = write(camat, Map.of());
        act(camat, one, "/langkah", Map.of("langkah", "mulai"));
        return one;
    }

    /** Writes one; its address. */
    static String write(Visitor camat, Map<String, String> other) {
        MockHttpServletResponse sent = camat.post(LIST + "/baru", plan(camat, other));
        if (sent.getStatus() != 302) {
            throw new AssertionError(sent.getStatus() + "\n" + Visitor.text(sent));
        }
        return String.valueOf(sent.getRedirectedUrl());
    }

    /** A whole form, with some fields as one wants them. */
    static Map<String, String> plan(Visitor camat, Map<String, String> other) {
        Map<String, String> form = fields();
        form.put("judul", "Dua pemeriksa pada hari Senin");
        form.put("sebab", "Berkas menunggu pemeriksa");
        form.put("angka", "selesai-daring");
        form.put("harapan", "90");
        form.put("penanggung", owner(camat, "Kepala Seksi Pelayanan"));
        form.put("daya", "Satu orang, empat jam seminggu");
        form.putAll(Map.of("tenggat-hari", "20", "tenggat-bulan", "12", "tenggat-tahun", "2026"));
        form.putAll(other);
        return form;
    }

    static String owner(Visitor camat, String title) {
        return Visitor.find("<option value=\"(\\d+)\"[^>]*>" + title, camat.get(LIST + "/baru"));
    }

    static Map<String, String> fields() {
        return new HashMap<>(Map.of("kunci", UUID.randomUUID().toString()));
    }

    /** Sends one of the forms of an initiative as it stands there now. */
    static int act(Visitor who, String one, String form, Map<String, String> typed) {
        Map<String, String> fields = fields();
        fields.put("versi", Visitor.hidden("versi", who.get(one)));
        fields.putAll(typed);
        return who.post(one + form, fields).getStatus();
    }
}
