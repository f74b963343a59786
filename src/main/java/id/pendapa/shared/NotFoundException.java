package id.pendapa.shared;

/** Not there, or not there for this actor: 404. */
public class NotFoundException extends DomainException {

    public NotFoundException(String code, Object... arguments) {
        super(code, arguments);
    }
}
