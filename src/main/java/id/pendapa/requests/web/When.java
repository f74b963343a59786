package id.pendapa.requests.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times in words, in the office's zone and with its label: "Kamis, 26 November 2026 pukul 14.00 WIB". */
@Component
class When {

    private final OfficeTime time;

    When(OfficeTime time) {
        this.time = time;
    }

    String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(zone()));
    }

    @Nullable
    String atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    String day(Instant instant) {
        return Spoken.weekday(LocalDate.ofInstant(instant, zone()));
    }

    private ZoneId zone() {
        return time.zone();
    }
}
