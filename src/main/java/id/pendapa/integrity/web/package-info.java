/** Pages of integrity. */
@NullMarked
package id.pendapa.integrity.web;

import org.jspecify.annotations.NullMarked;
