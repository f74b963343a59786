package id.pendapa.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete part of the tree.
 *
 * @param height over 2 to this power leaves
 * @param index which of its height, from the left
 */
record Subtree(int height, long index) {

    /**
     * The complete parts that together cover some leaves, from the left; the first is as large as its place allows.
     *
     * @param from the first leaf
     * @param to the leaf after the last one
     */
    static List<Subtree> cover(long from, long to) {
        List<Subtree> parts = new ArrayList<>();
        long at = from;
        while (at < to) {
            int height = 63 - Long.numberOfLeadingZeros(to - at);
            if (at > 0) {
                height = Math.min(height, Long.numberOfTrailingZeros(at));
            }
            parts.add(new Subtree(height, at >> height));
            at += 1L << height;
        }
        return parts;
    }
}
