import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pendapa as ./dev run starts it, in a process of its own with a data folder of its own. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Path data;
    private final List<Path> front;
    private Process process;
    private double secondsToReady;

    private Server(int port, Path data, List<Path> front) {
        this.port = port;
        this.data = data;
        this.front = front;
    }

    /** Starts on a data folder, with more entries in front of the class path, and waits until health says UP. */
    static Server start(Path data, Path... front) {
        Server server = new Server(freePort(), data, List.of(front));
        server.start();
        return server;
    }

    /** Starts on the same port and data folder. */
    void start() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("bench.flags").split(" ")));
        StringBuilder path = new StringBuilder();
        for (Path entry : front) {
            path.append(entry).append(':');
        }
        command.addAll(List.of("-cp", path + System.getProperty("bench.classpath"), "id.pendapa.Application"));
        command.addAll(List.of("--server.port=" + port, "--pendapa.data-folder=" + data));
        long begin = System.nanoTime();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Bench.folder().resolve("server.log").toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PENDAPA_"));
            process = builder.start();
            waitUntilUp();
            secondsToReady = (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as a lost process ends. */
    void kill() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Seconds of CPU that the process has used, user and system. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Resident memory in MB; -1 where the machine does not tell. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException e) {
            return -1;
        }
    }

    void waitUntilUp() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                if (new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("UP")) {
                    return;
                }
            } catch (IOException notYet) {
                Bench.sleep(20);
            }
        }
        throw new IllegalStateException("Pendapa did not start; see " + Bench.folder().resolve("server.log"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
