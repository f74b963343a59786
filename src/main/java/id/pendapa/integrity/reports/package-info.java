/** Reports of whistle-blowers, encrypted for their contact and for themselves. */
@NullMarked
package id.pendapa.integrity.reports;

import org.jspecify.annotations.NullMarked;
