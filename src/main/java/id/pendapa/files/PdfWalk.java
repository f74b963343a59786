package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;

/** Looks at every object of a PDF that can be reached, each once, and refuses what acts or carries files. */
final class PdfWalk {

    private static final Set<String> FORBIDDEN_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings");
    private static final Set<String> FORBIDDEN_ACTIONS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "RichMediaExecute");
    private static final Set<String> FORBIDDEN_NOTES = Set.of("RichMedia", "FileAttachment", "Screen", "Movie", "3D");

    private final int most;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    PdfWalk(int most) {
        this.most = most;
    }

    void refuseActive(COSDocument document) {
        add(document.getTrailer());
        while (!waiting.isEmpty()) {
            look(waiting.pop());
        }
    }

    private void look(COSBase found) {
        if (found instanceof COSDictionary dictionary) {
            look(dictionary);
        } else if (found instanceof COSArray array) {
            array.forEach(this::add);
        }
    }

    private void look(COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (FORBIDDEN_KEYS.contains(entry.getKey().getName()) && isThere(entry.getValue())) {
                throw new InvalidException("file.pdf-active");
            }
            add(entry.getValue());
        }
        if (isNamed(dictionary, COSName.S, FORBIDDEN_ACTIONS)
                || isNamed(dictionary, COSName.SUBTYPE, FORBIDDEN_NOTES)) {
            throw new InvalidException("file.pdf-active");
        }
    }

    private static boolean isNamed(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }

    private static boolean isThere(COSBase value) {
        COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
        return direct != null && direct != COSNull.NULL;
    }

    private void add(COSBase value) {
        COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
        if (!(direct instanceof COSDictionary) && !(direct instanceof COSArray)) {
            return;
        }
        if (seen.add(direct)) {
            if (seen.size() > most) {
                throw new InvalidException("file.pdf-complex");
            }
            waiting.push(direct);
        }
    }
}
