package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.citizens.oidc.AuthorizationServer;
import id.pendapa.citizens.oidc.ProviderVisitor;
import id.pendapa.testing.SettableClock;
import id.pendapa.testing.SoftKey;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
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

    /** Adds an identity of the provider, at the time when the clock of the tests begins. */
    static void addIdentity(Visitor citizen, String host, String user) {
        AuthorizationServer.SHARED.serve(
                "http://" + host,
                InstantSource.fixed(SettableClock.START),
                Visitor.text(citizen.get("/saya/masuk/oidc/kunci")));
        String sentTo = String.valueOf(citizen.get("/saya/masuk/oidc").getRedirectedUrl());
        URI back = new ProviderVisitor(user).wayBack(sentTo);
        assertMoved(citizen.get(back.getRawPath() + "?" + back.getRawQuery()), "/saya/akun/identitas");
    }

    /** One shows the KTP of the applicant in the life of an office; a neighbour has a code, has not come
     * yet, and may act for the first. */
    static void tie(Visitor citizen, Visitor officer, Visitor neighbour) {
        MockHttpServletResponse tied = officer.post("/meja/akun-warga", tieForm(tieCode(citizen), "3373025708900000"));
        assertThat(tied.getStatus()).as(Visitor.text(tied)).isEqualTo(302);
        open(neighbour, "tetangga@contoh.example");
        tieCode(neighbour);
        mandate(citizen, neighbour);
        mandateCode(citizen); // That nobody uses.
    }

    /** One lets the other act for a month. */
    static void mandate(Visitor giver, Visitor holder) {
        assertMoved(holder.post("/saya/wakil/terima", Map.of("kode", mandateCode(giver))), "/saya/wakil");
    }

    /** A new code for whoever shall act. */
    static String mandateCode(Visitor giver) {
        assertMoved(giver.post("/saya/wakil", Map.of("lama", "1")), "/saya/wakil");
        return Visitor.find("pendapa-code\">([2-9A-Z]{4}-[2-9A-Z]{4})", giver.get("/saya/wakil"));
    }

    /** A new code for the counter. */
    static String tieCode(Visitor citizen) {
        assertMoved(citizen.post("/saya/akun/diri/kode", Map.of()), "/saya/akun/diri");
        return Visitor.find("([2-9A-Z]{4}-[2-9A-Z]{4})", citizen.get("/saya/akun/diri"));
    }

    /** What an officer fills in who saw the KTP. */
    static Map<String, String> tieForm(String code, String nik) {
        return Map.of(
                "kode",
                code,
                "nik",
                nik,
                "nik-lagi",
                nik,
                "nama",
                "Suharti Contoh",
                "ktp",
                "ya",
                "kunci",
                UUID.randomUUID().toString());
    }

    static String newestCode(Visitor anybody) {
        return Visitor.find("Kode masuk Anda: (\\d{6})", anybody.get("/contoh/pesan"));
    }

    static void assertMoved(MockHttpServletResponse answer, String place) {
        assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(place);
    }
}
