package id.pendapa.ledger.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The tree of a certain size: its root, and the proofs that RFC 6962 section 2.1 defines. It asks for hashes of complete
 * parts only; which ones can be known before any is read.
 */
final class TreeView {

    private final long size;
    private final Function<Subtree, byte[]> hashes;

    /**
     * A view of the first leaves of a log.
     *
     * @param size how many leaves
     */
    TreeView(long size, Function<Subtree, byte[]> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** The parts that some work on trees will ask for. */
    static Set<Subtree> asked(long size, java.util.function.Consumer<TreeView> work) {
        Set<Subtree> asked = new LinkedHashSet<>();
        work.accept(new TreeView(size, part -> {
            asked.add(part);
            return new byte[0];
        }));
        return asked;
    }

    /** The root; of no leaf at all it is the hash of nothing. */
    byte[] root() {
        return size == 0 ? Merkle.sha256().digest() : root(0, size);
    }

    /** Hashes from the leaf up with which its hash becomes the root. */
    List<byte[]> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("No leaf " + leaf + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        climb(leaf, 0, size, path);
        return path;
    }

    private void climb(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            climb(leaf, from, middle, path);
            path.add(root(middle, to));
        } else {
            climb(leaf, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** The largest power of two that is smaller. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private byte[] root(long from, long to) {
        List<Subtree> parts = Subtree.cover(from, to);
        byte[] root = hashes.apply(parts.get(parts.size() - 1));
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = Merkle.node(hashes.apply(parts.get(i)), root);
        }
        return root;
    }
}
