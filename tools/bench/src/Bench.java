import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the benchmarks named, or all, and writes down what they found. */
final class Bench {

    private static final Map<String, Measuring> ALL = new LinkedHashMap<>();

    static {
        ALL.put("pages", new PagesBench());
        ALL.put("submit", new SubmitBench());
        ALL.put("letters", new LettersBench());
        ALL.put("start", new StartBench());
        ALL.put("trust", new TrustBench());
        ALL.put("ledger", new ProofBench());
        ALL.put("import", new ImportBench());
        ALL.put("lookup", new LookupBench());
        ALL.put("voice", new VoiceBench());
        ALL.put("outreach", new OutreachBench());
        ALL.put("board", new BoardBench());
        ALL.put("crash", new CrashBench());
    }

    private Bench() {}

    /** One benchmark: measures what belongs together in one run, so that the ratios mean something. */
    interface Measuring {

        List<Row> measure() throws Exception;
    }

    /**
     * A line of the table.
     *
     * @param beside what it is compared with, in the same run
     * @param ratio how it compares
     * @param promise what DESIGN.md promises; empty where it promises nothing
     */
    record Row(String what, String figure, String beside, String ratio, String promise) {}

    public static void main(String[] names) throws Exception {
        List<String> chosen = names.length == 0 ? ALL.keySet().stream().filter(name -> !name.equals("crash")).toList() : List.of(names);
        for (String name : chosen) {
            Measuring bench = ALL.get(name);
            if (bench == null) {
                System.err.println("bench: there is no " + name + "; there are " + ALL.keySet());
                System.exit(2);
            }
            System.err.println("bench: " + name);
            Report.write(name, bench.measure(), ALL.keySet());
        }
    }

    /** Where benchmarks put what they need for a moment. */
    static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for a server's data. */
    static Path emptyFolder(String name) {
        Path folder = folder().resolve(name).toAbsolutePath();
        remove(folder);
        return folder;
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String percent(double ratio) {
        return "%.0f %%".formatted(ratio * 100);
    }
}
