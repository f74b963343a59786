package id.pendapa.integrity.web;

import id.pendapa.integrity.gifts.GiftBook.Named;
import id.pendapa.integrity.gifts.GiftBook.Total;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The register of a year as a workbook that is written as it grows: first the gifts, then the totals. Every cell is text. */
final class GiftWorkbook implements AutoCloseable {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDTH = 24;
    private static final int AT_ONCE = 500;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF]");

    private final Workbook workbook;
    private final GiftBookFiles files;
    private Worksheet sheet;
    private int line;

    GiftWorkbook(OutputStream out, GiftBookFiles files, boolean named) {
        this.workbook = new Workbook(out, "Pendapa", "1.0");
        this.files = files;
        this.sheet = begin(files.say("gifts"), files.head(named));
    }

    /** From the gifts to their totals. */
    void turn() {
        sheet = begin(files.say("totals"), files.totalHead());
    }

    private Worksheet begin(String name, List<String> head) {
        Worksheet next = workbook.newWorksheet(name);
        for (int column = 0; column < head.size(); column++) {
            next.width(column, WIDTH);
            next.inlineString(0, column, head.get(column));
            next.style(0, column).bold().wrapText(true).set();
        }
        next.freezePane(0, 1);
        line = 1;
        return next;
    }

    void add(Named named) {
        write(files.cells(named));
    }

    void add(Total total) {
        write(files.cells(total));
    }

    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(
                    line, column, UNPRINTABLE.matcher(cells.get(column)).replaceAll(" "));
            sheet.style(line, column)
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        line++;
        if (line % AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
