package id.pendapa.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Fetches a page over a plain connection and tells what it costs: bytes on the wire, further requests, SQL. */
public final class PageMeter {

    private static final Pattern FETCHED =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\" href|script[^>]* src|img[^>]* src)=\"([^\"]+)\"");

    private final int port;

    public PageMeter(int port) {
        this.port = port;
    }

    /**
     * What one GET cost.
     *
     * @param bytes of the whole answer, headers included, compressed as for a browser
     * @param fetches addresses that the page makes a browser fetch besides
     * @param sql statements, those for the session included
     */
    public record Cost(int status, int bytes, List<String> fetches, List<String> sql) {}

    /** Measures an address as somebody with these cookies. */
    public Cost get(String address, String cookies) {
        String mark = UUID.randomUUID().toString();
        byte[] answer = fetch(address, cookies, mark);
        int body = indexOfBody(answer);
        String head = new String(answer, 0, body, StandardCharsets.US_ASCII);
        return new Cost(
                Integer.parseInt(head.substring(9, 12)),
                answer.length,
                fetches(head, Arrays.copyOfRange(answer, body, answer.length)),
                SqlOfRequests.take(mark, address + " " + head));
    }

    /** The cookies of a visitor, as the browser sends them. */
    public static String cookies(BrowserContext visitor) {
        return visitor.cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private byte[] fetch(String address, String cookies, String mark) {
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html\r\n"
                + "Accept-Encoding: gzip\r\nUser-Agent: Mozilla/5.0\r\nConnection: close\r\n" + SqlOfRequests.HEADER
                + ": " + mark + "\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOfBody(byte[] answer) {
        for (int i = 3; i < answer.length; i++) {
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
        throw new AssertionError("No answer of HTTP.");
    }

    private static List<String> fetches(String head, byte[] body) {
        if (!head.contains("Content-Type: text/html")) {
            return List.of();
        }
        return FETCHED.matcher(html(head, body))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(address -> !address.startsWith("data:")) // Comes with the page.
                .distinct()
                .toList();
    }

    private static String html(String head, byte[] body) {
        byte[] whole = head.contains("Transfer-Encoding: chunked") ? unchunked(body) : body;
        if (!head.contains("Content-Encoding: gzip")) {
            return new String(whole, StandardCharsets.UTF_8);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(whole))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unchunked(byte[] body) {
        var whole = new java.io.ByteArrayOutputStream();
        int at = 0;
        while (at < body.length) {
            int line = at;
            while (body[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(body, at, line - at, StandardCharsets.US_ASCII), 16);
            whole.write(body, line + 2, size);
            at = size == 0 ? body.length : line + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}
