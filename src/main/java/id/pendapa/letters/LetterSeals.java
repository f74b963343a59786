package id.pendapa.letters;

import id.pendapa.letters.LetterStore.Sealed;
import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the personal values of letters, each bound to its letter and column. */
@Component
class LetterSeals {

    private static final String TABLE = "letter";
    static final String HOLDER_CODE = "letter-holder-code";

    private final FieldCipher cipher;

    LetterSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Sealed seal(String code, String holderName, String holderCode, LetterSheet sheet) {
        return new Sealed(
                cipher.seal(holderName, place(code, "holder_name_sealed")),
                cipher.seal(holderCode, place(code, "holder_code_sealed")),
                cipher.index(HOLDER_CODE, code + "/" + holderCode),
                cipher.seal(JsonMapper.shared().writeValueAsString(sheet), place(code, "sheet_sealed")));
    }

    String holderName(Letter letter, Sealed sealed) {
        return cipher.open(sealed.holderName(), place(letter.code(), "holder_name_sealed"));
    }

    String holderCode(Letter letter, Sealed sealed) {
        return cipher.open(sealed.holderCode(), place(letter.code(), "holder_code_sealed"));
    }

    LetterSheet sheet(Letter letter, Sealed sealed) {
        return JsonMapper.shared()
                .readValue(cipher.open(sealed.sheet(), place(letter.code(), "sheet_sealed")), LetterSheet.class);
    }

    /** Whether this is the second code of the letter; takes the same time for right and wrong ones. */
    boolean isHolderCode(Letter letter, Sealed sealed, String typed) {
        return cipher.indexes(HOLDER_CODE, letter.code() + "/" + typed).stream()
                .anyMatch(index -> MessageDigest.isEqual(index, sealed.holderCodeIndex()));
    }

    private static Place place(String code, String column) {
        return new Place(TABLE, code, column);
    }
}
