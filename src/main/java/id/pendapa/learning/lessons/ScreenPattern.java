package id.pendapa.learning.lessons;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Screens that a lesson explains: the address of one, such as {@code /meja/{number}/catatan}, or of all below a place,
 * such as {@code /meja/ppid/**}.
 */
record ScreenPattern(List<String> parts) {

    private static final String BELOW = "**";
    private static final String ANY = "{}";

    /** The one that tells more of an address first: words before places, places before "all below". */
    static final Comparator<ScreenPattern> CLOSEST = ScreenPattern::compare;

    ScreenPattern {
        parts = List.copyOf(parts);
    }

    static ScreenPattern of(String written) {
        return new ScreenPattern(Arrays.stream(written.split("/", -1))
                .skip(1)
                .map(part -> part.startsWith("{") && part.endsWith("}") ? ANY : part)
                .toList());
    }

    /** Whether it means this screen, itself a pattern, or screens like it. */
    boolean means(ScreenPattern screen) {
        return isBelow()
                ? screen.parts.size() >= parts.size() - 1 && base().equals(screen.parts.subList(0, parts.size() - 1))
                : parts.equals(screen.parts);
    }

    private boolean isBelow() {
        return !parts.isEmpty() && parts.get(parts.size() - 1).equals(BELOW);
    }

    private List<String> base() {
        return parts.subList(0, parts.size() - 1);
    }

    /** Whether an address is one of these screens. */
    boolean matches(ScreenPattern address) {
        List<String> wanted = isBelow() ? base() : parts;
        List<String> there = address.parts;
        if (isBelow() ? there.size() < wanted.size() : there.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(ANY) && !wanted.get(i).equals(there.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(ScreenPattern left, ScreenPattern right) {
        for (int i = 0; i < Math.min(left.parts.size(), right.parts.size()); i++) {
            int order = Integer.compare(rank(left.parts.get(i)), rank(right.parts.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.parts.size(), right.parts.size());
    }

    private static int rank(String part) {
        return switch (part) {
            case BELOW -> 2;
            case ANY -> 1;
            default -> 0;
        };
    }
}
