package id.pendapa.files;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FileCipher;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The encrypted contents in {@code <data folder>/files/<office>}. A content appears under its key only when it is whole
 * and on disk.
 */
@Component
class FileContents {

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final FileCipher cipher;

    FileContents(PlatformSettings settings, FileCipher cipher) {
        this.folder = settings.dataFolder().resolve("files");
        this.cipher = cipher;
    }

    void write(String key, byte[] content) {
        Path file = path(key);
        Path part = file.resolveSibling(key + UNFINISHED);
        try {
            Files.createDirectories(shelf(key));
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writeSealed(channel, key, content);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(shelf(key));
        } catch (IOException failure) {
            deleteQuietly(part);
            throw (UnavailableException) new UnavailableException("file.unwritten").initCause(failure);
        }
    }

    private void writeSealed(FileChannel channel, String key, byte[] content) throws IOException {
        // The cipher writes its last piece on close, and closing it would close the channel before it is forced.
        OutputStream open = new UnclosedStream(Channels.newOutputStream(channel));
        try (OutputStream sealed = cipher.seal(open, key)) {
            sealed.write(content);
        }
        channel.force(true);
    }

    /** Without this a power cut may forget the name of a file whose row is kept. */
    private static void forceFolder(Path shelf) throws IOException {
        try (FileChannel names = FileChannel.open(shelf, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    InputStream open(String key) {
        try {
            InputStream sealed = Files.newInputStream(path(key));
            try {
                return cipher.open(sealed, key);
            } catch (IOException | RuntimeException failure) {
                sealed.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw (UnavailableException) new UnavailableException("file.unreadable").initCause(failure);
        }
    }

    /** Whether it is gone; what is left is removed by {@link RemoveOrphans}. */
    boolean delete(String key) {
        return deleteQuietly(path(key));
    }

    /** Keys of all contents, also unfinished ones, that were last written before a time. */
    List<String> listOlderThan(Instant time) {
        Path office = office();
        if (!Files.isDirectory(office)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(office, 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, time))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException leftBehind) {
            return false;
        }
    }

    private Path path(String key) {
        if (!FileKeys.isKey(key) && !FileKeys.isKey(key.replace(UNFINISHED, ""))) {
            throw new IllegalArgumentException("Not a key of a file.");
        }
        return shelf(key).resolve(key);
    }

    private Path shelf(String key) {
        return office().resolve(key.substring(0, 2));
    }

    private Path office() {
        return folder.resolve(CurrentOffice.get().value());
    }

    /** Hands everything on but the closing. */
    private static final class UnclosedStream extends java.io.FilterOutputStream {

        UnclosedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
