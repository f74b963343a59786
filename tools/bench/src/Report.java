import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** docs/measurements.md: one table, put together from the newest run of each benchmark. */
final class Report {

    private static final Path TARGET = Path.of("docs", "measurements.md");
    private static final Path KEPT = Path.of("target", "bench", "rows");

    private Report() {}

    /** Keeps the rows of one benchmark, with the commit and the day on which they were true. */
    static void keep(String name, List<Bench.Row> rows) throws IOException {
        String when = "%s, %s".formatted(commit(), LocalDate.now(ZoneOffset.UTC));
        String table = rows.stream()
                .map(row -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(row.what(), row.figure(), row.beside(), row.ratio(), row.promise(), when))
                .collect(Collectors.joining("\n"));
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name), table + "\n");
        System.out.println(table);
    }

    /** Writes the table of all benchmarks that have been run on this checkout. */
    static void write(Collection<String> names) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Measurements

                Written by `./dev bench`, never by hand. Machine: %s.
                Absolute figures tell of this machine; the ratios compare two things in the same run.

                | what | figure | beside it, in the same run | ratio | promised | commit and day |
                | --- | --- | --- | --- | --- | --- |
                """.formatted(machine()));
        for (String name : names) {
            if (Files.exists(KEPT.resolve(name))) {
                page.append(Files.readString(KEPT.resolve(name)));
            }
        }
        Files.writeString(TARGET, page, StandardCharsets.UTF_8);
        System.err.println("bench: wrote " + TARGET);
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse("unknown processor");
        return "%d cores (%s), Java %s, heap %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        System.getProperty("java.version"),
                        System.getProperty("bench.flags").replaceFirst(".*-Xmx(\\S+).*", "$1"));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=8").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
