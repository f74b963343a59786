/** What was told, its thread and its clock. */
@NamedInterface("register")
@NullMarked
package id.pendapa.complaints.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
