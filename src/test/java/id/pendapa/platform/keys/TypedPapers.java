package id.pendapa.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Prints papers and types them, as people do. */
public final class TypedPapers {

    private static final Pattern LINE = Pattern.compile("<li>(.*?)</li>");

    private TypedPapers() {}

    /** {@code ./dev keys papers}. */
    public static void print(Path dataFolder, String key, Path into) {
        new KeyCommand(Map.of("PENDAPA_KEY", key))
                .run(List.of("papers", into.toString(), "--data", dataFolder.toString()));
    }

    /** {@code ./dev keys restore}: the key that two of the printed papers give. */
    public static String restore(Path papers, int one, int other, Path keys) {
        String said = new KeyCommand(Map.of())
                .run(List.of(
                        "restore",
                        type(papers, one).toString(),
                        type(papers, other).toString(),
                        "--keys",
                        keys.toString()));
        return said.substring("PENDAPA_KEY=".length());
    }

    static Path type(Path papers, int number) {
        try {
            List<String> lines = LINE.matcher(Files.readString(papers.resolve("kertas-" + number + ".html")))
                    .results()
                    .map((MatchResult line) -> line.group(1))
                    .toList();
            return Files.write(papers.resolve(number + ".txt"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
