package id.pendapa.notifications.channels;

import id.pendapa.platform.LimitedBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks with providers over HTTP. Where nobody can have read the message it is certainly not sent; whatever goes wrong
 * after that leaves it open. Neither what is sent nor what comes back is written into the log.
 */
@Component
class HttpLine {

    private static final long LARGEST = 100_000;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChannelLimits limits;

    HttpLine(ChannelLimits limits) {
        this.limits = limits;
    }

    /**
     * What came back.
     *
     * @param json its content, or a missing node where it is no JSON
     */
    record Reply(int status, JsonNode json) {

        boolean isGood() {
            return status < MULTIPLE_CHOICES;
        }

        /** What an answer other than a good one means, unless its content says more. */
        Handed refusal() {
            String problem = "HTTP_" + status;
            if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
                return new Handed.Lost(problem);
            }
            return new Handed.NotSent(problem, status == TOO_MANY);
        }
    }

    /** Sends a message once; nothing is ever repeated here. */
    Handed send(HttpRequest request, Function<Reply, Handed> reading) {
        try {
            return reading.apply(exchange(request));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException nobody) {
            return new Handed.NotSent("CONNECTION", true);
        } catch (HttpTimeoutException late) {
            return new Handed.Lost("ANSWER_LATE");
        } catch (InterruptedIOException stopped) {
            return new Handed.Lost("STOPPED");
        } catch (IOException cut) {
            return new Handed.Lost("ANSWER_LOST");
        }
    }

    /** A client for each message: on a kept connection nobody could tell an old line from a lost answer. */
    private Reply exchange(HttpRequest request) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(Redirect.NEVER)
                .build();
        HttpResponse<byte[]> response = LimitedBody.exchange(client, request, limits.answer(), LARGEST);
        return new Reply(response.statusCode(), read(response.body()));
    }

    /** The content as JSON; a missing node where it is none. */
    static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException broken) {
            return JSON.missingNode();
        }
    }

    /** What stands at a place such as {@code data.0.id}, or an empty text. */
    static String at(JsonNode json, String path) {
        JsonNode here = json;
        for (String step : path.split("\\.", -1)) {
            here = here.isArray() && step.matches("\\d{1,3}") ? here.path(Integer.parseInt(step)) : here.path(step);
        }
        return here.isValueNode() && !here.isNull() ? here.asString("") : "";
    }
}
