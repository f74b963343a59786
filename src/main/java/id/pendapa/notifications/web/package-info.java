/** The page on which example mode shows what would have been sent. */
@NullMarked
package id.pendapa.notifications.web;

import org.jspecify.annotations.NullMarked;
