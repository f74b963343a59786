package id.pendapa.letters;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives letters back to their signer whose signature was begun and never finished, because the process died in between.
 * Nothing of the broken try is kept; the same bytes are signed again under the same number.
 */
@Component
class RecoverSigning implements Tasks.Recurring {

    private final LetterStore letters;
    private final LetterHistory history;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    RecoverSigning(LetterStore letters, LetterHistory history, TransactionTemplate transaction, OfficeTime time) {
        this.letters = letters;
        this.history = history;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String task() {
        return "recover-letter-signing";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (Letter letter : letters.listStale(time.now().minus(LetterSigning.BUSY_AT_MOST))) {
            transaction.executeWithoutResult(status -> {
                letters.endSigning(letter.id(), letter.version());
                history.happened(letter, letter.id(), letter.version(), LetterEvent.RECOVERED, null);
            });
        }
    }
}
