/** How many people live here: for the office, and with small cells hidden for everybody. */
@NullMarked
package id.pendapa.residents.figures;

import org.jspecify.annotations.NullMarked;
