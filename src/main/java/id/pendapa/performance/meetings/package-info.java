/** Meetings of the leadership: what was decided, who does what by when, and what of it was promised to the public. */
@NamedInterface("meetings")
@NullMarked
package id.pendapa.performance.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
