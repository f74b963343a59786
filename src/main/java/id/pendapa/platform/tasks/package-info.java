/** Work that is planned with a commit and done after it, and work that comes again and again: the only outbox. */
@NullMarked
package id.pendapa.platform.tasks;

import org.jspecify.annotations.NullMarked;
