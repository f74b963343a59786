/** Pages of events. */
@NullMarked
package id.pendapa.outreach.events.web;

import org.jspecify.annotations.NullMarked;
