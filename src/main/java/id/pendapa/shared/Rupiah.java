package id.pendapa.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of money in whole rupiah, never negative. Written as offices do: {@code Rp 1.500.000}. */
public record Rupiah(long amount) {

    /** The mark or none, digits or groups of three, no cents or none of them: {@code 1.25} is not 125. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?:rp\\.?\\s*)?([0-9]{1,15}|[1-9][0-9]{0,2}(?:[. ][0-9]{3}){1,4})(?:,(?:00|-))?");

    private static final Pattern BETWEEN = Pattern.compile("[. ]");

    public Rupiah {
        if (amount < 0) {
            throw new IllegalArgumentException("Money of the office is never negative.");
        }
    }

    /**
     * Reads {@code 1500000}, {@code Rp 1.500.000} and {@code Rp. 1.500.000,00}; empty where it is no amount, also where
     * a dot does not stand before three digits.
     */
    public static Optional<Rupiah> find(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        return written.matches()
                ? Optional.of(new Rupiah(
                        Long.parseLong(BETWEEN.matcher(written.group(1)).replaceAll(""))))
                : Optional.empty();
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
