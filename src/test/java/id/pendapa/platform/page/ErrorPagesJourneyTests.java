package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.JourneyTest;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class ErrorPagesJourneyTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/layanan//UMUM, 400, tidak dapat dibaca",
        "/layanan;x=1, 400, tidak dapat dibaca",
        "/tidak-ada, 404, Halaman ini tidak ada",
        "/layanan?cari=%00, 400, tidak dapat dibaca",
        "/layanan?cari=%FF, 400, tidak dapat dibaca"
    })
    void badAddressesGetAPage(String address, int status, String text) throws Exception {
        HttpResponse<String> answer = send(request(address).GET().build());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text).contains("Kecamatan Tingkir").doesNotContain("Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET /..%2f..%2fetc HTTP/1.1", "GET /\\x HTTP/1.1"})
    void whatTheWebServerRefusesGetsOurPageToo(String line) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("tidak dapat dibaca", "lang=\"id\"");
            assertThat(answer).doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void formWithoutTokenIsToldAsNotSent() throws Exception {
        HttpResponse<String> answer =
                send(form("/masuk").POST(BodyPublishers.ofString("nama=loket")).build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Belum terkirim", "muat ulang");
    }

    @Test
    void thousandsOfFieldsAreTheSendersFault() throws Exception {
        HttpResponse<String> answer = send(form("/masuk")
                .POST(BodyPublishers.ofString("a=1&".repeat(20_000)))
                .build());
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Tomcat");
    }

    @Test
    void tooLargeUploadIsToldAsSuch() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "a".repeat(21 * 1024 * 1024) + "\r\n--x--\r\n";
        HttpResponse<String> answer = send(request("/uji/berkas")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Berkas terlalu besar");
    }

    private HttpRequest.Builder form(String address) {
        return request(address).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
