/** Texts that officers write with a few marks: what may be in them, and the HTML, words and faults that come of it. */
@NamedInterface("markdown")
@NullMarked
package id.pendapa.platform.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
