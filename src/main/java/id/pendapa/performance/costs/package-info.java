/** What the office estimates that its services cost: a sheet for each year, written by the office, never by a formula. */
@NamedInterface("costs")
@NullMarked
package id.pendapa.performance.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
