package id.pendapa.letters.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Whether two files carry the same pages with the same text. */
final class SamePages {

    private SamePages() {}

    static boolean are(byte[] one, byte[] other) {
        try (PDDocument first = Loader.loadPDF(one);
                PDDocument second = Loader.loadPDF(other)) {
            if (first.getNumberOfPages() != second.getNumberOfPages()) {
                return false;
            }
            for (int page = 1; page <= first.getNumberOfPages(); page++) {
                if (!text(first, page).equals(text(second, page))) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }
}
