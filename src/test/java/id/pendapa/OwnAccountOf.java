package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.SoftKey;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;

/** A citizen signs in with a code, reading the office's messages where example mode shows them. */
final class OwnAccountOf {

    private OwnAccountOf() {}

    /** Signs in, and has an account from then on. */
    static void open(Visitor citizen, String contact) {
        assertMoved(citizen.post("/saya/masuk", Map.of("kontak", contact)), "/saya/masuk/kode");
        assertMoved(citizen.post("/saya/masuk/kode", Map.of("kode", newestCode(citizen))), "/saya");
    }

    /** Makes a passkey. */
    static void makeKey(Visitor citizen, SoftKey key) {
        MockHttpServletResponse page = citizen.get("/saya/akun/kunci-sandi");
        assertMoved(
                citizen.post(
                        "/saya/akun/kunci-sandi",
                        Map.of(
                                "nama",
                                "HP",
                                "tantangan",
                                Visitor.hidden("tantangan", page),
                                "jawaban",
                                key.make(Visitor.text(page)))),
                "/saya/akun/kunci-sandi");
    }

    static String newestCode(Visitor anybody) {
        return Visitor.find("Kode masuk Anda: (\\d{6})", anybody.get("/contoh/pesan"));
    }

    static void assertMoved(MockHttpServletResponse answer, String place) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(place);
    }
}
