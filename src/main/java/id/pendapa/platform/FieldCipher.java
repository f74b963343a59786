package id.pendapa.platform;

/**
 * Encrypts personal values before they reach the database. A value is bound to its place: moved to another row or
 * column it no longer opens.
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
     * Keyed hash for finding a value again without storing it in clear (NIK, KK, secret codes).
     *
     * @param purpose one key per purpose, for example {@code nik}
     */
    byte[] index(String purpose, String value);

    /** Where a sealed value lives: table, a key of the row that never changes, column. */
    record Place(String table, String rowKey, String column) {}
}
