package id.pendapa.citizens.oidc;

import org.jspecify.annotations.Nullable;

/** A provider did not say who somebody is. The message is for the log and names nobody. */
public final class OidcException extends Exception {

    private static final long serialVersionUID = 1;

    /** What to tell the citizen. */
    public enum Kind {
        /** They said no at the provider. */
        DECLINED,
        /** The provider does not answer. */
        UNREACHABLE,
        /** What came back proves nothing. */
        WORTHLESS
    }

    private final Kind kind;

    OidcException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
