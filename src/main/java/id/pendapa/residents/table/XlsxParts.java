package id.pendapa.residents.table;

import id.pendapa.shared.InvalidException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook: its sheets by name, and the texts that its cells share. It is read with the platform's own
 * reader of XML, without entities, and no text is longer than a cell of a spreadsheet may be.
 */
final class XlsxParts {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int LONGEST_TEXT = 32_767;
    private static final long MOST_LETTERS = 60_000_000;
    private static final XMLInputFactory READERS = readers();

    private final ZipFile zip;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    XlsxParts(byte[] content) throws IOException, XMLStreamException {
        this.zip = ZipFile.builder().setByteArray(content).get();
        read(WORKBOOK, this::sheets);
        read(RELATIONS, this::targets);
        read(TEXTS, this::texts);
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String name, Part part) throws IOException, XMLStreamException {
        InputStream found = find(name);
        if (found != null) {
            try (found) {
                part.read(READERS.createXMLStreamReader(found));
            }
        }
    }

    private @Nullable InputStream find(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : zip.getInputStream(entry);
    }

    private void sheets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                String relation = "";
                for (int at = 0; at < xml.getAttributeCount(); at++) {
                    String space = xml.getAttributeNamespace(at);
                    if (xml.getAttributeLocalName(at).equals("id") && space != null && !space.isEmpty()) {
                        relation = xml.getAttributeValue(at);
                    }
                }
                sheets.put(String.valueOf(xml.getAttributeValue(null, "name")), relation);
            }
        }
    }

    private void targets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void texts(XMLStreamReader xml) throws XMLStreamException {
        long letters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml, "si");
                letters += text.length() + 8L;
                if (letters > MOST_LETTERS) {
                    throw new InvalidException("import.too-large");
                }
                texts.add(text);
            }
        }
    }

    /** The text inside an element, without what is written above it for its sound. */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        boolean sound = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    counts = xml.getLocalName().equals("t");
                    sound = sound || xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    counts = false;
                    sound = sound && !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals(end)) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (counts && !sound) {
                        add(text, xml);
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    static void add(StringBuilder text, XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new InvalidException("import.long-cell");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    String shared(String number) {
        int at = Integer.parseInt(number);
        return at < texts.size() ? texts.get(at) : "";
    }

    /** The name of the sheet that is read. */
    String sheet() {
        return sheets.containsKey(TableFiles.SHEET)
                ? TableFiles.SHEET
                : sheets.keySet().stream().findFirst().orElseThrow(() -> new InvalidException("import.no-sheet"));
    }

    /** Opens the sheet that is read. */
    XMLStreamReader open() throws IOException, XMLStreamException {
        InputStream found = find(targets.getOrDefault(sheets.get(sheet()), ""));
        if (found == null) {
            throw new InvalidException("import.no-sheet");
        }
        return READERS.createXMLStreamReader(found);
    }
}
