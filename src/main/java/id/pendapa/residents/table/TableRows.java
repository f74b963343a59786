package id.pendapa.residents.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table, from the first to the last. Nothing is reckoned: a formula stays a formula. */
public interface TableRows extends AutoCloseable {

    /** Name of the sheet, or empty where there is none. */
    String sheet();

    /**
     * The next row, also an empty one, or null behind the last.
     *
     * @throws id.pendapa.shared.InvalidException where the file is broken or too wide
     */
    @Nullable
    Row next();

    @Override
    void close();

    /**
     * A row.
     *
     * @param number as a spreadsheet counts them, from 1
     */
    record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, counted from 0. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    /**
     * A cell.
     *
     * @param text as it stands in the file; without blanks around it
     */
    record Cell(Kind kind, String text) {
        public static final Cell EMPTY = new Cell(Kind.TEXT, "");
    }

    /** What a cell is to the file. A number may have lost digits. */
    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        FAULT
    }
}
