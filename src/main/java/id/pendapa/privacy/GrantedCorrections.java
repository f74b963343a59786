package id.pendapa.privacy;

import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of data that the data-protection officer granted. The module that keeps the data carries them out; privacy
 * itself never touches them.
 */
public interface GrantedCorrections {

    /**
     * A granted one, for the officer; reading it is a sight. Runs in the caller's transaction.
     *
     * @throws NotFoundException {@code data-request} if it is no correction or was not granted
     */
    Granted open(long id);

    /**
     * Writes down that it was carried out. Runs in the caller's transaction.
     *
     * @param beside whether the record stays as it was and the correction stands beside it
     * @throws ConflictException {@code data-request.carried-out} if somebody was faster
     */
    void carriedOut(Granted granted, String field, boolean beside);

    /**
     * A correction that was granted.
     *
     * @param number of the request whose data are corrected
     * @param field key of the answer, or null where only words say which
     * @param text what the applicant wrote
     * @param done whether it was carried out
     */
    record Granted(
            long id, UUID key, String number, @Nullable String field, String text, boolean done) {
        @Override
        public String toString() {
            return "Granted[" + id + "]";
        }
    }
}
