package id.pendapa.platform.keys;

import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.keys.KeyBook.Change;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees about the keys. */
@Service
public class KeyDesk {

    private final Gate gate;
    private final KeyBook book;

    KeyDesk(Gate gate, KeyBook book) {
        this.gate = gate;
        this.book = book;
    }

    /**
     * How the newest change of keys stands.
     *
     * @param left rows that still needed the older key when they were counted
     * @param countedAt when that was
     * @param endedAt when the older key was gone, or null
     */
    public record Standing(
            Instant begunAt,
            long left,
            Instant countedAt,
            @Nullable Instant endedAt) {}

    /** Empty where the keys are the first ones. */
    @Transactional(readOnly = true)
    public Optional<Standing> find() {
        gate.require(Permission.BACKUP_MAKE);
        return book.findNewest().map(KeyDesk::standing);
    }

    private static Standing standing(Change change) {
        return new Standing(change.begunAt(), change.left(), change.countedAt(), change.endedAt());
    }
}
