package id.pendapa.letters.web;

import id.pendapa.letters.register.NumberSeries;
import id.pendapa.letters.register.SeriesDesk;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of number series ready to draw. */
@Component
class SeriesPages {

    static final String PER_UNIT = "UNIT";
    static final String PER_CODE = "KODE";

    private final SeriesDesk desk;
    private final Kelurahans kelurahans;
    private final OfficeProfiles profiles;
    private final Words words;

    SeriesPages(SeriesDesk desk, Kelurahans kelurahans, OfficeProfiles profiles, Words words) {
        this.desk = desk;
        this.kelurahans = kelurahans;
        this.profiles = profiles;
        this.words = words;
    }

    SeriesPage.All list() {
        return new SeriesPage.All(desk.list().stream()
                .map(unit -> new SeriesPage.Row(
                        unit.now().id(),
                        name(unit.now()),
                        unit.sample(),
                        unit.now().example()
                                ? words.say("letters.series.example")
                                : unit.now().legalBasis(),
                        next(unit)))
                .toList());
    }

    private String name(NumberSeries series) {
        String area = series.kelurahanCode();
        return area == null
                ? profiles.get().kecamatan()
                : kelurahans.find(area).map(Kelurahan::title).orElse(area);
    }

    private @Nullable String next(SeriesDesk.Unit unit) {
        NumberSeries next = unit.next();
        return next == null ? null : words.say("letters.series.next", IndonesianDates.day(next.from()), next.pattern());
    }

    /**
     * One series.
     *
     * @param sample the number that what is typed would make, or null to show the one that holds
     */
    SeriesPage one(long id, @Nullable String sample, Map<String, String> typed, Map<String, String> errors) {
        SeriesDesk.Unit unit = desk.get(id);
        NumberSeries now = unit.now();
        Map<String, String> holds = Map.of(
                "unit",
                now.unit(),
                "pola",
                now.pattern(),
                "hitung",
                now.perClassification() ? PER_CODE : PER_UNIT,
                "awal",
                "1");
        return new SeriesPage(
                id,
                name(now),
                unit.newest(),
                next(unit),
                sample == null ? unit.sample() : sample,
                sample != null,
                List.of(
                        Option.of(PER_UNIT, words.say("letters.series.per-unit")),
                        Option.of(PER_CODE, words.say("letters.series.per-code"))),
                typed.isEmpty() ? holds : typed,
                errors);
    }
}
