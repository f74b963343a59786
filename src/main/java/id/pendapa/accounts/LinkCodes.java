package id.pendapa.accounts;

import java.security.SecureRandom;

/** Codes of one-time links: 100 bits, in signs that nobody confuses when reading them out. */
final class LinkCodes {

    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkCodes() {}

    static String make() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length).forEach(at -> code.append(ALPHABET[at]));
        return code.toString();
    }
}
