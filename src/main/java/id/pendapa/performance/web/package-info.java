/** The pages of figures. */
@NullMarked
package id.pendapa.performance.web;

import org.jspecify.annotations.NullMarked;
