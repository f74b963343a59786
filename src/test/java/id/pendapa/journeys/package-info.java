/** Whole ways through the product, in a real browser. */
@NullMarked
package id.pendapa.journeys;

import org.jspecify.annotations.NullMarked;
