package id.pendapa.office;

import id.pendapa.shared.RegionCode;

/**
 * Who the office is.
 *
 * @param kecamatan for example {@code Kecamatan Tingkir}
 * @param kecamatanCode area code
 * @param city for example {@code Kota Salatiga}
 * @param counterHours when the counter is open, in one line
 * @param numberPrefix beginning of public numbers, for example {@code TKR}
 */
public record OfficeProfile(
        String kecamatan,
        RegionCode kecamatanCode,
        String city,
        String province,
        String address,
        String phone,
        String counterHours,
        String numberPrefix) {}
