package id.pendapa.residents.table;

import id.pendapa.shared.InvalidException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file, also as an Indonesian Excel writes it: semicolons and Windows-1252. */
final class CsvRows implements TableRows {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern CUT_NUMBER = Pattern.compile("[+-]?\\d([.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");
    private static final String MARK = "\uFEFF";
    private static final int LOOKED_AT = 5_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(byte[] content) {
        String text = decode(content);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try {
            parser = CSVParser.parse(text, format);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        records = parser.iterator();
    }

    private static String decode(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    /** The mark that stands most often outside of quotes in the first line. */
    private static char delimiter(String text) {
        int end = Math.min(LOOKED_AT, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
        String first = text.substring(0, end).replaceAll("\"[^\"]*\"", "");
        return List.of(';', ',', '\t').stream()
                .max(Comparator.comparingLong(
                        mark -> first.chars().filter(letter -> letter == mark).count()))
                .orElse(';');
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord found = records.next();
            if (found.size() > TableFiles.MOST_COLUMNS) {
                throw TableFiles.tooWide();
            }
            List<Cell> cells = new ArrayList<>(found.size());
            found.forEach(value -> cells.add(cell(value.strip())));
            return new Row((int) found.getRecordNumber(), cells);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw (InvalidException) new InvalidException("import.csv", parser.getRecordNumber() + 1).initCause(broken);
        }
    }

    private static Cell cell(String value) {
        var wrapped = TEXT_AS_FORMULA.matcher(value);
        if (wrapped.matches()) {
            return new Cell(Kind.TEXT, wrapped.group(1).strip());
        }
        if (value.startsWith("=")) {
            return new Cell(Kind.FORMULA, value);
        }
        if (CUT_NUMBER.matcher(value).matches()) {
            return new Cell(Kind.NUMBER, value);
        }
        return new Cell(Kind.TEXT, value.startsWith("'") ? value.substring(1).strip() : value);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
