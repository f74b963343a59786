/** Reads what was typed into a form, and lets it be sent once. */
@NamedInterface("forms")
@NullMarked
package id.pendapa.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
