/** Pages of public information. */
@NullMarked
package id.pendapa.ppid.web;

import org.jspecify.annotations.NullMarked;
