package id.pendapa.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Hashes of the tree, as RFC 6962 section 2.1 makes them. */
final class Merkle {

    private Merkle() {}

    static byte[] leaf(byte[] entry) {
        return digest((byte) 0, entry, new byte[0]);
    }

    static byte[] node(byte[] left, byte[] right) {
        return digest((byte) 1, left, right);
    }

    /** Root of a complete subtree over these hashes, whose number is a power of two. */
    static byte[] root(List<byte[]> hashes) {
        List<byte[]> row = hashes;
        while (row.size() > 1) {
            List<byte[]> above = row;
            row = java.util.stream.IntStream.range(0, above.size() / 2)
                    .mapToObj(i -> node(above.get(2 * i), above.get(2 * i + 1)))
                    .toList();
        }
        return row.get(0);
    }

    private static byte[] digest(byte kind, byte[] first, byte[] second) {
        MessageDigest digest = sha256();
        digest.update(kind);
        digest.update(first);
        return digest.digest(second);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
