package id.pendapa.letters.signing;

import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Compares what one sees before and after signing. The library asks each picture for its points one by one; where the
 * pages are the same to the last point and nothing was added on top of them, which is every honest letter, comparing the
 * memory says so at once. In all other cases the library has the word.
 */
final class PageComparison extends DefaultPdfDifferencesFinder {

    private static final int PAGES = 10;

    PageComparison() {
        setMaximalPagesAmountForVisualComparison(PAGES);
    }

    @Override
    public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader last) {
        return isSame(signed, last) ? List.of() : super.getVisualDifferences(signed, last);
    }

    private static boolean isSame(PdfDocumentReader signed, PdfDocumentReader last) {
        int pages = signed.getNumberOfPages();
        if (pages > PAGES || pages != last.getNumberOfPages()) {
            return false;
        }
        try {
            for (int page = 1; page <= pages; page++) {
                boolean same = signed.getPdfAnnotations(page).size()
                                == last.getPdfAnnotations(page).size()
                        && isSame(signed.generateImageScreenshot(page), last.generateImageScreenshot(page));
                if (!same) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && one.getRaster().getDataBuffer() instanceof DataBufferInt points
                && other.getRaster().getDataBuffer() instanceof DataBufferInt others
                && Arrays.equals(points.getData(), others.getData());
    }
}
