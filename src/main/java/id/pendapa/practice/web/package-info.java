/** Pages of the practice office. */
@NullMarked
package id.pendapa.practice.web;

import org.jspecify.annotations.NullMarked;
