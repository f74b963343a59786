package id.pendapa.platform;

import java.util.List;

/**
 * Encrypts personal values before they reach the database. A value is bound to its office and its place: moved to
 * another office, row or column it no longer opens.
 */
public interface FieldCipher {

    byte[] seal(String clear, Place place);

    /**
     * Opens a sealed value.
     *
     * @throws id.pendapa.shared.UnavailableException if the key is missing or the value was moved or changed
     */
    String open(byte[] sealed, Place place);

    /**
     * Keyed hash for finding a value again without storing it in clear (NIK, KK, secret codes). Made with the newest
     * index key of this office and purpose; the first four bytes name the version of the key.
     *
     * @param purpose one key per purpose, for example {@code nik}
     */
    byte[] index(String purpose, String value);

    /**
     * The keyed hash under every index key that is still in use, newest first. Look-ups ask for all of them, so that
     * rows written before a rotation are still found.
     */
    List<byte[]> indexes(String purpose, String value);

    /**
     * The same for a value that is only there sealed: the hash that stands beside it, or that under every key while the
     * keys change. Nothing is shown to anybody.
     *
     * @param index the hash that stands beside it
     */
    List<byte[]> indexesOf(String purpose, byte[] index, byte[] sealed, Place place);

    /** Whether a value was sealed with the newest key. */
    boolean isNewest(byte[] sealed);

    /** Where a sealed value lives: table, a key of the row that never changes, column. */
    record Place(String table, String rowKey, String column) {}
}
