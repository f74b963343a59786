package id.pendapa.requests;

import java.security.SecureRandom;
import java.util.Locale;

/** Random codes that a person can read out: 80 bits in an alphabet without 0, O, 1 and I, shown in groups of four. */
public final class SecretCodes {

    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCodes() {}

    /** A fresh code without separators. */
    public static String create() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }

    /** The code in groups of four, as printed. */
    public static String inGroups(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** A code as typed by a person: case, spaces and hyphens do not matter. */
    public static String fromTyped(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
