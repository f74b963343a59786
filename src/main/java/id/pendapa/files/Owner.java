package id.pendapa.files;

/**
 * What a stored file belongs to. Files of a draft may be discarded by the applicant; files of anything else are kept by
 * the office and only the destruction by two may remove them.
 *
 * @param kind kind of the owning record, for example {@code request} or {@code letter}
 * @param key public number or code of that record; never personal data
 */
public record Owner(String kind, String key) {

    private static final String DRAFT = "draft";

    public Owner {
        if (!kind.matches("[a-z][a-z-]{0,39}") || key.isBlank() || key.length() > 120) {
            throw new IllegalArgumentException("Not an owner of files: " + kind);
        }
    }

    /** A draft: its files go when it goes. */
    public static Owner draft(String key) {
        return new Owner(DRAFT, key);
    }

    public static Owner of(String kind, String key) {
        return new Owner(kind, key);
    }

    /** Whether the office keeps the files of this owner. */
    public boolean isLasting() {
        return !kind.equals(DRAFT);
    }
}
