package id.pendapa.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table for a spreadsheet: UTF-8 with its mark and semicolons, as an Indonesian Excel opens it by a double click. A cell
 * that would be read as a formula, a sum or a date gets an apostrophe in front and stays the text that it is.
 */
public final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20].*");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\d.,:/\\- ]+");
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    private CsvTable() {}

    /** The bytes of the file. */
    public static byte[] of(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setQuoteMode(QuoteMode.ALL)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same for programs (RFC 4180): UTF-8, commas, and every cell as it is. Only for what the house itself wrote. */
    public static byte[] forPrograms(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text on one line, and nothing but text; days stay days. */
    static String plain(String cell) {
        String line = cell.replaceAll("[\\s\\p{Cntrl}\u00A0\uFEFF\u200B]+", " ").strip();
        if (DAY.matcher(line).matches()) {
            return line;
        }
        boolean calculated =
                FORMULA.matcher(line).matches() || NUMBER.matcher(line).matches();
        return calculated ? "'" + line : line;
    }
}
