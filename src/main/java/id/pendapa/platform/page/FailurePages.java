package id.pendapa.platform.page;

import id.pendapa.shared.ConflictException;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.TooManyRequestsException;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds the words of a failure: by its code where somebody gave one, by its status otherwise. */
@Component
class FailurePages {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 409, 413, 415, 422, 429);

    private final Words words;

    FailurePages(Words words) {
        this.words = words;
    }

    static int statusOf(DomainException refusal) {
        if (refusal instanceof NotFoundException) {
            return 404;
        } else if (refusal instanceof ForbiddenException) {
            return 403;
        } else if (refusal instanceof ConflictException) {
            return 409;
        } else if (refusal instanceof InvalidException) {
            return 422;
        } else if (refusal instanceof TooManyRequestsException) {
            return 429;
        }
        return 503;
    }

    ModelAndView of(DomainException refusal, String path) {
        int status = statusOf(refusal);
        String text = words.find("error." + refusal.code()).isPresent()
                ? words.say("error." + refusal.code(), refusal.arguments().toArray())
                : words.say("failure." + status + ".text");
        return page(status, Integer.toString(status), text, path);
    }

    /** A client's mistake; a status without words of its own is told as 400. */
    ModelAndView of(int status, String path) {
        String words = Integer.toString(KNOWN.contains(status) ? status : 400);
        return page(status, words, this.words.say("failure." + words + ".text"), path);
    }

    /** A form whose session or token is gone. */
    ModelAndView expired(String path) {
        return page(403, "expired", words.say("failure.expired.text"), path);
    }

    private ModelAndView page(int status, String key, String text, String path) {
        ModelAndView page = new ModelAndView("platform/failure");
        // Whoever may not open the desk is not led back to it.
        String home = path.startsWith("/meja/") ? "/meja" : "/";
        page.addObject(
                "page",
                new FailurePage(
                        status,
                        words.say("failure." + key + ".title"),
                        text,
                        words.say("failure." + key + ".next"),
                        home,
                        null));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
