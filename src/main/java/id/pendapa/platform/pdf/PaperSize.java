package id.pendapa.platform.pdf;

/** Papers that offices have in the tray: A4, and F4 (folio) of 215 by 330 millimetres. */
public enum PaperSize {
    A4("A4"),
    F4("215mm 330mm");

    private final String css;

    PaperSize(String css) {
        this.css = css;
    }

    /** As {@code @page} wants it. */
    public String css() {
        return css;
    }

    /** F4 where that is what was asked for, otherwise A4. */
    public static PaperSize named(String typed) {
        return typed.strip().equalsIgnoreCase("F4") ? F4 : A4;
    }
}
