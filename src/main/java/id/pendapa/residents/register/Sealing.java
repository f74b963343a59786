package id.pendapa.residents.register;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How persons of the register are sealed and found again. */
@Component
class Sealing {

    static final String NIK = "resident-nik";
    static final String KK = "resident-kk";
    static final String BIRTH = "resident-birth";

    private final FieldCipher cipher;

    Sealing(FieldCipher cipher) {
        this.cipher = cipher;
    }

    FieldCipher cipher() {
        return cipher;
    }

    byte[] seal(Facts facts, UUID key) {
        return cipher.seal(facts.json(), new Place("resident", key.toString(), "facts_sealed"));
    }

    Facts open(byte[] sealed, UUID key) {
        return Facts.read(cipher.open(sealed, new Place("resident", key.toString(), "facts_sealed")));
    }

    byte[] sealBefore(Facts facts, String row) {
        return cipher.seal(facts.json(), new Place("resident_import_row", row, "before_sealed"));
    }

    Facts openBefore(byte[] sealed, String row) {
        return Facts.read(cipher.open(sealed, new Place("resident_import_row", row, "before_sealed")));
    }

    byte[] index(String purpose, String value) {
        return cipher.index(purpose, value);
    }

    List<byte[]> indexes(String purpose, String value) {
        return cipher.indexes(purpose, value);
    }
}
