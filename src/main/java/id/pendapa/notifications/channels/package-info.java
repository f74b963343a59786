/**
 * The ways by which a message leaves the office, each in its real protocol, with the office's settings of them. What
 * happens to a message over time is not decided here.
 */
@NullMarked
package id.pendapa.notifications.channels;

import org.jspecify.annotations.NullMarked;
