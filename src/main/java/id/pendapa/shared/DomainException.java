package id.pendapa.shared;

import java.util.List;

/**
 * A refusal that reaches a person. It carries a stable code and arguments; the words stand in the message bundle under
 * {@code error.<code>}. The five kinds are mapped to HTTP once, at the edge.
 */
public abstract class DomainException extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    protected DomainException(String code, Object... arguments) {
        super(code + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable name of the refusal, for example {@code request.stale}. */
    public String code() {
        return code;
    }

    /** Arguments of the message; no personal data. */
    public List<Object> arguments() {
        return arguments;
    }
}
