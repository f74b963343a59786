/** Pictures that everybody may see once they stand in a text that was published; the office's other files are elsewhere. */
@NamedInterface("pictures")
@NullMarked
package id.pendapa.files.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
