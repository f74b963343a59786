/** Open data sets: the public figures as tables for programs. */
@NullMarked
package id.pendapa.transparency.data;

import org.jspecify.annotations.NullMarked;
