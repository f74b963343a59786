package id.pendapa.ledger.proof;

import java.time.Instant;
import java.util.Base64;

/**
 * A signed head of the log.
 *
 * @param size how many entries it vouches for
 * @param number which head it is, counted from 1 without gaps
 * @param root root of the tree over them
 * @param note the checkpoint with its signature, as it is handed out
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record LogHead(long size, long number, byte[] root, String note, Instant signedAt) {

    /** The text that is signed: three lines. */
    static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }
}
