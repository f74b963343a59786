package id.pendapa.shared;

import java.time.Instant;

/** Asked too often: 429, with the time from which on it is worth trying again. */
public class TooManyRequestsException extends DomainException {

    private final transient Instant retryAt;

    public TooManyRequestsException(String code, Instant retryAt, Object... arguments) {
        super(code, arguments);
        this.retryAt = retryAt;
    }

    /** For the header {@code Retry-After}, and for the words as a clock time. */
    public Instant retryAt() {
        return retryAt;
    }
}
