package id.pendapa.office;

import id.pendapa.shared.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the office is.
 *
 * @param kecamatan for example {@code Kecamatan Tingkir}
 * @param kecamatanCode area code
 * @param city for example {@code Kota Salatiga}
 * @param counterHours when the counter is open, in one line
 * @param numberPrefix beginning of public numbers, for example {@code TKR}
 * @param email may be empty, as may the website
 * @param emblem the office's own picture at the head of letters, a PNG in Base64, or null for the one that ships
 */
public record OfficeProfile(
        String kecamatan,
        RegionCode kecamatanCode,
        String city,
        String province,
        String address,
        String phone,
        String counterHours,
        String numberPrefix,
        String email,
        String web,
        @Nullable String emblem) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Lines at the head of letters, from the wide to the narrow; of a kelurahan, or with null of the kecamatan. */
    public List<String> headLines(@Nullable Kelurahan kelurahan) {
        List<String> lines = new ArrayList<>(
                List.of("PEMERINTAH " + city.toUpperCase(INDONESIAN), kecamatan.toUpperCase(INDONESIAN)));
        if (kelurahan != null) {
            lines.add(kelurahan.title().toUpperCase(INDONESIAN));
        }
        return lines;
    }

    /** How the unit is reached, below its head lines. */
    public List<String> contactLines(@Nullable Kelurahan kelurahan) {
        if (kelurahan == null) {
            return lines(address, phone, email, web);
        }
        return kelurahan.address().isEmpty()
                ? List.of(kecamatan + ", " + city + ", " + province)
                : lines(kelurahan.address(), kelurahan.phone(), kelurahan.email(), "");
    }

    private static List<String> lines(String address, String phone, String email, String web) {
        String reach = Stream.of(phone.isEmpty() ? "" : "Telepon " + phone, email, web)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return reach.isEmpty() ? List.of(address) : List.of(address, reach);
    }
}
