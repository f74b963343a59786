package id.pendapa.files;

import java.time.Instant;

/**
 * A file in the store: checked, cleaned and encrypted.
 *
 * @param key random code of the file; the only thing that may stand in an address
 * @param displayName the name as the sender gave it; text to show, never a path
 * @param mediaType what the content is
 * @param sizeBytes size of the clear content
 * @param sha256 lower-case hex of the clear content
 * @param owner what it belongs to now
 * @param createdAt when it was stored
 */
public record StoredFile(
        String key,
        String displayName,
        String mediaType,
        long sizeBytes,
        String sha256,
        Owner owner,
        Instant createdAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
