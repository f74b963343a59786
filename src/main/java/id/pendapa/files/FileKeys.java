package id.pendapa.files;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Random codes of files: 100 bits, in letters and digits that cannot be mistaken for one another. */
final class FileKeys {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 20;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileKeys() {}

    static String next() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    static boolean isKey(String text) {
        return SHAPE.matcher(text).matches();
    }
}
