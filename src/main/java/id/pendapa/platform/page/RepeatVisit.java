package id.pendapa.platform.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A page that says the same to whoever comes again: as long as it does, the visit costs no bytes. Only for pages that hold
 * nothing of the visitor; a form has a key of its own each time and gains nothing.
 */
public final class RepeatVisit {

    /** Kept by the browser alone, and asked about each time. */
    private static final String CONTROL = "private, no-cache";

    private RepeatVisit() {}

    /** Lets the browser keep the page that is about to be made. */
    public static void allow(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CONTROL);
    }

    /** Whether the visitor has this very page already; then the answer is made. */
    static boolean isSame(Utf8ByteOutput page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return CONTROL.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
                && new ServletWebRequest(request, response).checkNotModified(tag(page));
    }

    /** Weak, because the page goes over the line in more than one packing. */
    private static String tag(Utf8ByteOutput page) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            page.writeTo(digest);
            return "W/\"" + HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
