package id.pendapa.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Encrypts file contents as a stream, in pieces that are each authenticated. A content is bound to its office and its
 * key: stored under another name it no longer opens.
 */
public interface FileCipher {

    /** A stream that encrypts what is written to it; the content is complete only after {@code close}. */
    OutputStream seal(OutputStream sealed, String fileKey) throws IOException;

    /**
     * A stream of the clear content. Reading fails with an {@link IOException} at the first piece that was changed, moved
     * or cut off, before any byte of that piece is handed out.
     */
    InputStream open(InputStream sealed, String fileKey) throws IOException;
}
