package id.pendapa.accounts;

import java.util.List;

/** What other modules may know of staff accounts. */
public interface StaffDirectory {

    /** Keyed hashes of the officer's own NIK under every index key in use; empty where none is entered. */
    List<byte[]> ownNikIndexes(long accountId);
}
