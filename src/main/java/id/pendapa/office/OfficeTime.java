package id.pendapa.office;

import id.pendapa.platform.OfficeSeat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Now and today, as the office sees them. */
@Component
public class OfficeTime {

    private final InstantSource clock;
    private final OfficeSeat seat;

    OfficeTime(InstantSource clock, OfficeSeat seat) {
        this.clock = clock;
        this.seat = seat;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The office's day. */
    public LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return seat.zone();
    }
}
