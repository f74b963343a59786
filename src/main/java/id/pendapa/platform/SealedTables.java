package id.pendapa.platform;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Says which columns of a module are sealed and which hold keyed hashes, so that they are made anew when the keys
 * change. A test compares it with the schema: a column that nobody names fails the build.
 *
 * <p>The texts are SQL over one row, which is called {@code t}.
 */
public interface SealedTables {

    List<SealedTable> sealedTables();

    /** Makes anew what the module sealed outside of the database; throws where that fails. */
    default void sealOthersAnew() {}

    /** A table of an office. */
    record SealedTable(String name, List<SealedColumn> columns, List<HashColumn> hashes) {
        public SealedTable {
            columns = List.copyOf(columns);
            hashes = List.copyOf(hashes);
        }

        /** A table whose columns are sealed under their own names. */
        public static SealedTable of(String name, String rowKey, String... columns) {
            return new SealedTable(
                    name,
                    List.of(columns).stream()
                            .map(column -> new SealedColumn(column, name, column, rowKey))
                            .toList(),
                    List.of());
        }

        /** A table with keyed hashes only. */
        public static SealedTable of(String name, HashColumn... hashes) {
            return new SealedTable(name, List.of(), List.of(hashes));
        }

        /** The same with columns of keyed hashes. */
        public SealedTable with(HashColumn... found) {
            return new SealedTable(name, columns, List.of(found));
        }
    }

    /**
     * A sealed column.
     *
     * @param boundTo the table's name in its {@link FieldCipher.Place}
     * @param boundAs the column's name in it
     * @param rowKey SQL of the row's key in it
     */
    record SealedColumn(String name, String boundTo, String boundAs, String rowKey) {}

    /** A column of keyed hashes, see {@link FieldCipher#index}. */
    sealed interface HashColumn {
        String name();
    }

    /**
     * A hash that is made again from a sealed value.
     *
     * @param source where that value is
     * @param values what in it may have been hashed, from the opened value and its row key; the one whose hash stands
     *     there is taken
     */
    record RemadeHash(String name, String purpose, Source source, BiFunction<String, String, List<String>> values)
            implements HashColumn {}

    /**
     * A hash of something random that only its holder has. It cannot be made again: the older key stays until the last
     * one is of no use any more.
     *
     * @param aliveWhile SQL, true as long as somebody may come with it; {@code :now} is the time
     */
    record PassingHash(String name, String aliveWhile) implements HashColumn {}

    /**
     * A sealed value from which a hash is made again.
     *
     * @param value SQL of the sealed bytes
     * @param boundTo the table's name in its {@link FieldCipher.Place}
     */
    record Source(String value, String boundTo, String rowKey, String boundAs) {}
}
