/** Pages of citizens' accounts under {@code /saya}. */
@NullMarked
package id.pendapa.citizens.web;

import org.jspecify.annotations.NullMarked;
