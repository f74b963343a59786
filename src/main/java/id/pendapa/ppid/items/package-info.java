/** The register of public information, which answers before one asks. */
@NullMarked
package id.pendapa.ppid.items;

import org.jspecify.annotations.NullMarked;
