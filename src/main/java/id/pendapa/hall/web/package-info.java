/** The combined pages. */
@NullMarked
package id.pendapa.hall.web;

import org.jspecify.annotations.NullMarked;
