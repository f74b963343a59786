package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a position for a time.
 *
 * @param id inside only
 * @param position title of the position
 * @param name who stands in
 * @param kind Plh. while the holder is away, Plt. while the post is vacant
 * @param skNumber number of the decree
 * @param until last day, or null as long as it is open
 */
public record StandIn(
        long id,
        String position,
        String name,
        HoldKind kind,
        String skNumber,
        LocalDate from,
        @Nullable LocalDate until) {}
