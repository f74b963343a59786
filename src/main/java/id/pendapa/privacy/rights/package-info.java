/**
 * What people demand about their data under UU 27/2022: access, correction, restriction, erasure. Each is answered within 3
 * x 24 hours by the data-protection officer.
 */
@NullMarked
package id.pendapa.privacy.rights;

import org.jspecify.annotations.NullMarked;
