/**
 * Occasions to which the office invites, with places, waiting list, attendance and minutes. Whoever signs up tells a name
 * and, if they like, how to reach them; both are gone a month after the event.
 */
@NullMarked
package id.pendapa.outreach.events;

import org.jspecify.annotations.NullMarked;
