package id.pendapa.letters.web;

import id.pendapa.platform.page.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of letters that wait.
 *
 * @param base address of the list; a letter lies below it
 * @param texts beginning of the keys of its texts
 * @param done what has just been done, or null
 * @param next question of the address that shows more, or null
 * @param together what several letters are signed with, or null where none of the list can be
 */
public record SignListPage(
        String base,
        String texts,
        List<Row> rows,
        @Nullable String done,
        @Nullable String next,
        @Nullable Together together) {

    public SignListPage {
        rows = List.copyOf(rows);
    }

    /**
     * One letter.
     *
     * @param hint what is special about it, or null
     * @param pick what is sent where it is ticked, or null where it cannot be signed here
     */
    public record Row(
            String code,
            String title,
            String number,
            String since,
            String signer,
            @Nullable String hint,
            @Nullable String pick) {}

    /**
     * The form that signs several letters.
     *
     * @param password whether letters are among them that the account's password signs
     * @param passphrase whether letters are among them that BSrE signs
     * @param many whether as many are shown as can be signed at once
     * @param picked what was ticked
     * @param errors what to put right
     */
    public record Together(
            boolean password, boolean passphrase, boolean many, List<String> picked, List<FieldError> errors) {
        public Together {
            picked = List.copyOf(picked);
            errors = List.copyOf(errors);
        }

        /** What is wrong with what was ticked, or null. */
        public @Nullable String pickError() {
            return errors.stream()
                    .filter(error -> error.id().startsWith("pilih"))
                    .map(FieldError::text)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What became of several letters.
     *
     * @param signed a sentence with how many are signed
     * @param goingOn a sentence with how many had their turn, or null when all had
     */
    public record Outcomes(String signed, @Nullable String goingOn, List<Outcome> letters) {
        public Outcomes {
            letters = List.copyOf(letters);
        }
    }

    /**
     * What became of one of them.
     *
     * @param fault why it is not signed, or null
     */
    public record Outcome(
            String number, String title, @Nullable String fault) {}
}
