package id.pendapa.shared;

/** Someone else changed it, or it was done already: 409. */
public class ConflictException extends DomainException {

    public ConflictException(String code, Object... arguments) {
        super(code, arguments);
    }
}
