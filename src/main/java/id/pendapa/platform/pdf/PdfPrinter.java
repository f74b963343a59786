package id.pendapa.platform.pdf;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Prints a jte template as PDF/A-2a with PDF/UA-1. Letters, previews, receipts and slips all go this one way.
 *
 * <p>A template for print closes every tag as XML wants it and names no entity but by number; it has {@code lang}, {@code
 * title}, a meta description and {@code bookmarks} in its head, an {@code alt} on every picture, and says its paper in {@code @page}.
 * The only font family is {@code Pendapa}, regular and bold. Nothing is fetched from anywhere.
 */
public final class PdfPrinter {

    private final TemplateEngine engine;
    private final PdfWriter writer = new PdfWriter();

    public PdfPrinter(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Whether there is such a template. */
    public boolean has(String template) {
        return engine.hasTemplate(template + ".jte");
    }

    /**
     * Prints one document.
     *
     * @param template name of the template without its ending, for example {@code requests/receiptSlip}
     * @param parameters parameters of the template by name
     */
    public byte[] print(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput(8_192);
        engine.render(template + ".jte", parameters, page);
        return writer.write(page.toString());
    }
}
