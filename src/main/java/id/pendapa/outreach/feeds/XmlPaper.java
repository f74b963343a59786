package id.pendapa.outreach.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document; whatever a text holds, the document is well-formed. */
final class XmlPaper {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    /** What XML 1.0 cannot hold. */
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private XmlPaper() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** Writes elements. */
    interface Work {
        void on(XmlPaper paper) throws XMLStreamException;
    }

    /** The bytes of a document. */
    static byte[] write(Work work) {
        try {
            XmlPaper paper = new XmlPaper();
            work.on(paper);
            paper.out.writeEndDocument();
            paper.out.close();
            return paper.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("What was written is no XML.", e);
        }
    }

    /** An element around others, with its attributes by turns of name and value. */
    void around(String name, Work inside, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        inside.on(this);
        out.writeEndElement();
    }

    /** An element with a text. */
    void text(String name, String text, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(written(text));
        out.writeEndElement();
    }

    /** An element without anything inside. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            out.writeAttribute(attributes[at], written(attributes[at + 1]));
        }
    }

    private static String written(String text) {
        return NOT_WRITTEN.matcher(text).replaceAll("");
    }
}
