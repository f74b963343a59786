import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public pages, and the very same compressed bytes as a file from the same server. */
final class PagesBench implements Bench.Measuring {

    private static final List<String> PAGES = List.of("/", "/layanan/UMUM", "/cek");
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final int WARM_UP_SECONDS = 20;
    private static final double SECONDS = 5;

    @Override
    public List<Bench.Row> measure() throws Exception {
        Path assets = Bench.emptyFolder("front");
        Path files = Files.createDirectories(assets.resolve("static/aset"));
        List<Bench.Row> rows = new ArrayList<>();
        try (Server server = Server.start(Bench.emptyFolder("pages-data"), assets)) {
            for (String page : PAGES) {
                String name = "bench-" + PAGES.indexOf(page) + ".html";
                Files.write(files.resolve(name + ".gz"), fetch(server.port(), page));
                Files.writeString(files.resolve(name), "only the compressed form is asked for");
                rows.addAll(compare(server, page, "/aset/" + name));
            }
            rows.add(new Bench.Row("memory of the process afterwards", server.residentMegabytes() + " MB", "", "", ""));
        }
        return rows;
    }

    private static List<Bench.Row> compare(Server server, String page, String file) throws Exception {
        Load dynamic = new Load(server.port(), page);
        Load fixed = new Load(server.port(), file);
        dynamic.run(8, WARM_UP_SECONDS);
        fixed.run(8, WARM_UP_SECONDS / 4.0);
        List<Bench.Row> rows = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            // In turn, so that both see the same machine.
            double first = fixed.run(connections, SECONDS / 2).perSecond();
            double before = server.cpuSeconds();
            Load.Result result = dynamic.run(connections, SECONDS);
            double cpu = (server.cpuSeconds() - before) / (result.perSecond() * SECONDS);
            double second = fixed.run(connections, SECONDS / 2).perSecond();
            double beside = (first + second) / 2;
            rows.add(new Bench.Row(
                    "%s, %d connections".formatted(page, connections),
                    "%.0f/s, p99 %.1f ms, %.2f ms CPU, %d B"
                            .formatted(result.perSecond(), result.p99Millis(), cpu * 1000, result.bytes()),
                    "the same bytes as a file: %.0f/s".formatted(beside),
                    Bench.percent(result.perSecond() / beside),
                    "≥ 50 %"));
        }
        return rows;
    }

    private static byte[] fetch(int port, String page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
