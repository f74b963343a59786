package id.pendapa.transparency.web;

import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.transparency.data.DataSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an open data set is. */
@Component
class OpenDataWords {

    private static final List<String> TOLD =
            List.of("konsep", "cakupan", "periode", "penutupan", "versi", "riwayat-versi", "lisensi");

    private final Words words;
    private final IndicatorWords indicators;
    private final OfficeProfiles offices;
    private final OfficeTime time;

    OpenDataWords(Words words, IndicatorWords indicators, OfficeProfiles offices, OfficeTime time) {
        this.words = words;
        this.indicators = indicators;
        this.offices = offices;
        this.time = time;
    }

    OpenDataPage.Set set(DataSet set, @Nullable Instant addedAt) {
        return new OpenDataPage.Set(
                set.address(),
                title(set),
                metadata(set, addedAt).entrySet().stream()
                        .filter(one -> !one.getKey().equals("judul"))
                        .map(one -> SummaryRow.of(words.say("transparency.data.fact." + one.getKey()), one.getValue()))
                        .toList(),
                columns(set).entrySet().stream()
                        .map(one -> SummaryRow.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private String title(DataSet set) {
        return words.say("transparency.data." + set.address());
    }

    /** The fields of Satu Data that this office can fill. */
    Map<String, String> metadata(DataSet set, @Nullable Instant addedAt) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("judul", title(set));
        TOLD.forEach(fact -> facts.put(fact, words.say("transparency.data." + set.address() + "." + fact)));
        facts.put(
                "produsen",
                words.say("transparency.data.producer", offices.get().kecamatan()));
        facts.put(
                "diperbarui",
                addedAt == null ? words.say("transparency.never-added") : Spoken.moment(addedAt.atZone(time.zone())));
        return facts;
    }

    /** What each column holds. */
    Map<String, String> columns(DataSet set) {
        Map<String, String> columns = new LinkedHashMap<>();
        set.columns().forEach(column -> columns.put(column, words.say("transparency.data.column." + column)));
        columns.computeIfPresent("indikator", (column, meaning) -> meaning + " " + indicators());
        return columns;
    }

    private String indicators() {
        return Stream.of(Indicator.values())
                .map(one -> one.address() + ": " + indicators.name(one))
                .collect(Collectors.joining("; ", "", "."));
    }
}
