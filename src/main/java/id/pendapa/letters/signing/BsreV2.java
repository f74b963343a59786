package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.shared.Nik;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The second version: everything is JSON, letters lie in it as Base64. */
final class BsreV2 implements BsreProtocol {

    private final BsreLine line;
    private final BsreSettings.Paths paths;
    private final JsonMapper json;

    BsreV2(BsreLine line, BsreSettings.Paths paths, JsonMapper json) {
        this.line = line;
        this.paths = paths;
        this.json = json;
    }

    @Override
    public String status(Nik nik) {
        return line.status(post(paths.statusOr("/api/v2/user/check/status"), Map.of("nik", nik.digits())));
    }

    @Override
    public byte[] sign(byte[] pdf, Credential credential) {
        var body = Map.of(
                "nik", credential.nik().digits(),
                "passphrase", credential.passphrase(),
                "signatureProperties", List.of(Map.of("tampilan", "INVISIBLE")),
                "file", List.of(Base64.getEncoder().encodeToString(pdf)));
        var answer = line.sign(post(paths.signOr("/api/v2/sign/pdf"), body));
        String file = answer.json().path("file").path(0).asString("");
        try {
            return Base64.getMimeDecoder().decode(file);
        } catch (IllegalArgumentException noBase64) {
            throw BsreRefusals.unreadable();
        }
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        return line.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }
}
