/** Counts how often something is asked for. */
@NullMarked
package id.pendapa.platform.limits;

import org.jspecify.annotations.NullMarked;
