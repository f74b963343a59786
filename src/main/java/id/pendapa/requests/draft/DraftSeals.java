package id.pendapa.requests.draft;

import id.pendapa.catalogue.Answers;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals drafts and finds them by code and browser, of which only keyed hashes are stored. */
@Component
class DraftSeals {

    private static final String CODE = "draft-code";
    private static final String BROWSER = "draft-browser";

    private final FieldCipher cipher;

    DraftSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] codeIndex(String code) {
        return cipher.index(CODE, code);
    }

    List<byte[]> codeIndexes(String code) {
        return cipher.indexes(CODE, code);
    }

    byte[] browserIndex(String browser) {
        return cipher.index(BROWSER, browser);
    }

    boolean isFrom(Drafts.Row row, String browser) {
        return cipher.indexes(BROWSER, browser).stream().anyMatch(index -> Arrays.equals(index, row.browserIndex()));
    }

    byte[] sealAnswers(String rowKey, Answers answers) {
        return cipher.seal(answers.toJson(), answersPlace(rowKey));
    }

    Answers answers(Drafts.Row row) {
        return Answers.fromJson(cipher.open(row.answersSealed(), answersPlace(row.key())));
    }

    byte[] sealEmail(String rowKey, String email) {
        return cipher.seal(email, emailPlace(rowKey));
    }

    @Nullable
    String email(Drafts.Row row) {
        byte[] sealed = row.emailSealed();
        return sealed == null ? null : cipher.open(sealed, emailPlace(row.key()));
    }

    private static Place emailPlace(String rowKey) {
        return new Place("draft", rowKey, "email_sealed");
    }

    private static Place answersPlace(String rowKey) {
        return new Place("draft", rowKey, "answers_sealed");
    }
}
