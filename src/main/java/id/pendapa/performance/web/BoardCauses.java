package id.pendapa.performance.web;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.IndicatorFigures.Board;
import id.pendapa.performance.figures.IndicatorFigures.Neck;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What on the board an initiative may be written about, each with the way to a form that is filled in with it. */
@Component
class BoardCauses {

    private final FigureWords say;

    BoardCauses(FigureWords say) {
        this.say = say;
    }

    List<Cell> of(Board board, Map<String, String> titles) {
        List<Cell> causes = new ArrayList<>();
        board.slow().forEach(neck -> causes.add(neck("slow", Indicator.WAKTU_LAYANAN, neck, titles)));
        board.bounced().forEach(neck -> causes.add(neck("bounced", Indicator.LENGKAP_PERTAMA, neck, titles)));
        board.missing().forEach(neck -> causes.add(neck("missing", Indicator.LENGKAP_PERTAMA, neck, titles)));
        board.left().forEach(neck -> causes.add(left(neck, titles)));
        board.complaints()
                .forEach(place -> causes.add(cause(
                        Indicator.ADUAN_TEPAT,
                        say.say(
                                "performance.cause.complaints",
                                say.kelurahan(place.place()),
                                place.now(),
                                place.before()))));
        return causes;
    }

    private Cell neck(String kind, Indicator indicator, Neck neck, Map<String, String> titles) {
        String name = titles.getOrDefault(neck.topic(), neck.topic()) + ": " + say.part(neck);
        return cause(indicator, say.say("performance.cause." + kind, name, neck.n(), Spoken.length(neck.minutes())));
    }

    private Cell left(Neck neck, Map<String, String> titles) {
        String name = titles.getOrDefault(neck.topic(), neck.topic()) + ": " + say.page(neck);
        return cause(Indicator.SELESAI_DARING, say.say("performance.cause.left", name, neck.n()));
    }

    private static Cell cause(Indicator indicator, String words) {
        return Cell.link(words, InitiativeController.beginning(indicator, words));
    }
}
