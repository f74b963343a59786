package id.pendapa.letters.signing;

import id.pendapa.platform.LimitedBody;
import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks with BSrE's service over HTTP. Whatever comes back becomes an answer, or a refusal in plain words. Neither what
 * is sent nor what comes back is written into the log: both may hold a NIK or a passphrase.
 *
 * <p>A question without a passphrase is asked once more where nobody answered it. A passphrase is sent once; only where
 * the connection was refused, so that nobody read it, it is sent again. After how many wrong ones a certificate is locked
 * is not known.
 */
final class BsreLine {

    private static final Logger LOG = LoggerFactory.getLogger(BsreLine.class);
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final BsreSettings settings;
    private final String credentials;
    private final JsonMapper json;

    BsreLine(BsreSettings settings, String secret, JsonMapper json) {
        byte[] both = (settings.user() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.settings = settings;
        this.json = json;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(both);
        // No proxy and no other place: a passphrase goes to the service and nowhere else.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.limits().connect())
                .followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /**
     * What came back.
     *
     * @param json its content, or a missing node where it is no JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // Read at once, never compared.
    record Answer(int status, HttpHeaders headers, byte[] body, JsonNode json) {

        boolean isPdf() {
            return body.length > PDF.length && Arrays.equals(body, 0, PDF.length, PDF, 0, PDF.length);
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** Services answer 200 with an error inside as well. */
        boolean isRefusal() {
            return status != OK || json.hasNonNull("error");
        }
    }

    HttpRequest.Builder request(String path) {
        String address = settings.address().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", credentials);
    }

    /** The word for whether an officer may sign; nothing secret of theirs is sent. */
    String status(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        Answer answer;
        try {
            answer = exchange(asked, settings.limits().status());
            if (answer.status() >= SERVER_ERROR) {
                answer = again(asked, settings.limits().status());
            }
        } catch (HttpTimeoutException late) {
            throw failed("letter.bsre.slow", late);
        } catch (IOException nobody) {
            answer = again(asked, settings.limits().status());
        }
        String word = answer.json().path("status").asString("");
        if (answer.isRefusal() || word.isEmpty()) {
            throw BsreRefusals.of(answer);
        }
        return word;
    }

    /** Sends what a passphrase goes with, or fetches what was made with it. Answers a PDF, or JSON without an error. */
    Answer sign(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        Answer answer;
        try {
            answer = exchange(sent, settings.limits().sign());
        } catch (ConnectException refused) {
            answer = again(sent, settings.limits().sign());
        } catch (IOException failure) {
            throw failed(failure instanceof HttpTimeoutException ? "letter.bsre.slow" : "letter.bsre.lost", failure);
        }
        if (answer.isRefusal() || (!answer.isPdf() && answer.json().isMissingNode())) {
            throw BsreRefusals.of(answer);
        }
        return answer;
    }

    private Answer again(HttpRequest request, Duration limit) {
        try {
            Thread.sleep(settings.limits().pause().toMillis());
            return exchange(request, limit);
        } catch (HttpConnectTimeoutException | ConnectException nobody) {
            throw failed("letter.bsre.down", nobody);
        } catch (HttpTimeoutException late) {
            throw failed("letter.bsre.slow", late);
        } catch (IOException failure) {
            throw failed("letter.bsre.lost", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("letter.bsre.down", stopped);
        }
    }

    private Answer exchange(HttpRequest request, Duration limit) throws IOException {
        HttpResponse<byte[]> response = LimitedBody.exchange(
                client, request, limit, settings.limits().largest().toBytes());
        return new Answer(response.statusCode(), response.headers(), response.body(), read(response.body()));
    }

    private JsonNode read(byte[] body) {
        boolean looksLikeJson = body.length > 0 && (body[0] == '{' || Character.isWhitespace(body[0]));
        try {
            return looksLikeJson ? json.readTree(body) : json.missingNode();
        } catch (JacksonException broken) {
            return json.missingNode();
        }
    }

    private static UnavailableException failed(String code, Exception failure) {
        LOG.warn("BSrE's service: {}, {}", code, failure.getClass().getSimpleName());
        return new UnavailableException(code);
    }
}
