package id.pendapa.platform.passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;

/** The counter of a device did not grow, so somebody may hold a copy of the key. */
public final class CopiedKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bytes credential;

    /** A key by its credential. */
    public CopiedKeyException(Bytes credential, @Nullable Throwable cause) {
        super(cause);
        this.credential = credential;
    }

    public Bytes credential() {
        return credential;
    }
}
