package id.pendapa.letters;

import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.LetterHistory.Happened;
import id.pendapa.shared.ConflictException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Replaces an issued letter in which a mistake was found. The old one holds until the new one, with a number of its own,
 * is signed; then it is called replaced, and each tells of the other. Runs in the caller's transaction.
 */
@Component
class LetterRevision {

    private final LetterStore letters;
    private final LetterHistory history;

    LetterRevision(LetterStore letters, LetterHistory history) {
        this.letters = letters;
        this.history = history;
    }

    /**
     * Puts an issued letter into revision, and with it those that attest it: they would name a letter that is replaced.
     *
     * @throws ConflictException {@code letter.revise.waiting} if a letter of the request waits for its signature
     */
    void ask(Letter letter, String reason) {
        letters.list(letter.requestNumber()).stream()
                .filter(Letter::isWaiting)
                .findFirst()
                .ifPresent(waiting -> {
                    throw new ConflictException("letter.revise.waiting", waiting.number());
                });
        begin(letter, reason);
    }

    private void begin(Letter letter, String reason) {
        letters.listAttesting(letter.id()).stream()
                .filter(attesting -> attesting.stage() == Stage.SIGNED)
                .forEach(attesting -> begin(attesting, reason));
        int version = letters.move(letter, Stage.IN_REVISION, letter.method());
        history.happened(letter, letter.id(), version, LetterEvent.REVISION_ASKED, reason);
    }

    /** The letter of this kind that is in revision. */
    Optional<Letter> find(String requestNumber, String letterCode) {
        return letters.list(requestNumber).stream()
                .filter(letter -> letter.stage() == Stage.IN_REVISION)
                .filter(letter -> letter.letterCode().equals(letterCode))
                .findFirst();
    }

    /**
     * Makes sure that a letter of this kind may be made now. Once a revision has begun, a letter further on in the flow
     * is made anew too.
     *
     * @return the letter that the new one will replace, or null
     * @throws ConflictException {@code letter.exists} if there is one that holds or waits
     */
    @Nullable
    Letter makeRoom(String requestNumber, String letterCode) {
        Optional<Letter> alive = letters.findAlive(requestNumber, letterCode);
        Optional<Letter> cause = letters.list(requestNumber).stream()
                .filter(letter -> letter.stage() == Stage.IN_REVISION)
                .findFirst();
        if (alive.isPresent()) {
            if (alive.get().isWaiting() || cause.isEmpty()) {
                throw new ConflictException("letter.exists");
            }
            begin(alive.get(), reason(cause.get()));
        }
        return find(requestNumber, letterCode).orElse(null);
    }

    /** A letter was issued: the one that it replaces is replaced from now on. */
    void issued(Letter fresh) {
        letters.list(fresh.requestNumber()).stream()
                .filter(old -> fresh.replacesId() != null && old.id() == fresh.replacesId())
                .filter(old -> old.stage() == Stage.IN_REVISION)
                .forEach(old -> {
                    int version = letters.move(old, Stage.REPLACED, old.method());
                    history.happened(old, old.id(), version, LetterEvent.REPLACED, reason(old));
                });
    }

    /** Letters in revision stay as they are after all, unless the new one is made already. */
    void end(String requestNumber, String reason) {
        letters.list(requestNumber).stream()
                .filter(letter -> letter.stage() == Stage.IN_REVISION)
                .filter(letter ->
                        letters.findAlive(requestNumber, letter.letterCode()).isEmpty())
                .forEach(letter -> {
                    int version = letters.move(letter, Stage.SIGNED, letter.method());
                    history.happened(letter, letter.id(), version, LetterEvent.REVISION_ENDED, reason);
                });
    }

    /** Who asked for the revision, when and why. */
    Optional<Happened> findAsked(Letter letter) {
        return history.list(letter).stream()
                .filter(happened -> happened.event() == LetterEvent.REVISION_ASKED)
                .reduce((earlier, last) -> last);
    }

    private String reason(Letter letter) {
        return findAsked(letter).map(Happened::reason).orElse("");
    }
}
