package id.pendapa.privacy;

import id.pendapa.platform.Audit;
import java.util.Set;

/** What belongs to a request and has a log of its own; the module that keeps requests knows it. */
public interface RequestSubjects {

    /** Records besides the request itself under which sights are written down, for example its letters. */
    Set<Audit.Subject> list(String requestNumber);
}
