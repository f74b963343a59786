package id.pendapa.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a person in the civil register: {@code PPKKCC DDMMYY SSSS}, area and birth date at the first issue and
 * a serial; for women the day is raised by 40. It has no check digit and never changes, so only the shape is checked
 * here: whether the date exists and is the person's own is a question for an officer. Printed it is masked; the whole
 * number needs {@link #digits()}.
 */
public record Nik(String digits) {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{6}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])[0-9]{6}");
    private static final String NOBODY = "0000";
    private static final int WOMEN = 40;
    private static final int CENTURY = 100;

    public Nik {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a NIK.");
        }
    }

    /** A NIK of exactly 16 digits. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Nik of(String digits) {
        return new Nik(digits);
    }

    /** Reads what a person typed, with spaces, dots and dashes as on the card; empty where it is no NIK. */
    public static Optional<Nik> find(String typed) {
        return Optional.of(SixteenDigits.bare(typed))
                .filter(bare -> SHAPE.matcher(bare).matches())
                .map(Nik::new);
    }

    /** Whether something typed has the length of a NIK; if it is none nevertheless, its birth date is wrong. */
    public static boolean hasLength(String typed) {
        return SixteenDigits.is(SixteenDigits.bare(typed));
    }

    /** All 16 digits. Never into a log, an address, a cookie or the name of a file. */
    @Override
    @JsonValue
    public String digits() {
        return digits;
    }

    /** The one mask: {@code 33••••••••••0001}. The middle is the birth date, so never show that beside it. */
    public String masked() {
        return SixteenDigits.masked(digits);
    }

    /** The kecamatan of the first issue, which may have been split since. */
    public RegionCode firstIssuedIn() {
        return RegionCode.of(digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6));
    }

    /** Serials begin at 0001: one with 0000 belongs to nobody, and all our examples have it. */
    public boolean isExample() {
        return digits.endsWith(NOBODY);
    }

    /** Whether the number was made for a woman. */
    public boolean isOfWoman() {
        return dayInNumber() > WOMEN;
    }

    /** Whether the number was made for this birth date. The century is the date's own: people over 100 exist. */
    public boolean isOfBirthDate(LocalDate birthDate) {
        return dayInNumber() % WOMEN == birthDate.getDayOfMonth()
                && twoDigits(8) == birthDate.getMonthValue()
                && twoDigits(10) == birthDate.getYear() % CENTURY;
    }

    private int dayInNumber() {
        return twoDigits(6);
    }

    private int twoDigits(int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    @Override
    public String toString() {
        return "Nik[" + masked() + "]";
    }
}
