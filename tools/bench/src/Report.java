import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/measurements.md: a table for each benchmark, put together from the newest run of each. */
final class Report {

    private static final Path TARGET = Path.of("docs", "measurements.md");
    private static final String HEAD = """
            # Measurements

            Written by `./dev bench`, never by hand: each part by its newest run. Absolute figures tell of the machine that is named;
            the ratios compare two things in the same run.
            """;
    private static final Pattern PART = Pattern.compile("^## (\\w+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private Report() {}

    /** Writes the rows of one benchmark, with the commit and the day on which they were true; the others stay. */
    static void write(String name, List<Bench.Row> rows, Collection<String> order) throws IOException {
        String when = "%s, %s".formatted(commit(), LocalDate.now(ZoneOffset.UTC));
        String table = rows.stream()
                .map(row -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(row.what(), row.figure(), row.beside(), row.ratio(), row.promise(), when))
                .collect(Collectors.joining("\n"));
        System.out.println(table);
        Map<String, String> parts = new HashMap<>();
        if (Files.exists(TARGET)) {
            PART.matcher(Files.readString(TARGET))
                    .results()
                    .forEach(part -> parts.put(part.group(1), part.group(2).strip()));
        }
        parts.put(name, """
                %s

                | what | figure | beside it, in the same run | ratio | promised | commit and day |
                | --- | --- | --- | --- | --- | --- |
                %s""".formatted(machine(), table));
        StringBuilder page = new StringBuilder(HEAD);
        order.stream()
                .filter(parts::containsKey)
                .forEach(part -> page.append("\n## %s\n\n%s\n".formatted(part, parts.get(part))));
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
