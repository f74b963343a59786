/** Persons, families and files of the register. */
@NullMarked
package id.pendapa.residents.register;

import org.jspecify.annotations.NullMarked;
