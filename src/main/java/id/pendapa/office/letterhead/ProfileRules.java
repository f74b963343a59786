package id.pendapa.office.letterhead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the parts of the profile must be. Codes of faults, by part of the form. */
final class ProfileRules {

    private static final Pattern KECAMATAN = Pattern.compile("(Kecamatan|Kapanewon|Kemantren|Distrik) \\S.{0,70}");
    private static final Pattern CITY = Pattern.compile("(Kota|Kabupaten) \\S.{0,70}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,60}@[^@\\s]{1,60}\\.[^@\\s]{2,20}");
    private static final Pattern WEB = Pattern.compile("[a-z0-9][a-z0-9.-]{1,80}\\.[a-z]{2,20}(/\\S{0,40})?");
    private static final int LONGEST = 160;
    private static final int LONGEST_PHONE = 60;
    private static final int FEWEST_DIGITS = 5;

    private ProfileRules() {}

    static Map<String, String> faults(ProfileEntry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        refuse(
                faults,
                "kecamatan",
                "profile.kecamatan",
                KECAMATAN.matcher(entry.kecamatan()).matches());
        refuse(faults, "kota", "profile.city", CITY.matcher(entry.city()).matches());
        refuse(faults, "provinsi", "profile.province", isLine(entry.province()));
        refuse(faults, "alamat", "profile.address", isLine(entry.address()));
        refuse(faults, "telepon", "profile.phone", isPhone(entry.phone()));
        refuse(faults, "surel", "profile.email", isEmail(entry.email()));
        refuse(
                faults,
                "laman",
                "profile.web",
                entry.web().isEmpty() || WEB.matcher(entry.web()).matches());
        refuse(faults, "loket", "profile.hours", isLine(entry.counterHours()));
        return faults;
    }

    static Map<String, String> faults(KelurahanEntry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        refuse(faults, "alamat", "profile.address", entry.address().isEmpty() || isLine(entry.address()));
        refuse(faults, "telepon", "profile.phone", entry.phone().isEmpty() || isPhone(entry.phone()));
        refuse(faults, "surel", "profile.email", isEmail(entry.email()));
        return faults;
    }

    private static void refuse(Map<String, String> faults, String place, String code, boolean good) {
        if (!good) {
            faults.put(place, code);
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isPhone(String text) {
        return text.length() <= LONGEST_PHONE
                && text.chars().noneMatch(Character::isISOControl)
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static boolean isEmail(String text) {
        return text.isEmpty() || EMAIL.matcher(text).matches();
    }
}
