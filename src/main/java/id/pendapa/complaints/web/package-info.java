/** Pages of complaints. */
@NullMarked
package id.pendapa.complaints.web;

import org.jspecify.annotations.NullMarked;
