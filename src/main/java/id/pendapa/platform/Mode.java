package id.pendapa.platform;

import java.util.Locale;

/** How this installation runs: with invented people to try it out, or for real. Injected as a bean. */
public enum Mode {
    /** <i>Mode contoh</i>: example office, example accounts, every page with a banner. Letters are worth nothing. */
    EXAMPLE,
    /** Real people: nothing of the example exists, and the start refuses example keys and accounts. */
    PRODUCTION;

    /** Whether the running work is not real: in example mode, and in a practice office everywhere. */
    public boolean isExample() {
        return this == EXAMPLE || CurrentOffice.isPractice();
    }

    /** Reads the word of the configuration: {@code contoh} or {@code produksi}. */
    public static Mode of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "contoh", "example" -> EXAMPLE;
            case "produksi", "production" -> PRODUCTION;
            default -> throw new IllegalArgumentException("PENDAPA_MODE must be contoh or produksi, not " + word);
        };
    }
}
