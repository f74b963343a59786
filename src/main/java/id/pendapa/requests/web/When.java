package id.pendapa.requests.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times in words, in the office's zone and with its label: "Kamis, 26 November 2026 pukul 14.00 WIB". */
@Component
class When {

    private static final long MINUTES_PER_HOUR = 60;

    private final OfficeTime time;

    When(OfficeTime time) {
        this.time = time;
    }

    String at(Instant instant) {
        return IndonesianDates.weekdayMoment(instant.atZone(zone()));
    }

    @Nullable
    String atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    String day(Instant instant) {
        return IndonesianDates.weekday(LocalDate.ofInstant(instant, zone()));
    }

    /** A length of office time in words. */
    static String length(long minutes) {
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (hours == 0) {
            return rest + " menit";
        }
        return rest == 0 ? hours + " jam" : hours + " jam " + rest + " menit";
    }

    private ZoneId zone() {
        return time.zone();
    }
}
