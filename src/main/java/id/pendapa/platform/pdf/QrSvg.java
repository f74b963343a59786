package id.pendapa.platform.pdf;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG, for pages and for print: error correction M, four modules of white around it. */
public final class QrSvg {

    private static final int QUIET_ZONE = 4;

    private QrSvg() {}

    /**
     * Draws a code. The answer is markup: a template prints it with {@code $unsafe}.
     *
     * @param text what the code leads to; under 60 characters and without personal data
     * @param alt text alternative, for example "Kode QR menuju halaman pemeriksaan surat"
     */
    public static String of(String text, String alt) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" alt=\"" + escape(alt)
                + "\" aria-label=\"" + escape(alt) + "\" width=\"132\" height=\"132\" viewBox=\"0 0 " + side + " "
                + side + "\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\""
                + modules(code) + "\"/></svg>";
    }

    /** Runs of dark modules, row by row: a tenth of the size of single squares. */
    private static String modules(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = runAt(code, x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int runAt(QrCode code, int x, int y) {
        int run = 0;
        while (x + run < code.size && code.getModule(x + run, y)) {
            run++;
        }
        return run;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
