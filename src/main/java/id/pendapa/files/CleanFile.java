package id.pendapa.files;

/**
 * A checked and cleaned upload that is not stored yet. Only {@link FileStore#clean} makes one.
 */
public final class CleanFile {

    private final String displayName;
    private final String mediaType;
    private final byte[] content;

    CleanFile(String displayName, String mediaType, byte[] content) {
        this.displayName = displayName;
        this.mediaType = mediaType;
        this.content = content;
    }

    public String displayName() {
        return displayName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The cleaned bytes, for a module that keeps them where the office itself cannot read them. */
    public byte[] content() {
        return content;
    }
}
