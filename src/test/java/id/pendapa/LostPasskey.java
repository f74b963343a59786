package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.SoftKey;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** An officer makes a passkey, its loss is reported, and turns out to be none. */
final class LostPasskey {

    private static final String OWN = "/akun/kunci-sandi";
    private static final String OFFICE = "/pengaturan/kunci-sandi";
    private static final String RECOVERY = "/pengaturan/pemulihan";

    private LostPasskey() {}

    static void live(String host, Visitor owner, Visitor admin, Visitor second) {
        String answer = new SoftKey("http://" + host + ":8080").make(Visitor.text(owner.get(OWN)));
        assertMoved(owner.post(OWN, Map.of("nama", "HP dari " + host, "jawaban", answer)));
        MockHttpServletResponse page = admin.get(OFFICE);
        assertMoved(admin.post(OFFICE, Map.of("versi", Visitor.hidden("versi", page), "tugas", "INSPEKTORAT")));
        Map<String, String> loss = Map.of(
                "akun",
                Visitor.find("<option value=\"(\\d+)\"[^>]*>Contoh Duabelas", admin.get(RECOVERY)),
                "hilang",
                "PASSKEYS",
                "alasan",
                "HP hilang di " + host,
                "kunci",
                UUID.randomUUID().toString());
        assertMoved(admin.post(RECOVERY, loss));
        String waiting = Visitor.find("action=\"(" + RECOVERY + "/\\d+/batal)\"", admin.get(RECOVERY));
        assertMoved(second.post(waiting, Map.of()));
    }

    /** An officer forgot the password, and two others let them in again. */
    static void password(String host, Visitor admin, Visitor second) {
        Map<String, String> asked = Map.of(
                "akun",
                Visitor.find("<option value=\"(\\d+)\"[^>]*>Contoh Empatbelas", admin.get(RECOVERY)),
                "hilang",
                "PASSWORD",
                "alasan",
                "Lupa di " + host,
                "kunci",
                UUID.randomUUID().toString());
        assertMoved(admin.post(RECOVERY, asked));
        String open = Visitor.find("action=\"(" + RECOVERY + "/\\d+/buka)\"", second.get(RECOVERY));
        Visitor.find("/sandi/([2-9A-Z]{20})", second.post(open, Map.of()));
        review(host, asked.get("akun"), admin, second);
    }

    /** A superior reviews the account, and it gets a last day. */
    private static void review(String host, String account, Visitor admin, Visitor superior) {
        String address = "/pengaturan/tinjauan-akses/" + account;
        Map<String, String> said = Map.of(
                "versi",
                Visitor.hidden("versi", superior.get(address)),
                "putusan",
                "CHANGE",
                "catatan",
                "Berganti orang di " + host,
                "kunci",
                UUID.randomUUID().toString());
        assertMoved(superior.post(address, said));
        String own = "/pengaturan/akun/" + account;
        Map<String, String> end = Map.of(
                "versi", Visitor.hidden("versi", admin.get(own)),
                "batas-hari", "31",
                "batas-bulan", "12",
                "batas-tahun", "2027");
        assertMoved(admin.post(own + "/batas", end));
    }

    private static void assertMoved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
    }
}
