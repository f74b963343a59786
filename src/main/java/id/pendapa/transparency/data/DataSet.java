package id.pendapa.transparency.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An open data set. Its name stands in its address, which stays; a table whose columns change becomes a set of its own.
 */
public enum DataSet {
    /** Each indicator of the office by month. */
    INDIKATOR_BULANAN("bulan", "indikator", "n", "nilai", "satuan", "ditutup"),
    /** Each indicator by month and service. */
    INDIKATOR_LAYANAN("bulan", "indikator", "layanan", "n", "nilai", "satuan", "ditutup"),
    /** Each step of each service by month. */
    LANGKAH_LAYANAN("bulan", "layanan", "langkah", "kali", "menit_rata_rata", "dikembalikan");

    private final String columns;

    DataSet(String... columns) {
        this.columns = String.join(",", columns);
    }

    /** Names of the columns, in the order of the table. */
    public List<String> columns() {
        return List.of(columns.split(","));
    }

    /** How it is called in addresses. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that name, as it stands in an address. */
    public static Optional<DataSet> find(String name) {
        return Arrays.stream(values()).filter(one -> one.address().equals(name)).findFirst();
    }
}
