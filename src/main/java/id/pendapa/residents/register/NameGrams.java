package id.pendapa.residents.register;

import id.pendapa.platform.FieldCipher;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names as sets of hashed trigrams, as pg_trgm makes them but with a key, so that the database knows no name. One of these
 * serves one piece of work and remembers the hashes it made.
 */
final class NameGrams {

    static final String PURPOSE = "resident-gram";

    private static final int LENGTH = 3;

    private final FieldCipher cipher;
    private final Map<String, byte[]> hashes = new HashMap<>();

    NameGrams(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * The trigrams of a name under the newest key.
     *
     * @param key version of that key
     */
    record Hashed(int key, List<Integer> grams) {
        Hashed {
            grams = List.copyOf(grams);
        }
    }

    Hashed of(String name) {
        Set<Integer> grams = new LinkedHashSet<>();
        int key = 0;
        for (String gram : trigrams(name)) {
            ByteBuffer hash = ByteBuffer.wrap(hashes.computeIfAbsent(gram, each -> cipher.index(PURPOSE, each)));
            key = hash.getInt();
            grams.add(hash.getInt());
        }
        return new Hashed(key, grams.stream().sorted().toList());
    }

    /** The same under every key in use, in the order of the name, for a search. */
    List<List<Integer>> sought(String name) {
        List<List<Integer>> byKey = new ArrayList<>();
        for (String gram : trigrams(name)) {
            List<byte[]> all = cipher.indexes(PURPOSE, gram);
            for (int at = 0; at < all.size(); at++) {
                if (byKey.size() <= at) {
                    byKey.add(new ArrayList<>());
                }
                byKey.get(at)
                        .add(ByteBuffer.wrap(all.get(at), Integer.BYTES, Integer.BYTES)
                                .getInt());
            }
        }
        return byKey;
    }

    /** Two blanks before each word and one behind it, as pg_trgm does. */
    static List<String> trigrams(String name) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : plain(name).split(" ", -1)) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int at = 0; at + LENGTH <= padded.length(); at++) {
                    grams.add(padded.substring(at, at + LENGTH));
                }
            }
        }
        return List.copyOf(grams);
    }

    /** Small letters and digits without marks; an apostrophe is nothing, whatever else is no letter is a blank. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’`‘]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /** How alike two names are, from 0 to 1, as pg_trgm reckons it. */
    static double likeness(String one, String other) {
        Set<String> first = Set.copyOf(trigrams(one));
        Set<String> second = Set.copyOf(trigrams(other));
        long shared = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
