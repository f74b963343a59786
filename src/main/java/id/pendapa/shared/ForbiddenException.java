package id.pendapa.shared;

/** Signed in, but not allowed: 403. */
public class ForbiddenException extends DomainException {

    public ForbiddenException(String code, Object... arguments) {
        super(code, arguments);
    }
}
