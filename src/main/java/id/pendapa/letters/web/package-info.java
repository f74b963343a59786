/** Pages of letters: what waits for the signatory, the wet signature at the desk, and the public check page. */
@NullMarked
package id.pendapa.letters.web;

import org.jspecify.annotations.NullMarked;
