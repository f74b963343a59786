package id.pendapa.shared;

import java.time.Duration;

/** Asked too often: 429, with the time after which it is worth trying again. */
public class TooManyRequestsException extends DomainException {

    private final Duration pause;

    public TooManyRequestsException(String code, Duration pause, Object... arguments) {
        super(code, arguments);
        this.pause = pause;
    }

    /** Whole seconds for the header {@code Retry-After}, never none. */
    public long retryAfterSeconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
