package id.pendapa.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be practised: who one is, and where the work begins. */
public enum Situation {
    /** Somebody without a telephone stands at the counter. */
    COUNTER("loket", "/meja/baru"),
    /** The number of a family card is wrong: it is to be mended, not refused. */
    MENDING("loket", "/meja"),
    /** What is asked for is not the office's to give. */
    REFUSING("kasi", "/meja"),
    /** Somebody lost their slip: found by NIK with a reason, and nobody else's data is looked at. */
    LOST_SLIP("loket", "/meja/cari"),
    /** Two letters wait; one of them must not be signed. */
    SIGNING("camat", "/tanda-tangan");

    private final String officer;
    private final String start;

    Situation(String officer, String start) {
        this.officer = officer;
        this.start = start;
    }

    static Optional<Situation> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Its name in addresses and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which officer of the example one is. */
    String officer() {
        return officer;
    }

    /** Where its work begins. */
    public String start() {
        return start;
    }
}
