/** The register of gifts that officers were given or refused, with its days and limits. */
@NullMarked
package id.pendapa.integrity.gifts;

import org.jspecify.annotations.NullMarked;
