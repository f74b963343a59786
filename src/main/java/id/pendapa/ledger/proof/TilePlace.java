package id.pendapa.ledger.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of the log in the layout of C2SP tlog-tiles.
 *
 * @param level 0 for hashes of leaves, then one for each 256 of the level below; -1 for the entries themselves
 * @param index which one, from the left
 * @param width how many of its 256 are wanted
 */
record TilePlace(int level, long index, int width) {

    static final int FULL = 256;
    static final int BITS = 8;
    static final int ENTRIES = -1;

    private static final int HIGHEST_LEVEL = 5;
    private static final Pattern PATH =
            Pattern.compile("(entries|\\d{1,2})/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/(\\d{1,3}))?");

    /** What stands behind {@code tile/} in the address. */
    static Optional<TilePlace> find(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        boolean partial = parts.group(3) != null;
        TilePlace place = new TilePlace(level, index, width);
        return level <= HIGHEST_LEVEL
                        && width > 0
                        && width < FULL + (partial ? 0 : 1)
                        && place.path().equals(path)
                ? Optional.of(place)
                : Optional.empty();
    }

    /** The same as text: the index in groups of three digits, all but the last with an x. */
    String path() {
        StringBuilder number = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format("x%03d/", rest % 1000));
        }
        return (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + number
                + (width == FULL ? "" : ".p/" + width);
    }

    /** The level of the tree where its hashes lie; entries lie where the hashes of leaves do. */
    int row() {
        return Math.max(level, 0);
    }

    long from() {
        return index * FULL;
    }

    long to() {
        return from() + width;
    }

    /** Whether a tree of this size has it. */
    boolean isPartOf(long size) {
        return to() <= size >> (BITS * row());
    }
}
