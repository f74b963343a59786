package id.pendapa.accounts.web;

import id.pendapa.accounts.web.FreshProofPage.Kept;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the page that keeps a form until its officer has proved who they are. */
@Component
class FreshProofPages {

    static final String VIEW = "accounts/freshProof";

    /** What belongs to one sending only. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "bukti-sandi");

    private final Words words;

    FreshProofPages(Words words) {
        this.words = words;
    }

    /** The page for a form that was sent. */
    FreshProofPage form(HttpServletRequest request, @Nullable String error) {
        return FreshProofPage.form(request.getRequestURI(), kept(request), error);
    }

    /** Everything that was typed into a form, to be sent once more. */
    static List<Kept> kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(input -> !NOT_KEPT.contains(input.getKey()))
                .flatMap(input -> Arrays.stream(input.getValue()).map(value -> new Kept(input.getKey(), value)))
                .toList();
    }

    HttpStatus status(DomainException refused) {
        return refused instanceof TooManyRequestsException
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String say(DomainException refused) {
        return refused instanceof TooManyRequestsException
                ? words.say("accounts.sign-in.limited", refused.arguments().get(0))
                : words.say("error." + refused.code());
    }
}
