/** Sessions of signed-in staff: kept in the office's schema, read once in a request and written only when needed. */
@NullMarked
package id.pendapa.platform.sessions;

import org.jspecify.annotations.NullMarked;
