package id.pendapa.residents.table;

import id.pendapa.shared.InvalidException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, row by row; only one row of it is in memory. */
final class XlsxRows implements TableRows {

    private final XlsxParts parts;
    private final XMLStreamReader xml;
    private int row;

    private XlsxRows(XlsxParts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.xml = parts.open();
    }

    static TableRows of(byte[] content) {
        try {
            return new XlsxRows(new XlsxParts(content));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw refused(broken);
        }
    }

    private static InvalidException refused(Exception broken) {
        if (broken instanceof InvalidException said) {
            return said;
        }
        return (InvalidException) new InvalidException("import.broken").initCause(broken);
    }

    @Override
    public String sheet() {
        return parts.sheet();
    }

    @Override
    public @Nullable Row next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    return new Row(row, cells());
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException broken) {
            throw refused(broken);
        }
    }

    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                if (column >= TableFiles.MOST_COLUMNS) {
                    throw TableFiles.tooWide();
                }
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, cell(String.valueOf(xml.getAttributeValue(null, "t"))));
            }
        }
        return cells;
    }

    /** {@code B12} is column 1; a cell without a place stands behind the one before. */
    private static int column(@Nullable String place, int next) {
        if (place == null) {
            return next;
        }
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(at)) - 'A' + 1);
            if (column > TableFiles.MOST_COLUMNS) {
                break;
            }
        }
        return column - 1;
    }

    private Cell cell(String type) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean formula = false;
        boolean counts = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "is" -> inline = XlsxParts.text(xml, "is");
                    case "v" -> counts = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                counts = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (counts && xml.hasText()) {
                XlsxParts.add(value, xml);
            }
        }
        return formula ? new Cell(Kind.FORMULA, value.toString().strip()) : cell(type, value.toString(), inline);
    }

    private Cell cell(String type, String value, String inline) {
        return switch (type) {
            case "s" -> text(value.isEmpty() ? "" : parts.shared(value.strip()));
            case "inlineStr" -> text(inline);
            case "str" -> text(value);
            case "e" -> new Cell(Kind.FAULT, value);
            default -> value.isEmpty() ? Cell.EMPTY : new Cell(Kind.NUMBER, value.strip());
        };
    }

    private static Cell text(String text) {
        return new Cell(Kind.TEXT, text.strip());
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException failure) {
            throw refused(failure);
        }
    }
}
