/** Pages of the register. */
@NullMarked
package id.pendapa.residents.web;

import org.jspecify.annotations.NullMarked;
