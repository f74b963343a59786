/** The number register: gap-free numbers per series and year; a number that was allotted stays for ever. */
@NullMarked
package id.pendapa.letters.register;

import org.jspecify.annotations.NullMarked;
