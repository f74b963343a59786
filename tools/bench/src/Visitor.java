import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser's cookies who fills in the forms of pages. Each comes from an address of its own, as behind a
 * proxy on this machine, since an address may begin only so many drafts.
 */
final class Visitor {

    private static final AtomicInteger ARRIVED = new AtomicInteger();

    private static final Pattern FORM = Pattern.compile("<form[^>]*?>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    /** One for all: a client for each visitor would be a thread for each, on the same two cores. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int REDIRECTS = 5;

    private final CookieManager cookies = new CookieManager();
    private final int port;
    private final String address = address(ARRIVED.getAndIncrement());
    private HttpResponse<String> last;

    Visitor(int port) {
        this.port = port;
    }

    /** A form of the page with what it carries by itself. */
    record Form(String action, Map<String, String> values) {

        Form with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Form(action, more);
        }

        Form withAll(Map<String, String> typed) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.putAll(typed);
            return new Form(action, more);
        }
    }

    void open(String address) {
        send(HttpRequest.newBuilder(at(address)).GET());
        follow();
    }

    /** Opens the page that the last answer leads to, if it leads to one. */
    void follow() {
        for (int i = 0; i < REDIRECTS && last.statusCode() / 100 == 3; i++) {
            URI target = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            send(HttpRequest.newBuilder(target).GET());
        }
    }

    /** What the browser would send along, as one header. */
    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** From where it comes. */
    String address() {
        return address;
    }

    /** A form as it goes over the wire. */
    static String body(Form form) {
        return form.values().entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form and follows to the page that it leads to. */
    void send(Form form) {
        post(form);
        follow();
    }

    /** Sends a form and leaves it at the answer, mostly a redirect. */
    void post(Form form) {
        String body = body(form);
        String action = form.action().isEmpty() ? path() : form.action();
        send(HttpRequest.newBuilder(at(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, and leaves it at the answer. */
    void upload(Form form, String field, String name, byte[] content) throws IOException {
        String mark = "ukur" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> value : form.values().entrySet()) {
            body.write(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + value.getKey() + "\"\r\n\r\n"
                            + value.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(at(form.action()))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The first form whose action ends so. */
    Form form(String end) {
        Matcher forms = FORM.matcher(last.body());
        while (forms.find()) {
            String text = forms.group();
            Matcher action = ACTION.matcher(text.substring(0, text.indexOf('>')));
            String target = action.find() ? action.group(1) : "";
            if (target.endsWith(end)) {
                return new Form(target, hidden(text));
            }
        }
        throw new IllegalStateException("No form to " + end + " on " + path() + ":\n" + last.body());
    }

    /** The first text on the page that fits. */
    String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(last.body());
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " on " + path() + ":\n" + last.body());
        }
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }

    /** All texts on the page that fit. */
    List<String> findAll(String pattern) {
        return Pattern.compile(pattern).matcher(last.body()).results().map(found -> found.group(1)).toList();
    }

    /** Whether the last answer leads on, as it does once something is written. */
    boolean isLedOn() {
        return last.statusCode() / 100 == 3;
    }

    boolean has(String text) {
        return last.body().contains(text);
    }

    String path() {
        return last.uri().getPath();
    }

    private void send(HttpRequest.Builder request) {
        try {
            HttpRequest plain = request.header("X-Forwarded-For", address).build();
            cookies.get(plain.uri(), plain.headers().map())
                    .getOrDefault("Cookie", List.of())
                    .forEach(cookie -> request.header("Cookie", cookie));
            last = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            cookies.put(last.uri(), last.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (last.statusCode() >= 400) {
            throw new IllegalStateException(
                    last.statusCode() + " at " + last.uri() + ":\n" + last.body().replaceAll("(?s).*<main", ""));
        }
    }

    /** One of the addresses that are set aside for measurements (RFC 2544). */
    private static String address(int number) {
        return "198.18." + number / 256 % 256 + "." + number % 256;
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(form);
        while (inputs.find()) {
            values.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        return values;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
