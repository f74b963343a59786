package id.pendapa.letters.signing;

import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks the check: a shipped file that is known to be good must be found valid, and the same file with one changed byte
 * must not. As long as that fails, nothing is signed and no upload is judged; the rest of the office works on.
 */
@Component
class SignatureSelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureSelfTest.class);

    /** A day on which the certificates of the shipped file were valid. */
    static final Instant SIGNED_ON = Instant.parse("2026-11-25T03:00:00Z");

    static final String GOOD_FILE = "/letters/uji-tanda-tangan.pdf";
    static final String GOOD_ROOT = "/letters/uji-tanda-tangan.cer";

    private final CompletableFuture<Boolean> passed = new CompletableFuture<>();
    private volatile boolean begun;

    /** Behind the start, so that the first signer or checker does not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::run, "signature-self-test");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the result.
     *
     * @throws UnavailableException if the check of signatures cannot be relied on
     */
    void require() {
        if (!begun) {
            run();
        }
        if (!passed.join()) {
            throw new UnavailableException("letter.signature.unchecked");
        }
    }

    private void run() {
        synchronized (this) {
            if (begun) {
                return;
            }
            begun = true;
        }
        boolean good = false;
        try {
            good = passes(read(GOOD_FILE), read(GOOD_ROOT));
        } catch (IOException | RuntimeException failure) {
            LOG.error("The self-test of signatures broke off.", failure);
        }
        if (!good) {
            LOG.error("The self-test of signatures failed: letters are not signed and uploads are not judged.");
        }
        passed.complete(good);
    }

    static boolean passes(byte[] file, byte[] root) {
        SignatureCheck check = SignatureCheck.strict();
        Set<X509Certificate> roots = Set.of(Certificates.read(root));
        byte[] changed = file.clone();
        // In the first page's content: well inside of what was signed.
        changed[file.length / 4] ^= 1;
        return check.check(file, roots, SIGNED_ON).isValid()
                && !check.check(changed, roots, SIGNED_ON).isValid();
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = SignatureSelfTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Not shipped: " + resource);
            }
            return in.readAllBytes();
        }
    }
}
