package id.pendapa;

import id.pendapa.files.SampleUploads;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** What must stay secret: the contact makes a key, somebody blows the whistle, and it is answered. */
final class IntegrityLife {

    private static final String DESK = "/meja/integritas";
    private static final String PASSPHRASE = "kuda pagi lampu kertas";

    private IntegrityLife() {}

    static void live(Visitor reporter, Function<String, Visitor> staff) {
        Visitor contact = staff.apply("inspektorat");
        Visitor sekcam = staff.apply("sekcam");
        assertAnswer(contact.post(DESK + "/kunci", Map.of("sandi", PASSPHRASE, "ulang", PASSPHRASE)), 302);
        MockMultipartFile photo =
                new MockMultipartFile("foto", "amplop.jpg", "image/jpeg", SampleUploads.turnedPhoto(1));
        assertAnswer(
                reporter.upload(
                        "/integritas/lapor?jenis=BRIBE&cerita=Ada+yang+menerima+amplop&kunci=" + UUID.randomUUID(),
                        photo),
                200);
        String report = Visitor.find("href=\"(/meja/integritas/[0-9a-f-]{36})\"", contact.get(DESK));
        MockHttpServletResponse opened = contact.get(report);
        Map<String, String> answer = new HashMap<>(Map.of("pesan", "Kami periksa", "keadaan", "REVIEWED"));
        answer.put("versi", Visitor.hidden("versi", opened));
        answer.put("kunci", UUID.randomUUID().toString());
        assertAnswer(contact.post(report, answer), 302);
        Map<String, String> term =
                new HashMap<>(Map.of("telaah", "10", "tuntas", "60", "lain", "KPK", "dasar", "SK uji"));
        term.put("versi", Visitor.hidden("versi", sekcam.get("/pengaturan/integritas")));
        assertAnswer(sekcam.post("/pengaturan/integritas", term), 302);
    }

    private static void assertAnswer(MockHttpServletResponse response, int status) {
        if (response.getStatus() != status) {
            throw new AssertionError(response.getStatus() + "\n" + Visitor.text(response));
        }
    }
}
