package id.pendapa.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Draws what was refused outside of controllers: by the firewall, for a missing token, by the server itself. */
@Controller
class ErrorPageController implements ErrorController {

    private final FailurePages pages;
    private final HonestFailure honest;

    ErrorPageController(FailurePages pages, HonestFailure honest) {
        this.pages = pages;
        this.honest = honest;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        if (status >= 500) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            Throwable cause =
                    failure instanceof Throwable thrown ? thrown : new IllegalStateException("Status " + status);
            honest.write(status, ErrorAdvice.log(cause), request, response);
            return null;
        }
        if (status == 403 && HonestFailure.isPost(request)) {
            return isTooLarge(request) ? pages.of(413, path) : pages.expired(path);
        }
        return pages.of(status, path);
    }

    /** A body that is too large loses its token with its other fields, so it arrives here as a missing token. */
    private static boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }
}
