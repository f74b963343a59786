package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/**
 * Refuses PDF files that are locked, act by themselves, carry other files or would unfold without end. A PDF is never
 * rewritten: that would break the signatures in it.
 */
@Component
class PdfInspector {

    private final FileSettings.Pdf limits;

    PdfInspector(FileSettings settings) {
        this.limits = settings.pdf();
    }

    void refuseUnsafe(byte[] content) {
        new PdfBytes(content, limits).refuseUnfolding();
        try (RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(content);
                PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new InvalidException("file.pdf-locked");
            }
            refuseSizes(document);
            COSDocument whole = document.getDocument();
            new PdfWalk(limits.objects()).refuseActive(whole);
        } catch (InvalidPasswordException locked) {
            throw (InvalidException) new InvalidException("file.pdf-locked").initCause(locked);
        } catch (IOException | StackOverflowError broken) {
            throw broken(broken);
        } catch (InvalidException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    private static InvalidException broken(Throwable cause) {
        return (InvalidException) new InvalidException("file.pdf-broken").initCause(cause);
    }

    private void refuseSizes(PDDocument document) {
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            throw new InvalidException("file.pdf-broken");
        }
        if (pages > limits.pages()) {
            throw new InvalidException("file.pdf-pages", limits.pages());
        }
        for (PDPage page : document.getPages()) {
            PDRectangle size = page.getMediaBox();
            if (Math.max(size.getWidth(), size.getHeight()) > limits.longestSide()) {
                throw new InvalidException("file.pdf-page-size");
            }
        }
    }
}
