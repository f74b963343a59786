/** Who is entered as holder of which position, from when to when, and how that is changed. */
@NullMarked
package id.pendapa.office.incumbents;

import org.jspecify.annotations.NullMarked;
