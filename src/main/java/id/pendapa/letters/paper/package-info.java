/** What a letter looks like: everything printed on it as one value, and the way from there to the PDF. */
@NullMarked
package id.pendapa.letters.paper;

import org.jspecify.annotations.NullMarked;
