package id.pendapa.letters.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.pendapa.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PrivateKeyEntry;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for BSrE's signing service over real HTTP, in both versions of its interface, as public clients describe it.
 * It really signs, with an authority of its own, and makes every trouble that is known of the real one.
 */
public final class FakeBsre {

    public static final String USER = "pendapa-uji";
    public static final String SECRET = "rahasia-aplikasi-uji";

    /** The one that the shared context of all tests is configured with. */
    public static final FakeBsre SHARED = new FakeBsre();

    /** What goes wrong. */
    public enum Trouble {
        NONE,
        SIGNS_AT_B,
        FETCH_LATER,
        WRITES_ANEW,
        OTHER_TEXT,
        OTHER_PERSON,
        OTHER_ROOT,
        PAINTS_OVER,
        UNSIGNED,
        ERROR_IN_200,
        NOT_JSON,
        TOO_LARGE,
        SLOW,
        SLOW_BODY,
        LOST,
        CRASHES,
        CROWDED,
        BAD_FIELD,
        STATUS_FAILS_ONCE,
        STATUS_FAILS,
        STATUS_SLOW,
        STATUS_STRANGE
    }

    /** Somebody with a certificate. */
    public record Officer(String name, String passphrase, String status) {}

    private final FakeAuthority authority =
            new FakeAuthority("Induk Uji", SettableClock.START.minus(Duration.ofDays(9)));
    private final FakeAuthority stranger =
            new FakeAuthority("Induk Lain", SettableClock.START.minus(Duration.ofDays(9)));
    private final Map<String, Officer> officers = new ConcurrentHashMap<>();
    private final Map<String, PrivateKeyEntry> keys = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Path roots;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile byte[] kept = {};

    public FakeBsre() {
        try {
            roots = Files.createTempFile("induk-uji", ".pem");
            roots.toFile().deleteOnExit();
            Files.writeString(
                    roots,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(Certificates.encoded(authority.certificate()))
                            + "\n-----END CERTIFICATE-----\n");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-bsre");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public void register(String nik, Officer officer) {
        officers.put(nik, officer);
    }

    /** From now on; forgets what was asked before. */
    public void make(Trouble from) {
        trouble = from;
        asked.clear();
    }

    /** What was asked since: {@code status} and {@code sign}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Path roots() {
        return roots;
    }

    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String basic = Base64.getEncoder().encodeToString((USER + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "text/plain", text("Unauthorized"));
        } else if (path.startsWith("/api/user/status/")) {
            status(exchange, path.substring(path.lastIndexOf('/') + 1));
        } else if (path.equals("/api/v2/user/check/status")) {
            status(exchange, json.readTree(body).path("nik").asString());
        } else if (path.equals("/api/sign/pdf")) {
            Map<String, byte[]> form = form(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            sign(
                    exchange,
                    utf8(form.getOrDefault("nik", new byte[0])),
                    utf8(form.getOrDefault("passphrase", new byte[0])),
                    utf8(form.getOrDefault("tampilan", new byte[0])),
                    form.getOrDefault("file", new byte[0]),
                    true);
        } else if (path.equals("/api/v2/sign/pdf")) {
            JsonNode sent = json.readTree(body);
            byte[] pdf = Base64.getDecoder().decode(sent.path("file").path(0).asString());
            String look =
                    sent.path("signatureProperties").path(0).path("tampilan").asString();
            sign(exchange, sent.path("nik").asString(), sent.path("passphrase").asString(), look, pdf, false);
        } else if (path.equals("/api/sign/download/DOK-1")) {
            answer(exchange, 200, "application/pdf", kept);
        } else {
            answer(exchange, 404, "text/html", text("<html>Not Found</html>"));
        }
    }

    private void status(HttpExchange exchange, String nik) throws IOException {
        asked.add("status");
        Officer officer = officers.get(nik);
        boolean first = asked.size() == 1;
        if (trouble == Trouble.STATUS_FAILS || (trouble == Trouble.STATUS_FAILS_ONCE && first)) {
            answer(exchange, 503, "text/html", text("<html>Unavailable</html>"));
        } else if (trouble == Trouble.STATUS_SLOW) {
            sleep();
            exchange.close();
        } else if (trouble == Trouble.STATUS_STRANGE) {
            answer(exchange, 200, "application/json", text("{\"message\":\"apa kabar\"}"));
        } else if (officer == null) {
            refuse(exchange, 404, 2011, "User tidak terdaftar");
        } else {
            answer(exchange, 200, "application/json", json.writeValueAsBytes(Map.of("status", officer.status())));
        }
    }

    private void sign(HttpExchange exchange, String nik, String passphrase, String look, byte[] pdf, boolean v1)
            throws IOException {
        asked.add("sign");
        Officer officer = officers.get(nik);
        switch (trouble) {
            case SLOW -> sleep();
            case LOST -> exchange.close();
            case CRASHES ->
                answer(
                        exchange,
                        500,
                        "application/json",
                        text("{\"timestamp\":1,\"status\":500,\"error\":\"Internal Server Error\",\"path\":\"/\"}"));
            case CROWDED -> answer(exchange, 429, "text/plain", text("slow down"));
            case BAD_FIELD -> refuse(exchange, 400, 4015, "Field salah " + passphrase);
            case NOT_JSON -> answer(exchange, 200, "text/html", text("<html>" + passphrase + "</html>"));
            case TOO_LARGE -> answer(exchange, 200, "application/pdf", new byte[3 << 20]);
            default -> {
                if (officer == null) {
                    refuse(exchange, 400, 2011, "User tidak terdaftar");
                } else if (!officer.passphrase().equals(passphrase)) {
                    refuse(exchange, trouble == Trouble.ERROR_IN_200 ? 200 : 400, 2031, "Passphrase anda salah");
                } else if (!look.equalsIgnoreCase("invisible")) {
                    refuse(exchange, 400, 4015, "tampilan");
                } else {
                    deliver(exchange, signed(pdf, nik, officer), v1);
                }
            }
        }
    }

    private byte[] signed(byte[] sent, String nik, Officer officer) throws IOException {
        FakeAuthority by = trouble == Trouble.OTHER_ROOT ? stranger : authority;
        String name = trouble == Trouble.OTHER_PERSON ? "Orang Lain" : officer.name();
        PrivateKeyEntry key = keys.computeIfAbsent(nik + name + by.hashCode(), unknown -> by.issue(name));
        byte[] pdf =
                switch (trouble) {
                    case WRITES_ANEW -> anew(sent);
                    case OTHER_TEXT -> blank();
                    default -> sent;
                };
        if (trouble == Trouble.UNSIGNED) {
            return pdf;
        }
        SignatureLevel level = trouble == Trouble.SIGNS_AT_B || trouble == Trouble.OTHER_ROOT
                ? SignatureLevel.PAdES_BASELINE_B
                : SignatureLevel.PAdES_BASELINE_LT;
        byte[] signed = by.sign(pdf, key, level, SettableClock.START);
        return trouble == Trouble.PAINTS_OVER ? paintedOver(signed) : signed;
    }

    private void deliver(HttpExchange exchange, byte[] signed, boolean v1) throws IOException {
        if (trouble == Trouble.FETCH_LATER && v1) {
            kept = signed;
            answer(exchange, 200, "application/json", text("{\"id_dokumen\":\"DOK-1\"}"));
            return;
        }
        byte[] body = v1
                ? signed
                : json.writeValueAsBytes(
                        Map.of("file", List.of(Base64.getEncoder().encodeToString(signed)), "time", 12));
        if (trouble == Trouble.SLOW_BODY) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, 100);
            exchange.getResponseBody().flush();
            sleep();
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("id_dokumen", "DOK-1");
        answer(exchange, 200, v1 ? "application/pdf" : "application/json", body);
    }

    private void refuse(HttpExchange exchange, int status, int code, String words) throws IOException {
        answer(
                exchange,
                status,
                "application/json",
                json.writeValueAsBytes(Map.of("status_code", code, "error", words)));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, byte[]> form(String type, byte[] body) {
        String boundary = "--" + type.substring(type.indexOf("boundary=") + 9);
        Map<String, byte[]> form = new HashMap<>();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split(boundary, -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0) {
                String name = part.replaceFirst("(?s).*?name=\"([^\"]+)\".*", "$1");
                form.put(name, part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return form;
    }

    private static byte[] anew(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setProducer("Layanan uji");
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] blank() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] paintedOver(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream paint = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                paint.addRect(100, 400, 300, 200);
                paint.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
