package id.pendapa.learning.lessons;

import id.pendapa.shared.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A folder of lessons in one ZIP file, {@code pelajaran/<code>.md} each. Read in memory only and never unpacked to a disk;
 * what it says of its own sizes is not believed.
 */
final class LessonFolder {

    /** Most bytes of a file, packed and unpacked. */
    static final int MOST_BYTES = 2_000_000;

    private static final int MOST_FILES = 100;
    private static final String FOLDER = "pelajaran/";
    private static final Pattern NAME = Pattern.compile("(?:pelajaran/)?([a-z0-9-]{3,40})\\.md");

    private LessonFolder() {}

    /** A folder with these texts, by code. */
    static byte[] write(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                ZipEntry entry = new ZipEntry(FOLDER + text.getKey() + ".md");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The texts of a folder, by code.
     *
     * @throws InvalidException {@code learning.folder.…} if it is none, too large, or has something else in it
     */
    static Map<String, String> read(byte[] packed) {
        Map<String, String> texts = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() && entry.getName().equals(FOLDER)) {
                    continue;
                }
                byte[] content = content(zip, left);
                left -= content.length;
                if (texts.put(code(entry), text(content, entry)) != null) {
                    throw refused("twice", entry);
                }
                if (texts.size() > MOST_FILES) {
                    throw new InvalidException("learning.folder.many");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidException("learning.folder.broken");
        }
        if (texts.isEmpty()) {
            throw new InvalidException("learning.folder.broken");
        }
        return texts;
    }

    private static byte[] content(InputStream zip, int left) throws IOException {
        byte[] content = zip.readNBytes(left + 1);
        if (content.length > left) {
            throw new InvalidException("learning.folder.big");
        }
        return content;
    }

    private static String code(ZipEntry entry) {
        Matcher name = NAME.matcher(entry.getName());
        if (!name.matches() || !LessonDesk.isCode(name.group(1))) {
            throw refused("name", entry);
        }
        return name.group(1);
    }

    private static String text(byte[] content, ZipEntry entry) {
        try {
            return LessonDesk.clean(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            throw refused("letters", entry);
        }
    }

    private static InvalidException refused(String what, ZipEntry entry) {
        return new InvalidException("learning.folder." + what, LessonReader.shortened(entry.getName()));
    }
}
