package id.pendapa.files;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns the name of an upload into a text to show: no path, nothing invisible, the ending of what it really is. */
final class DisplayNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "berkas";
    private static final Map<String, Set<String>> ENDINGS =
            Map.of("jpg", Set.of("jpg", "jpeg", "jpe", "jfif"), "pdf", Set.of("pdf"));
    private static final Set<String> OTHER = Set.of("png", "webp", "jpg", "jpeg", "jpe", "jfif", "pdf", "heic");

    private DisplayNames() {}

    static String of(String sent, String ending) {
        String name = shown(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        int dot = name.lastIndexOf('.');
        String last = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        String stem = OTHER.contains(last) ? name.substring(0, dot).strip() : name;
        String kept = ENDINGS.getOrDefault(ending, Set.of()).contains(last) ? name.substring(dot + 1) : ending;
        return shortened(stem.isEmpty() ? NAMELESS : stem) + '.' + kept.strip();
    }

    /** Without control characters and without those that change the direction of reading. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(DisplayNames::isVisible).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String stem) {
        int length = stem.codePointCount(0, stem.length());
        return length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
