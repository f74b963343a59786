package id.pendapa.citizens;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that are good for minutes and shown from hand to hand: 40 bits in an alphabet without 0, O, 1 and I. */
final class TieCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LETTERS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TieCodes() {}

    static String create() {
        StringBuilder code = new StringBuilder(LETTERS);
        for (int letter = 0; letter < LETTERS; letter++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static String inGroups(String code) {
        return code.substring(0, LETTERS / 2) + "-" + code.substring(LETTERS / 2);
    }

    /** As typed by a person: case, spaces and hyphens do not matter. */
    static String fromTyped(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
