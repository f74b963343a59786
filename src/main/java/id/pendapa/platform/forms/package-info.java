/** Lets a form be sent once. */
@NullMarked
package id.pendapa.platform.forms;

import org.jspecify.annotations.NullMarked;
