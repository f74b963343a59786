package id.pendapa.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The program that is handed out with the proofs, compiled from the one file that people get. */
public final class Verifier {

    private static final Path SOURCE = Path.of("src", "main", "resources", "verifier", "PeriksaBukti.java");

    private final Method run;

    private Verifier(Method run) {
        this.run = run;
    }

    /** What it answered. */
    public record Answer(int code, String words) {}

    public static Verifier compile(Path folder) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-d",
                folder.toString(),
                SOURCE.toString());
        if (failed != 0) {
            throw new IllegalStateException("The verifier does not compile.");
        }
        @SuppressWarnings("resource") // As long as the test.
        URLClassLoader loader =
                new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null);
        return new Verifier(loader.loadClass("PeriksaBukti").getMethod("run", String[].class, PrintStream.class));
    }

    /** Runs it with these arguments. */
    public Answer run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = (int) run.invoke(null, arguments, out);
            return new Answer(code, said.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Runs it on a text that is written to a file first. */
    public Answer check(String kind, String text, Path folder, String key, List<String> more) throws IOException {
        Path file = Files.writeString(
                folder.resolve("asked-" + Thread.currentThread().getId()), text);
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(kind, file.toString(), "--kunci", key), more.stream())
                .toArray(String[]::new);
        return run(arguments);
    }
}
