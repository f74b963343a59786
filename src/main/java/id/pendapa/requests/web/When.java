package id.pendapa.requests.web;

import id.pendapa.office.OfficeTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times in words, in the office's zone and with its label: "Kamis, 26 November 2026 pukul 14.00 WIB". */
@Component
class When {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", INDONESIAN);
    private static final long MINUTES_PER_HOUR = 60;

    private final OfficeTime time;

    When(OfficeTime time) {
        this.time = time;
    }

    String at(Instant instant) {
        ZonedDateTime local = instant.atZone(zone());
        return DAY.format(local) + " pukul " + HOUR.format(local) + " " + ZONE.format(local);
    }

    @Nullable
    String atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
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
