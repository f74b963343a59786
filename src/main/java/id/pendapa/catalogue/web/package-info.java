/** Pages of the catalogue. */
@NullMarked
package id.pendapa.catalogue.web;

import org.jspecify.annotations.NullMarked;
