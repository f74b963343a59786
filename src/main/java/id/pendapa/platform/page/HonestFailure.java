package id.pendapa.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for what failed on our side. It needs neither database nor session nor template, says that nothing was
 * saved, and keeps what was typed behind "Kirim lagi". The key of the form makes a second sending harmless.
 */
@Component
class HonestFailure {

    private static final Set<String> NEVER_KEPT = Set.of("sandi", "password", "passphrase", "frasa");
    private static final int LONGEST_KEPT = 200_000;

    private final Words words;

    HonestFailure(Words words) {
        this.words = words;
    }

    void write(int status, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean posted = isPost(request);
        Words spoken = words.in(LanguageChoice.of(request));
        byte[] page = page(spoken, posted ? "unsaved" : "unavailable", reference, posted ? again(spoken, request) : "")
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        if (status == 503) {
            response.setHeader("Retry-After", "30");
        }
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.flushBuffer();
    }

    /** Whether a form was sent; an error page is drawn as GET, whatever failed. */
    static boolean isPost(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(failed == null ? request.getMethod() : failed);
    }

    private static String page(Words words, String key, String reference, String again) {
        String below = again + "<p class=\"govuk-body-s\">" + words.say("failure.reference", reference) + "</p>\n";
        return document(words, key, below);
    }

    /** A page that needs nothing but words: title, what happened and what to do now. */
    static String document(Words words, String key, String below) {
        return """
                <!doctype html>
                <html lang="%6$s" class="govuk-template">
                <head>
                <meta charset="utf-8">
                <title>%1$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="%2$s">
                </head>
                <body class="govuk-template__body">
                <div class="govuk-width-container">
                <main class="govuk-main-wrapper">
                <h1 class="govuk-heading-l">%1$s</h1>
                <p class="govuk-body">%3$s</p>
                <p class="govuk-body">%4$s</p>
                %5$s</main>
                </div>
                </body>
                </html>
                """.formatted(
                        words.say("failure." + key + ".title"),
                        Assets.path("pendapa.css"),
                        words.say("failure." + key + ".text"),
                        words.say("failure." + key + ".next"),
                        below,
                        words.language());
    }

    /** The form once more, with all that was typed. */
    private static String again(Words words, HttpServletRequest request) {
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"")
                .append(HtmlUtils.htmlEscape(target(request)))
                .append("\">\n");
        int before = form.length();
        for (Map.Entry<String, String[]> field : posted(request).entrySet()) {
            if (!NEVER_KEPT.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                for (String value : field.getValue()) {
                    hidden(form, field.getKey(), value);
                }
            }
        }
        if (form.length() - before > LONGEST_KEPT || isMultipart(request)) {
            return "";
        }
        return form.append("<button type=\"submit\" class=\"govuk-button\">")
                .append(words.say("failure.unsaved.again"))
                .append("</button>\n</form>\n")
                .toString();
    }

    private static void hidden(StringBuilder form, String name, String value) {
        form.append("<input type=\"hidden\" name=\"")
                .append(HtmlUtils.htmlEscape(name))
                .append("\" value=\"")
                .append(HtmlUtils.htmlEscape(value))
                .append("\">\n");
    }

    private static String target(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static Map<String, String[]> posted(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            return Map.of();
        }
    }
}
