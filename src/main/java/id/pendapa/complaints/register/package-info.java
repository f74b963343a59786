/** What was told, its thread and its clock. */
@NullMarked
package id.pendapa.complaints.register;

import org.jspecify.annotations.NullMarked;
