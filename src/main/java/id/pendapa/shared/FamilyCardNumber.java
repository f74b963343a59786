package id.pendapa.shared;

import java.util.Optional;

/**
 * The number of a family card (<i>nomor KK</i>): 16 digits like a NIK, but of a family, and another one whenever its
 * head changes. Printed it is masked; the whole number needs {@link #digits()}.
 */
public record FamilyCardNumber(String digits) {

    /** What its keyed hashes are made for; the same in every module, so that they can be compared. */
    public static final String INDEX = "family-card";

    public FamilyCardNumber {
        if (!SixteenDigits.is(digits)) {
            throw new IllegalArgumentException("Not the number of a family card.");
        }
    }

    /** Reads what a person typed; empty where it is no such number. */
    public static Optional<FamilyCardNumber> find(String typed) {
        return Optional.of(SixteenDigits.bare(typed)).filter(SixteenDigits::is).map(FamilyCardNumber::new);
    }

    /** The same mask as a NIK has. */
    public String masked() {
        return SixteenDigits.masked(digits);
    }

    /** People copy the wrong line of the card: the two numbers are never the same. */
    public boolean isSameAs(Nik nik) {
        return digits.equals(nik.digits());
    }

    @Override
    public String toString() {
        return "FamilyCardNumber[" + masked() + "]";
    }
}
