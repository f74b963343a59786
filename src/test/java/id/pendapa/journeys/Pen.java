package id.pendapa.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A letter signed by hand: printed at the counter, and a photograph of the paper handed in. */
final class Pen {

    private Pen() {}

    /** Prints the letter and enters a scan of it; the printed text. */
    static String scan(Page clerk, String code) {
        clerk.navigate("/tanda-tangan/pena/" + code);
        Download printed = clerk.waitForDownload(
                () -> clerk.locator("form[action$='/cetak'] button").click());
        try {
            Path paper = Files.createTempFile("cetak", ".pdf");
            printed.saveAs(paper);
            Path photo = Files.createTempDirectory("pindai").resolve("pindai");
            Hall.run("pdftoppm", "-jpeg", "-r", "70", "-singlefile", paper.toString(), photo.toString());
            clerk.locator("#pindaian").setInputFiles(Path.of(photo + ".jpg"));
            clerk.locator("input[name='sudah']").check();
            clerk.locator("form[action$='/pindaian'] button").click();
            clerk.waitForURL("**/tanda-tangan/pena?selesai=*");
            return Hall.run("pdftotext", "-layout", paper.toString(), "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
