package id.pendapa.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that grows leaf by leaf and keeps the roots of its complete parts only. */
final class Peaks {

    private final List<byte[]> parts = new ArrayList<>();
    long count;

    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = count; (rest & 1) == 1; rest >>= 1) {
            hash = Merkle.node(parts.remove(parts.size() - 1), hash);
        }
        parts.add(hash);
        count++;
    }

    byte[] root() {
        if (parts.isEmpty()) {
            return Merkle.sha256().digest();
        }
        byte[] root = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = Merkle.node(parts.get(i), root);
        }
        return root;
    }
}
