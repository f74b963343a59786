package id.pendapa.residents.table;

import id.pendapa.shared.InvalidException;

/** Opens a file that {@code files} let in. */
public final class TableFiles {

    /** Name of the sheet that is read; where there is none of it, the first one. */
    public static final String SHEET = "Penduduk";

    /** Most columns of a table. */
    static final int MOST_COLUMNS = 200;

    private TableFiles() {}

    /**
     * The rows of a file.
     *
     * @throws InvalidException where it is broken
     */
    public static TableRows open(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K'
                ? XlsxRows.of(content)
                : new CsvRows(content);
    }

    static InvalidException tooWide() {
        return new InvalidException("import.columns", MOST_COLUMNS);
    }
}
