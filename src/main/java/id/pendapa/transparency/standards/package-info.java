/** Service standards, the maklumat and the evidence list as they are kept. */
@NullMarked
package id.pendapa.transparency.standards;

import org.jspecify.annotations.NullMarked;
