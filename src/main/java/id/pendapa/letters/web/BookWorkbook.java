package id.pendapa.letters.web;

import id.pendapa.letters.register.YearBook.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The agenda book as a workbook, written as it goes. Days are days; everything else is text in the cell itself, so that no
 * number loses a digit and nothing is ever reckoned, whatever it begins with.
 */
final class BookWorkbook implements AutoCloseable {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int DAY = 1;
    private static final double[] WIDTHS = {30, 18, 40, 30, 18, 40};
    private static final float MARGIN = 0.6f;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]+");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Function<Row, List<String>> cells;
    private int line;

    /**
     * What stands around the numbers.
     *
     * @param sheet name of the sheet
     * @param title printed at the top of each page
     * @param mark printed beside it in an example, or empty
     * @param page words for the number of the page, with the commands that put it in
     * @param made printed at the bottom of each page
     */
    record Frame(String sheet, String title, String mark, String page, String made) {}

    /**
     * Begins a workbook.
     *
     * @param cells what stands in the columns; that of the day is not used
     */
    BookWorkbook(OutputStream out, Frame frame, List<String> columns, Function<Row, List<String>> cells) {
        this.workbook = new Workbook(out, "Pendapa", "1.0");
        this.sheet = workbook.newWorksheet(sheetName(frame.sheet()));
        this.cells = cells;
        print(frame);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.inlineString(0, column, columns.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        line = 1;
    }

    private void print(Frame frame) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.topMargin(MARGIN);
        sheet.bottomMargin(MARGIN);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.header(inMargin(frame.title()), Position.LEFT);
        if (!frame.mark().isEmpty()) {
            sheet.header(inMargin(frame.mark()), Position.RIGHT);
        }
        sheet.footer(inMargin(frame.made()), Position.LEFT);
        sheet.footer(frame.page(), Position.RIGHT);
    }

    /** In headers an ampersand begins a command. */
    private static String inMargin(String text) {
        return plain(text).replace("&", "&&");
    }

    private static String sheetName(String text) {
        String name = NOT_IN_A_NAME.matcher(plain(text)).replaceAll(" ").strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** Adds numbers and hands them on, so that they need no memory. */
    void add(List<Row> rows) {
        for (Row row : rows) {
            List<String> texts = cells.apply(row);
            for (int column = 0; column < texts.size(); column++) {
                cell(column, column == DAY ? "" : plain(texts.get(column)));
            }
            sheet.value(line, DAY, row.day());
            sheet.style(line, DAY)
                    .format("[$-421]d mmmm yyyy")
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .set();
            line++;
        }
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(line, column, text);
            sheet.style(line, column)
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    private static String plain(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
