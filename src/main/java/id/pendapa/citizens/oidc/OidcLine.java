package id.pendapa.citizens.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import id.pendapa.citizens.oidc.OidcException.Kind;
import id.pendapa.platform.LimitedBody;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks with the provider. Neither codes nor tokens are written into the log. */
final class OidcLine implements ResourceRetriever {

    private static final Logger LOG = LoggerFactory.getLogger(OidcLine.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGEST = 256 * 1024L;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    /** What the provider tells of itself is asked again after this; its keys the library asks by itself. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final OidcSettings settings;
    private final InstantSource clock;
    private final HttpClient client;
    private volatile @Nullable OidcMetadata metadata;

    OidcLine(OidcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        // No other place: a code and a signed assertion go to the provider and nowhere else.
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** What the provider tells of itself; asked seldom, and what was told before is good where it does not answer. */
    OidcMetadata metadata() throws OidcException {
        OidcMetadata known = metadata;
        if (known != null
                && known.readAt().plus(LIFE).isAfter(clock.instant())
                && !known.readAt().isAfter(clock.instant())) {
            return known;
        }
        try {
            URI place = URI.create(settings.issuer().replaceFirst("/+$", "") + "/.well-known/openid-configuration");
            Answer answer = send(HttpRequest.newBuilder(place).build());
            if (answer.status() != OK) {
                throw new IOException("It answered with " + answer.status());
            }
            OidcMetadata fresh = OidcMetadata.of(JSON.readTree(answer.body()), settings, this, clock);
            metadata = fresh;
            return fresh;
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            LOG.warn("The provider of identities does not tell where it is reached: {}", failure.toString());
            if (known != null) {
                return known;
            }
            throw new OidcException(Kind.UNREACHABLE, "no metadata", failure);
        }
    }

    /** Gives a code for a token that tells who somebody is. */
    String exchange(OidcMetadata provider, Map<String, String> form) throws OidcException {
        HttpRequest request = HttpRequest.newBuilder(provider.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            Answer answer = send(request);
            JsonNode told = JSON.readTree(answer.body());
            String token = told.path("id_token").asString("");
            if (answer.status() == OK && !token.isEmpty()) {
                return token;
            }
            LOG.warn("The provider of identities gave no token: {} {}", answer.status(), word(told));
            throw new OidcException(
                    answer.status() >= SERVER_ERROR ? Kind.UNREACHABLE : Kind.WORTHLESS, "no token", null);
        } catch (IOException failure) {
            LOG.warn("The provider of identities does not answer: {}", failure.toString());
            throw new OidcException(Kind.UNREACHABLE, "no answer", failure);
        } catch (JacksonException noJson) {
            throw new OidcException(Kind.UNREACHABLE, "no JSON", noJson);
        }
    }

    /** The error's name only; descriptions may hold anything. */
    private static String word(JsonNode told) {
        String error = told.path("error").asString("");
        return error.matches("[a-z_]{1,40}") ? error : "";
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** For the keys of the provider. */
    @Override
    public Resource retrieveResource(URL address) throws IOException {
        Answer answer =
                send(HttpRequest.newBuilder(URI.create(address.toString())).build());
        if (answer.status() != OK) {
            throw new IOException("It answered with " + answer.status());
        }
        return new Resource(new String(answer.body(), StandardCharsets.UTF_8), "application/json");
    }

    @SuppressWarnings("ArrayRecordComponent") // Read at once, never compared.
    private record Answer(int status, byte[] body) {}

    private Answer send(HttpRequest request) throws IOException {
        HttpResponse<byte[]> answer = LimitedBody.exchange(client, request, settings.answer(), LARGEST);
        return new Answer(answer.statusCode(), answer.body());
    }
}
