package id.pendapa.residents.web;

import id.pendapa.office.OfficeProfiles;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ExportDesk;
import id.pendapa.residents.register.ExportDesk.Export;
import id.pendapa.residents.register.ExportDesk.Line;
import id.pendapa.residents.register.Item;
import id.pendapa.residents.table.TableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes people into a workbook or a CSV file, some at a time. Every cell is text: no digit is lost, no day is turned round and no
 * name is reckoned as a formula. The last column says in its heading who took the file, when and for what, and in each row which
 * file it is of.
 */
@Component
class ExportFiles {

    private static final int WIDTH = 22;
    private static final String TEXT = "@";
    private static final String MARK = "\uFEFF";
    private static final int LONGEST_FOOTER = 200;

    private final Words words;
    private final ResidentPages pages;
    private final OfficeProfiles offices;

    ExportFiles(Words words, ResidentPages pages, OfficeProfiles offices) {
        this.words = words;
        this.offices = offices;
        this.pages = pages;
    }

    /** A file that grows. */
    interface Sheet extends AutoCloseable {
        void add(List<Line> lines) throws IOException;

        /** Ends the file; the stream below stays open. */
        @Override
        void close() throws IOException;
    }

    static DigestOutputStream digested(OutputStream out) {
        try {
            return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Sheet open(String shape, Export export, OutputStream out) throws IOException {
        List<String> headings = new ArrayList<>();
        ExportDesk.items().forEach(item -> headings.add(pages.label(item)));
        String mark = words.say(
                "residents.export.mark",
                offices.get().kecamatan(),
                export.officer(),
                pages.at(export.at()),
                export.purpose());
        headings.add(mark);
        return shape.equals("csv") ? new Csv(headings, export, out) : new Xlsx(headings, mark, export, out);
    }

    private static List<String> cells(Line line, Export export) {
        List<String> cells = new ArrayList<>();
        for (Item item : ExportDesk.items()) {
            cells.add(line.values().getOrDefault(item, ""));
        }
        cells.add(export.key().toString());
        return cells;
    }

    private static final class Csv implements Sheet {

        private final Writer writer;
        private final CSVPrinter printer;
        private final Export export;

        Csv(List<String> headings, Export export, OutputStream out) throws IOException {
            this.export = export;
            this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(MARK);
            printer = new CSVPrinter(
                    writer,
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(';')
                            .setQuoteMode(QuoteMode.ALL)
                            .get());
            printer.printRecord(headings);
        }

        @Override
        public void add(List<Line> lines) throws IOException {
            for (Line line : lines) {
                printer.printRecord(cells(line, export).stream().map(Csv::plain).toList());
            }
            writer.flush();
        }

        /** What begins with no letter may be a number, a day or a formula to a spreadsheet; the apostrophe makes it text. */
        private static String plain(String cell) {
            return cell.isEmpty() || Character.isLetter(cell.codePointAt(0)) ? cell : "'" + cell;
        }

        @Override
        public void close() throws IOException {
            writer.flush();
        }
    }

    private static final class Xlsx implements Sheet {

        private final Workbook workbook;
        private final Worksheet sheet;
        private final Export export;
        private int row = 1;

        Xlsx(List<String> headings, String mark, Export export, OutputStream out) {
            this.export = export;
            workbook = new Workbook(out, "Pendapa", "1.0");
            sheet = workbook.newWorksheet(TableFiles.SHEET);
            sheet.freezePane(0, 1);
            sheet.footer(
                    mark.substring(0, Math.min(LONGEST_FOOTER, mark.length())).replace("&", "&&"), Position.CENTER);
            for (int column = 0; column < headings.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.inlineString(0, column, headings.get(column));
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        }

        @Override
        public void add(List<Line> lines) throws IOException {
            int first = row;
            int columns = 0;
            for (Line line : lines) {
                List<String> cells = cells(line, export);
                columns = cells.size();
                for (int column = 0; column < columns; column++) {
                    sheet.inlineString(row, column, cells.get(column));
                }
                row++;
            }
            if (row > first) {
                sheet.range(first, 0, row - 1, columns - 1).style().format(TEXT).set();
            }
            sheet.flush();
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }
}
