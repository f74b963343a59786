/** The sentences of letters: those that ship, and those that the office wrote in their place from a day on. */
@NullMarked
package id.pendapa.letters.words;

import org.jspecify.annotations.NullMarked;
