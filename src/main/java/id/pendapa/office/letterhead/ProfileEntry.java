package id.pendapa.office.letterhead;

/**
 * What can be entered about the office.
 *
 * @param kecamatan for example {@code Kecamatan Tingkir}
 * @param city for example {@code Kota Salatiga}
 * @param address street and place in one line
 * @param email may be empty, as may the website
 * @param counterHours when the counter is open, in one line
 */
public record ProfileEntry(
        String kecamatan,
        String city,
        String province,
        String address,
        String phone,
        String email,
        String web,
        String counterHours) {

    public ProfileEntry {
        kecamatan = kecamatan.strip();
        city = city.strip();
        province = province.strip();
        address = address.strip();
        phone = phone.strip();
        email = email.strip();
        web = web.strip();
        counterHours = counterHours.strip();
    }
}
