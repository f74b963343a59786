package id.pendapa.shared;

/** The input cannot be accepted: 422. */
public class InvalidException extends DomainException {

    public InvalidException(String code, Object... arguments) {
        super(code, arguments);
    }
}
