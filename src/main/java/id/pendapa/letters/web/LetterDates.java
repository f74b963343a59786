package id.pendapa.letters.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Times in words, in the office's zone and with its label. */
@Component
class LetterDates {

    private final OfficeTime time;

    LetterDates(OfficeTime time) {
        this.time = time;
    }

    String at(Instant instant) {
        return Spoken.moment(instant.atZone(time.zone()));
    }
}
