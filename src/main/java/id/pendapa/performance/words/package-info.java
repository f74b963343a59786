/** Indicators in words, the same for the Camat and for everybody. */
@NamedInterface("words")
@NullMarked
package id.pendapa.performance.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
