package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.Production;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Production begins empty: what is missing is said in a sentence, and one link leads to the first administrator. */
class ProductionStartTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SECRET = "kuda biru makan soto";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void whatIsMissingIsSaidInOneSentenceAndTheProcessEnds() throws Exception {
        Files.createDirectories(folder.resolve("contoh/keys"));
        Files.createFile(folder.resolve("contoh/keys/kunci-contoh"));

        assertRefused(Map.of("PENDAPA_MODE", "produksi"), "PENDAPA_KEY belum diisi");
        assertRefused(Map.of("PENDAPA_MODE", "produksi", "PENDAPA_KEY", "pendek"), "harus 32 bita");
        assertRefused(
                Map.of("PENDAPA_MODE", "produksi", "PENDAPA_KEY", Production.KEY), "PENDAPA_OFFICE_HOSTS belum diisi");
        assertRefused(
                Map.of(
                        "PENDAPA_MODE",
                        "produksi",
                        "PENDAPA_KEY",
                        Production.KEY,
                        "PENDAPA_OFFICE_HOSTS",
                        "192.168.1.5"),
                "bukan alamat IP");
        assertRefused(Map.of("PENDAPA_MODE", "latihan"), "harus contoh atau produksi");
        assertRefused(
                Map.of(
                        "PENDAPA_MODE",
                        "produksi",
                        "PENDAPA_DATA_FOLDER",
                        folder.resolve("contoh").toString()),
                "dibuat dalam mode contoh");
    }

    @Test
    void theFirstStartPrintsALinkThatMakesOneAdministratorAndNothingOfTheExampleIsThere() {
        String first;
        try (Started started = start()) {
            first = started.office.setupCode();
            assertThat(started.get("/contoh/pesan").statusCode()).isEqualTo(404);
            assertThat(started.post("/masuk", "/masuk", Map.of("nama", "camat", "sandi", "pendapa-contoh")))
                    .satisfies(answer -> assertThat(place(answer)).endsWith("/masuk?gagal"));
            assertThat(started.get("/pasang/" + "2".repeat(20)).statusCode()).isEqualTo(404);
        }
        try (Started started = start()) {
            assertThat(started.get("/pasang/" + first).statusCode()).isEqualTo(404);
            String link = "/pasang/" + started.office.setupCode();
            assertThat(started.get(link).body())
                    .contains("Administrator pertama")
                    .doesNotContain("⟦", "MODE CONTOH");
            look(started, link);
            HttpResponse<String> wrong = started.post(link, link, administrator("3373025708900000", "pendek"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("NIK ini bukan milik siapa pun", "paling sedikit 12 huruf", "Sari Uji")
                    .doesNotContain("⟦");
            Map<String, String> right = administrator("3373025708900001", SECRET);
            assertThat(place(started.post(link, link, right))).endsWith("/masuk");
            assertThat(started.get(link).statusCode()).isEqualTo(404);
            assertThat(started.post("/masuk", link, right).statusCode()).isEqualTo(404);
            assertThat(place(started.post("/masuk", "/masuk", Map.of("nama", "sari.admin", "sandi", SECRET))))
                    .endsWith("/akun/mulai");
        }
        try (Started started = start()) {
            assertThat(started.office.hasPrintedALink()).isFalse();
        }
    }

    private static void look(Started started, String link) {
        try (Browser browser = Browser.at(started.office.port())) {
            Page page = browser.visitor(Browser.PHONE);
            page.navigate(link);
            browser.inspect(page, "pasang");
        }
    }

    private static Map<String, String> administrator(String nik, String password) {
        return Map.of("nama", "Sari Uji", "akun", "Sari.Admin", "nik", nik, "sandi", password, "sandi-lagi", password);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private Started start() {
        return new Started(Production.start(folder.resolve("data")));
    }

    /** A running Pendapa and a browser of the simplest kind. */
    private static final class Started implements AutoCloseable {

        private final Production office;
        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new HashMap<>();

        Started(Production office) {
            this.office = office;
        }

        HttpResponse<String> get(String path) {
            return send(path, HttpRequest.newBuilder().GET());
        }

        /** Fills in the form of one page and sends it to an address. */
        HttpResponse<String> post(String page, String address, Map<String, String> form) {
            Matcher token = CSRF.matcher(get(page).body());
            assertThat(token.find()).as(page).isTrue();
            Map<String, String> whole = new HashMap<>(form);
            whole.put("_csrf", token.group(1));
            String body = whole.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(
                    address,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(String path, HttpRequest.Builder request) {
            try {
                String held = cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
                HttpResponse<String> answer = client.send(
                        request.uri(URI.create("http://localhost:" + office.port() + path))
                                .header("Cookie", held)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(set -> {
                    String[] parts = set.split(";", 2)[0].split("=", 2);
                    cookies.put(parts[0], parts[1]);
                });
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            office.close();
        }
    }

    private void assertRefused(Map<String, String> variables, String sentence)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "id.pendapa.Application"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = new HashMap<>(variables);
        environment.putIfAbsent("PENDAPA_DATA_FOLDER", folder.resolve("kosong").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("PENDAPA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(said).contains(sentence).doesNotContain("\tat ");
        assertThat(process.exitValue()).isNotZero();
        assertThat(folder.resolve("kosong")).doesNotExist();
    }
}
