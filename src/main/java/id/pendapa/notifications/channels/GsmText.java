package id.pendapa.notifications.channels;

import java.util.Map;

/** A short message as the network counts it: parts of seven-bit letters, or of fewer wide ones. */
final class GsmText {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String DOUBLE = "^{}\\[~]|€";
    private static final Map<Character, String> PLAIN =
            Map.of('’', "'", '‘', "'", '“', "\"", '”', "\"", '–', "-", '—', "-", '…', "...", '•', "*", '\u00a0', " ");
    private static final int ONE = 160;
    private static final int PART = 153;
    private static final int WIDE_ONE = 70;
    private static final int WIDE_PART = 67;

    private final String text;

    private GsmText(String text) {
        this.text = text;
    }

    /** Typographic signs become plain ones, so that a dash does not make a message twice as dear. */
    static GsmText of(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars().forEach(sign -> plain.append(PLAIN.getOrDefault((char) sign, Character.toString(sign))));
        return new GsmText(plain.toString());
    }

    String text() {
        return text;
    }

    boolean isSevenBit() {
        return text.chars().allMatch(sign -> BASIC.indexOf(sign) >= 0 || DOUBLE.indexOf(sign) >= 0);
    }

    /** In how many parts the network sends it; each is paid for. */
    int parts() {
        if (!isSevenBit()) {
            return parts(text.length(), WIDE_ONE, WIDE_PART);
        }
        int length = text.chars().map(sign -> DOUBLE.indexOf(sign) >= 0 ? 2 : 1).sum();
        return parts(length, ONE, PART);
    }

    private static int parts(int length, int one, int part) {
        return length <= one ? 1 : (length + part - 1) / part;
    }
}
