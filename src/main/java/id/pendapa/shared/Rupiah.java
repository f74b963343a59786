package id.pendapa.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money in whole rupiah, never negative. Written as offices do: {@code Rp 1.500.000}. */
public record Rupiah(long amount) {

    private static final Pattern MARK = Pattern.compile("(?i)^\\s*rp\\.?");
    private static final Pattern NO_CENTS = Pattern.compile(",(00|-)$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    public Rupiah {
        if (amount < 0) {
            throw new IllegalArgumentException("Money of the office is never negative.");
        }
    }

    /** Reads {@code 1500000}, {@code Rp 1.500.000} and {@code Rp. 1.500.000,00}; empty where it is no amount. */
    public static Optional<Rupiah> find(String typed) {
        String digits = BETWEEN.matcher(MARK.matcher(typed).replaceFirst("")).replaceAll("");
        return Optional.of(NO_CENTS.matcher(digits).replaceFirst(""))
                .filter(bare -> DIGITS.matcher(bare).matches())
                .map(bare -> new Rupiah(Long.parseLong(bare)));
    }

    /** {@code 1.500.000}: any whole number as Indonesian writes it. */
    public static String grouped(long number) {
        return String.format(IndonesianDates.INDONESIAN, "%,d", number);
    }

    /** In words, as it stands on letters: {@code satu juta lima ratus ribu rupiah}. */
    public String inWords() {
        return Terbilang.of(amount) + " rupiah";
    }

    /** {@code Rp 1.500.000}. */
    @Override
    public String toString() {
        return "Rp " + grouped(amount);
    }
}
