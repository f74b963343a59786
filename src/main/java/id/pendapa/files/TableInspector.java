package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Lets in tables, XLSX and CSV, and nothing that only looks like one. A workbook is unpacked into nothing first, so that
 * one that would fill the memory is refused before anybody reads it.
 */
final class TableInspector {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final long MOST_BYTES = 500_000_000;
    private static final int MOST_ENTRIES = 2_000;
    private static final int BUFFER = 65_536;

    private TableInspector() {}

    /** The media type of a table; a refusal where it is none. */
    static String inspect(byte[] content) {
        if (begins(content, 'P', 'K', 3, 4)) {
            refuseUnsafe(content);
            return XLSX;
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidException("file.table-old");
        }
        if (!isText(content)) {
            throw new InvalidException("file.table");
        }
        return CSV;
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((content[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseUnsafe(byte[] content) {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        int entries = 0;
        boolean workbook = false;
        // By the list at its end: what comes before an entry may be wrong about its size, and often is.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw new InvalidException("file.table-macro");
                }
                workbook = workbook || name.equals("xl/workbook.xml");
                if (++entries > MOST_ENTRIES) {
                    throw new InvalidException("file.table-bomb");
                }
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new InvalidException("file.table-bomb");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw (InvalidException) new InvalidException("file.table-broken").initCause(broken);
        }
        if (!workbook) {
            throw new InvalidException("file.table");
        }
    }

    /** Text has no zero bytes, unless it is UTF-16. */
    private static boolean isText(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return true;
        }
        for (byte each : content) {
            if (each >= 0 && each < 9) {
                return false;
            }
        }
        return true;
    }
}
