/** Figures: from single facts to months. */
@NullMarked
package id.pendapa.performance.figures;

import org.jspecify.annotations.NullMarked;
