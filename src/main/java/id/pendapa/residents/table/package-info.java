/** Reads spreadsheets and CSV files row by row, whatever is wrong with them. */
@NullMarked
package id.pendapa.residents.table;

import org.jspecify.annotations.NullMarked;
