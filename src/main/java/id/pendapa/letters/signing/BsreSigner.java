package id.pendapa.letters.signing;

import id.pendapa.office.SigningMethod;
import id.pendapa.platform.StartRefusedException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs with the certificate that BSrE issued to an officer, by the signing service of the city. Exists where an address
 * of that service is configured. Written after public clients of the service and tried against a stand-in only.
 */
@Component
@ConditionalOnProperty("pendapa.bsre.address")
class BsreSigner implements LetterSigner {

    /** The one status that may sign. */
    private static final String FIT = "ISSUE";

    private static final Set<String> UNFIT = Set.of(
            "EXPIRED",
            "RENEW",
            "WAITING_FOR_VERIFICATION",
            "NEW",
            "NO_CERTIFICATE",
            "NOT_REGISTERED",
            "SUSPEND",
            "REVOKE");

    private final BsreProtocol protocol;
    private final Set<X509Certificate> roots;

    BsreSigner(BsreSettings settings, JsonMapper json) {
        if (settings.address().isBlank() || settings.user().isBlank()) {
            throw new StartRefusedException("PENDAPA_BSRE_ADDRESS dan PENDAPA_BSRE_USER harus diisi bila BSrE dipakai."
                    + " / Both must be set where BSrE is used.");
        }
        BsreLine line = new BsreLine(settings, secret(settings), json);
        this.protocol = settings.version().equals("v1")
                ? new BsreV1(line, settings.paths())
                : new BsreV2(line, settings.paths(), json);
        this.roots = roots(settings.trustedRoots());
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.BSRE;
    }

    @Override
    public void requireFit(Nik nik) {
        String status = protocol.status(nik);
        if (!status.equals(FIT)) {
            throw new InvalidException("letter.bsre.status." + (UNFIT.contains(status) ? status : "OTHER"));
        }
    }

    @Override
    public byte[] sign(byte[] pdf, Signer signer, @Nullable Credential credential) {
        if (credential == null) {
            throw new IllegalArgumentException("Nobody signs with BSrE without a passphrase.");
        }
        return protocol.sign(pdf, credential);
    }

    @Override
    public Trust trust(Signer signer) {
        return new Trust(roots, certificate -> SignerName.isOf(certificate, signer.name()), true);
    }

    private static String secret(BsreSettings settings) {
        Path file = settings.secretFile();
        try {
            String secret =
                    file == null ? settings.secret() : Files.readString(file).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException unreadable) {
            throw new StartRefusedException("PENDAPA_BSRE_SECRET_FILE tidak dapat dibaca. / It cannot be read.");
        }
        throw new StartRefusedException(
                "PENDAPA_BSRE_SECRET atau PENDAPA_BSRE_SECRET_FILE harus diisi." + " / One of the two must be set.");
    }

    private static Set<X509Certificate> roots(@Nullable Path file) {
        if (file != null) {
            try (InputStream in = Files.newInputStream(file)) {
                Set<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                        .map(BsreSigner::known)
                        .collect(Collectors.toUnmodifiableSet());
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (IOException | CertificateException unreadable) {
                throw refusedRoots(unreadable);
            }
        }
        throw refusedRoots(null);
    }

    private static X509Certificate known(Certificate certificate) {
        return (X509Certificate) certificate;
    }

    private static StartRefusedException refusedRoots(@Nullable Exception cause) {
        String words = "PENDAPA_BSRE_TRUSTED_ROOTS harus menunjuk berkas PEM berisi sertifikat induk BSrE."
                + " / It must name a PEM file with the root certificates of BSrE.";
        return cause == null ? new StartRefusedException(words) : new StartRefusedException(words, cause);
    }
}
