package id.pendapa.platform.page;

import id.pendapa.shared.DomainException;
import id.pendapa.shared.TooManyRequestsException;
import id.pendapa.shared.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what a controller throws becomes a page. Nobody sees the message of an exception. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final FailurePages pages;
    private final HonestFailure honest;

    ErrorAdvice(FailurePages pages, HonestFailure honest) {
        this.pages = pages;
        this.honest = honest;
    }

    @ExceptionHandler
    ModelAndView refused(DomainException refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof UnavailableException) {
            LOG.warn("Not available: {}", refusal.code(), refusal);
        } else if (refusal instanceof TooManyRequestsException often) {
            response.setHeader("Retry-After", Long.toString(often.retryAfterSeconds()));
        }
        return pages.of(refusal, request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView wrongMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, HttpServletResponse response) {
        String[] allowed = failure.getSupportedMethods();
        if (allowed != null) {
            response.setHeader("Allow", String.join(", ", allowed));
        }
        return pages.of(405, request.getRequestURI());
    }

    /** The security filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void forSecurity(RuntimeException failure) {
        throw failure;
    }

    /** The visitor went away while we were writing. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        LOG.debug("The visitor went away", failure);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OptionalInt senders = Failures.fromSender(failure);
        if (senders.isPresent()) {
            return pages.of(senders.getAsInt(), request.getRequestURI());
        }
        honest.write(Failures.isOutage(failure) ? 503 : 500, log(failure), request, response);
        return null;
    }

    /** Writes the failure into the log once; the visitor gets only the reference. */
    static String log(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Failure {}", reference, failure);
        return reference;
    }
}
