package id.pendapa.accounts;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers for the rest of one web request what was looked up; outside of one it looks up every time. */
final class RequestMemory {

    private RequestMemory() {}

    @SuppressWarnings("unchecked") // The key names what lies there.
    static <T> T recall(String key, Supplier<T> lookUp) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lookUp.get();
        }
        String name = RequestMemory.class.getName() + " " + key;
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        T found = lookUp.get();
        request.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    static void remember(String key, Object found) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(RequestMemory.class.getName() + " " + key, found, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
