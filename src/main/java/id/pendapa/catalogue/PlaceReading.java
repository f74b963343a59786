package id.pendapa.catalogue;

import id.pendapa.catalogue.ReadAnswer.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads kelurahan with RT and RW, and addresses anywhere. */
final class PlaceReading {

    /** Value of {@code <key>-di} for an address in the kecamatan. */
    static final String HERE = "sini";

    private static final String ABROAD = "luar";
    private static final int STREET = 200;
    private static final int PLACE = 100;

    private PlaceReading() {}

    static Answer.@Nullable Area area(String key, Set<String> kelurahanCodes, Reading reading) {
        String code = reading.choice(key + "-kelurahan");
        if (code != null && !kelurahanCodes.contains(code)) {
            reading.wrong(key + "-kelurahan", Problem.of("choose"));
        }
        String rt = number(key + "-rt", reading);
        String rw = number(key + "-rw", reading);
        return code != null && rt != null && rw != null ? new Answer.Area(code, rt, rw) : null;
    }

    private static @Nullable String number(String name, Reading reading) {
        String typed = reading.required(name);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("\\d{1,3}")) {
            return reading.wrong(name, Problem.of("rt"));
        }
        return "0".repeat(3 - typed.length()) + typed;
    }

    static @Nullable Answer address(String key, Set<String> kelurahanCodes, Reading reading) {
        String where = reading.choice(key + "-di");
        if (where == null) {
            return null;
        }
        String street = reading.text(key + "-jalan", STREET);
        return switch (where) {
            case HERE -> here(street, area(key, kelurahanCodes, reading));
            case ABROAD -> abroad(key, street, reading);
            default -> elsewhere(key, street, reading);
        };
    }

    private static @Nullable Answer here(@Nullable String street, Answer.@Nullable Area area) {
        return street != null && area != null ? new Answer.Address(street, area, null, null, null, null, null) : null;
    }

    private static @Nullable Answer elsewhere(String key, @Nullable String street, Reading reading) {
        String kelurahan = reading.text(key + "-desa", PLACE);
        String kecamatan = reading.text(key + "-kecamatan", PLACE);
        String city = reading.text(key + "-kota", PLACE);
        String province = reading.text(key + "-provinsi", PLACE);
        if (street == null || kelurahan == null || kecamatan == null) {
            return null;
        }
        return city == null || province == null
                ? null
                : new Answer.Address(street, null, kelurahan, kecamatan, city, province, null);
    }

    private static @Nullable Answer abroad(String key, @Nullable String street, Reading reading) {
        String city = reading.text(key + "-kota", PLACE);
        String country = reading.text(key + "-negara", PLACE);
        return street != null && city != null && country != null
                ? new Answer.Address(street, null, null, null, city, null, country)
                : null;
    }
}
