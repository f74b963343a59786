package id.pendapa.platform.passkeys;

/** The answer of a browser is not what was asked for. Says no more: whoever tries learns nothing. */
public final class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswerException(Throwable cause) {
        super(cause);
    }
}
