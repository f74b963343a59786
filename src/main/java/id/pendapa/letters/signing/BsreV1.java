package id.pendapa.letters.signing;

import id.pendapa.letters.signing.BsreLine.Answer;
import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.shared.Nik;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The first version: the letter goes as a form with a file, and comes back as a PDF or under a number to fetch it by. Its
 * address for the status of an officer has the NIK in it; that is how the service asks for it.
 */
final class BsreV1 implements BsreProtocol {

    private static final String NUMBER = "id_dokumen";
    private static final int BOUNDARY_BYTES = 16;

    private final BsreLine line;
    private final BsreSettings.Paths paths;

    BsreV1(BsreLine line, BsreSettings.Paths paths) {
        this.line = line;
        this.paths = paths;
    }

    @Override
    public String status(Nik nik) {
        String path = paths.statusOr("/api/user/status/{nik}").replace("{nik}", nik.digits());
        return line.status(line.request(path).GET());
    }

    @Override
    public byte[] sign(byte[] pdf, Credential credential) {
        byte[] random = new byte[BOUNDARY_BYTES];
        new SecureRandom().nextBytes(random);
        String boundary = "pendapa-" + HexFormat.of().formatHex(random);
        Answer answer = line.sign(line.request(paths.signOr("/api/sign/pdf"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form(boundary, pdf, credential))));
        if (answer.isPdf()) {
            return answer.body();
        }
        String number =
                answer.header(NUMBER).orElseGet(() -> answer.json().path(NUMBER).asString(""));
        return download(number);
    }

    private byte[] download(String number) {
        if (!number.matches("[A-Za-z0-9._-]{1,100}")) {
            throw BsreRefusals.unreadable();
        }
        String path = paths.downloadOr("/api/sign/download/{id}").replace("{id}", number);
        Answer answer = line.sign(line.request(path).GET());
        if (!answer.isPdf()) {
            throw BsreRefusals.unreadable();
        }
        return answer.body();
    }

    private static byte[] form(String boundary, byte[] pdf, Credential credential) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(field(boundary, "nik", credential.nik().digits()));
        form.writeBytes(field(boundary, "passphrase", credential.passphrase()));
        form.writeBytes(field(boundary, "tampilan", "invisible"));
        form.writeBytes(
                text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"surat.pdf\""
                        + "\r\nContent-Type: application/pdf\r\n\r\n"));
        form.writeBytes(pdf);
        form.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        return form.toByteArray();
    }

    private static byte[] field(String boundary, String name, String value) {
        return text(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
