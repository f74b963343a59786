package id.pendapa.survey.measure;

import java.math.BigInteger;

/** What one element weighs. Exactly a ninth gives 100 for a perfect survey; the others are what offices print. */
public enum Weight {
    EXACT(1, 9, "1/9"),
    THREE_DIGITS(111, 1000, "0,111"),
    TWO_DIGITS(11, 100, "0,11");

    private final BigInteger part;
    private final BigInteger of;
    private final String printed;

    Weight(long part, long of, String printed) {
        this.part = BigInteger.valueOf(part);
        this.of = BigInteger.valueOf(of);
        this.printed = printed;
    }

    BigInteger part() {
        return part;
    }

    BigInteger of() {
        return of;
    }

    /** As a report prints it. */
    public String printed() {
        return printed;
    }
}
