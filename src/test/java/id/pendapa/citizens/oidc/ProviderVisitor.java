package id.pendapa.citizens.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser at the provider of identities. */
public final class ProviderVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String user;

    public ProviderVisitor(String user) {
        this.user = user;
    }

    /** Goes where our page sends them, signs in there, and answers the address that leads back, not yet opened. */
    public URI wayBack(String sentTo) {
        HttpResponse<String> answer = follow(send(HttpRequest.newBuilder(URI.create(sentTo))));
        if (answer.statusCode() == 200) {
            Matcher token = TOKEN.matcher(answer.body());
            if (!token.find()) {
                throw new AssertionError("No form to sign in: " + answer.body());
            }
            String form = "username=" + user + "&password=" + AuthorizationServer.PASSWORD + "&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            answer = follow(send(HttpRequest.newBuilder(answer.uri().resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))));
        }
        return place(answer);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> at = answer;
        while (at.statusCode() == 302
                && place(at).getAuthority().equals(at.uri().getAuthority())) {
            at = send(HttpRequest.newBuilder(place(at)));
        }
        return at;
    }

    private static URI place(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            // As a browser asks for a page.
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
