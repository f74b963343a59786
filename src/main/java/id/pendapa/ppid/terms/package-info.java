/** Days and grounds, as the office entered them. */
@NullMarked
package id.pendapa.ppid.terms;

import org.jspecify.annotations.NullMarked;
