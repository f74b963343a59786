package id.pendapa.accounts;

import id.pendapa.shared.ForbiddenException;

/** The officer may do it, but showed password or passkey too long ago: whoever sits there now must show it again. */
public final class StaleProofException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    StaleProofException() {
        super("proof.stale");
    }
}
