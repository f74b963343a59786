package id.pendapa.letters.signing;

import id.pendapa.letters.signing.BsreLine.Answer;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What the refusals of BSrE's service mean for the officer. Their texts are for nobody's eyes: they may quote input. */
final class BsreRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(BsreRefusals.class);
    private static final int WRONG_PASSPHRASE = 2031;
    private static final int NOT_REGISTERED = 2011;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private BsreRefusals() {}

    static DomainException of(Answer answer) {
        JsonNode json = answer.json();
        int code = json.path("status_code").asInt(0);
        LOG.warn("BSrE's service refused: HTTP {}, code {}.", answer.status(), code);
        String words = json.path("error").asString("").toLowerCase(Locale.ROOT);
        boolean wrong = words.contains("passphrase") && words.contains("salah");
        if (code == WRONG_PASSPHRASE || wrong) {
            return new InvalidException("letter.bsre.passphrase");
        }
        if (code == NOT_REGISTERED) {
            return new InvalidException("letter.bsre.status.NOT_REGISTERED");
        }
        return switch (answer.status()) {
            case UNAUTHORIZED, FORBIDDEN -> new UnavailableException("letter.bsre.credentials");
            case TOO_MANY -> new UnavailableException("letter.bsre.crowded");
            default -> other(answer, code);
        };
    }

    private static DomainException other(Answer answer, int code) {
        if (code != 0) {
            return new UnavailableException("letter.bsre.refused", Integer.toString(code));
        }
        return answer.status() >= SERVER_ERROR ? new UnavailableException("letter.bsre.down") : unreadable();
    }

    static DomainException unreadable() {
        return new UnavailableException("letter.bsre.unreadable");
    }
}
