package id.pendapa.platform.keys;

import id.pendapa.platform.StartRefusedException;
import id.pendapa.platform.pdf.QrPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Papers as files: one page for each to be printed, and what somebody typed from them. */
final class PaperFiles {

    private PaperFiles() {}

    /** Writes {@code kertas-1.html} and so on; none is written over. */
    static void write(List<KeyPaper> papers, Path folder) {
        try {
            Files.createDirectories(folder);
            for (KeyPaper paper : papers) {
                Path file = folder.resolve("kertas-" + paper.number() + ".html");
                if (Files.exists(file)) {
                    throw new StartRefusedException(file + " is there already. Name another folder.");
                }
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, page(paper));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static KeyPaper read(Path file) {
        try {
            return KeyPaper.read(file.toString(), Files.readAllLines(file));
        } catch (IOException failure) {
            throw new StartRefusedException(file + " cannot be read as text.", failure);
        }
    }

    private static String page(KeyPaper paper) throws IOException {
        try (InputStream template = Objects.requireNonNull(PaperFiles.class.getResourceAsStream("paper.html"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{number}", Integer.toString(paper.number()))
                    .replace("{set}", paper.setName())
                    .replace("{qr}", QrPicture.of(String.join("\n", paper.lines()), "Kode QR dengan kelima baris"))
                    .replace(
                            "{lines}",
                            paper.lines().stream()
                                    .map(line -> "<li>" + line + "</li>")
                                    .collect(Collectors.joining("\n")));
        }
    }
}
