/** Figures: from single facts to months. */
@NamedInterface("figures")
@NullMarked
package id.pendapa.performance.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
