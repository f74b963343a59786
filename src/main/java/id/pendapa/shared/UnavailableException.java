package id.pendapa.shared;

/** Cannot be done now, try again later: 503. Nothing was saved. */
public class UnavailableException extends DomainException {

    public UnavailableException(String code, Object... arguments) {
        super(code, arguments);
    }
}
