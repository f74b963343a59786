package id.pendapa.platform;

/** Pendapa does not start; the message is one sentence that tells the person at the machine what to do. */
public class StartRefusedException extends IllegalStateException {

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
