package id.pendapa.citizens.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about somebody, ready to print.
 *
 * @param first whether it is the first page, which begins with the account
 * @param tied who holds the account, or null
 * @param next address of the next page, or null on the last
 */
public record OwnDataPage(
        String until,
        boolean first,
        List<OwnPage.Address> addresses,
        OwnPage.@Nullable Tied tied,
        List<Request> requests,
        @Nullable String next) {

    public OwnDataPage {
        addresses = List.copyOf(addresses);
        requests = List.copyOf(requests);
    }

    /**
     * One request.
     *
     * @param when when it was handed in and ended
     * @param kept how long it is kept
     */
    public record Request(
            String number,
            String service,
            String title,
            String when,
            String kept,
            List<Answer> answers,
            List<Letter> letters) {
        public Request {
            answers = List.copyOf(answers);
            letters = List.copyOf(letters);
        }
    }

    /**
     * One answer.
     *
     * @param notes how it was corrected
     */
    public record Answer(String field, String label, List<String> values, List<String> notes) {
        public Answer {
            values = List.copyOf(values);
            notes = List.copyOf(notes);
        }
    }

    /** One letter: its printed title and number, and how far it is. */
    public record Letter(String title, String number, String stage) {}
}
