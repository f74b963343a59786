/** The life of a message: planned with its act, handed to one channel after the other, reported back, printed in the end. */
@NullMarked
package id.pendapa.notifications.delivery;

import org.jspecify.annotations.NullMarked;
