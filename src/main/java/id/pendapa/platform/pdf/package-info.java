/** Printing: a page template becomes a PDF that lasts (PDF/A) and that a screen reader can read (PDF/UA). */
@NamedInterface("pdf")
@NullMarked
package id.pendapa.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
