/** The search over all that is public, whatever module it belongs to. */
@NullMarked
package id.pendapa.outreach.search;

import org.jspecify.annotations.NullMarked;
