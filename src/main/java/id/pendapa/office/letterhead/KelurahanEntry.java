package id.pendapa.office.letterhead;

/** What can be entered about a kelurahan; each may be empty, then the head of its letters names the kecamatan only. */
public record KelurahanEntry(String address, String phone, String email) {

    public KelurahanEntry {
        address = address.strip();
        phone = phone.strip();
        email = email.strip();
    }
}
