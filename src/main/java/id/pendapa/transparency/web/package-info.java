/** Pages of service standards, maklumat and evidence. */
@NullMarked
package id.pendapa.transparency.web;

import org.jspecify.annotations.NullMarked;
