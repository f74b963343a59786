/**
 * Electronic signatures behind one port, and the strict check of every signed file. Nothing here decides about a letter.
 */
@NullMarked
package id.pendapa.letters.signing;

import org.jspecify.annotations.NullMarked;
