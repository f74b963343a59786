package id.pendapa.notifications.web;

import id.pendapa.notifications.delivery.CounterSlips.Slip;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.QrPicture;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes slips ready to draw, on the page and on paper. */
@Component
class SlipPages {

    private static final String ROLL = "80mm";

    private final OfficeTime time;
    private final OfficeFace office;
    private final Words words;

    SlipPages(OfficeTime time, OfficeFace office, Words words) {
        this.time = time;
        this.office = office;
        this.words = words;
    }

    SlipPage list(List<Slip> slips, @Nullable Long next) {
        return new SlipPage(
                slips.stream()
                        .map(slip -> new SlipPage.Row(
                                slip.id(),
                                slip.text().subject(),
                                slip.subject(),
                                IndonesianDates.weekdayMoment(slip.plannedAt().atZone(time.zone())),
                                words.say(
                                        slip.inDoubt()
                                                ? "notifications.slips.in-doubt"
                                                : "notifications.slips.not-sent")))
                        .toList(),
                next);
    }

    /** Parameters of the paper: A5, or a roll of 80 mm. */
    Map<String, Object> paper(Slip slip, String paper) {
        return Map.of(
                "words",
                words,
                "office",
                office.get(),
                "paper",
                paper.equals(ROLL) ? "size: 80mm 160mm; margin: 4mm" : "size: A5; margin: 12mm",
                "title",
                slip.text().subject(),
                "lines",
                slip.text().body().lines().filter(line -> !line.isBlank()).toList(),
                "qr",
                QrPicture.of(slip.link(), words.say("notifications.slips.qr")));
    }
}
