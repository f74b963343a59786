import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the command to "UP", on an empty data folder and on one that is there, beside a JVM that does nothing. */
final class StartBench implements Bench.Measuring {

    private static final int RUNS = 5;

    @Override
    public List<Bench.Row> measure() throws Exception {
        Path data = Bench.emptyFolder("start-data");
        double empty = startOnce(data);
        double[] again = new double[RUNS];
        double[] bare = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bare[run] = bareJvm();
            again[run] = startOnce(data);
        }
        List<Bench.Row> rows = new ArrayList<>();
        rows.add(row("ready, empty data folder", empty, median(bare), ""));
        rows.add(row("ready as built, median of " + RUNS, median(again), median(bare), "≤ 8 s"));
        long jars = Arrays.stream(System.getProperty("bench.classpath").split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .count();
        rows.add(new Bench.Row("runtime jars", String.valueOf(jars), "", "", "≤ 130"));
        return rows;
    }

    private static Bench.Row row(String what, double seconds, double bare, String promise) {
        return new Bench.Row(
                what,
                "%.1f s".formatted(seconds),
                "a JVM that only says its version: %.2f s".formatted(bare),
                "%.0f times".formatted(seconds / bare),
                promise);
    }

    private static double startOnce(Path data) {
        try (Server server = Server.start(data)) {
            return server.secondsToReady();
        }
    }

    private static double bareJvm() throws Exception {
        long begin = System.nanoTime();
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(1, TimeUnit.MINUTES);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
