package id.pendapa.requests;

import id.pendapa.platform.Audit;
import id.pendapa.privacy.RequestSubjects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A request has letters, and who saw those is written down apart. */
@Component
class SubjectsOfRequest implements RequestSubjects {

    private final ObjectProvider<LetterOfRequest> letters;

    SubjectsOfRequest(ObjectProvider<LetterOfRequest> letters) {
        this.letters = letters;
    }

    @Override
    public Set<Audit.Subject> list(String number) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null ? Set.of() : port.listSubjects(number);
    }
}
