package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of staff accounts. */
public interface StaffDirectory {

    /** Keyed hashes of the officer's own NIK under every index key in use; empty where none is entered. */
    List<byte[]> ownNikIndexes(long accountId);

    /** Open accounts whose holders have one of these NIK, given as keyed hashes. */
    Set<Long> listAccountsOf(List<byte[]> nikIndexes);

    /** Open accounts whose holders entered one of these family cards, given as keyed hashes. */
    Set<Long> listAccountsOfFamily(List<byte[]> familyIndexes);

    /** All accounts, closed ones too, open ones first. */
    List<Known> listAccounts();

    /** An account: its name for signing in, and who has it. */
    record Known(long id, String username, String name, boolean open) {}

    /**
     * Officers with an open account who hold a duty today, each once, with all their duties.
     *
     * @param kelurahanCode kelurahan where the duty is needed, or null for the kecamatan
     */
    List<Actor.Staff> holdersOf(String duty, @Nullable String kelurahanCode);

    /** Officers with an open account who may do something today, by unit and title. */
    List<Actor.Staff> listWhoMay(Permission permission);
}
