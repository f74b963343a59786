package id.pendapa.residents.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.figures.Figures;
import id.pendapa.residents.figures.Figures.By;
import id.pendapa.residents.figures.Figures.Cell;
import id.pendapa.residents.register.Choices;
import id.pendapa.residents.register.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts counts into words: every table in the order of its list, and at its end those of whom it is not known. */
@Component
class FiguresPages {

    private static final int BAND = 5;
    private static final int OLDEST = 75;

    private final Words words;
    private final Choices choices;
    private final Kelurahans kelurahans;

    FiguresPages(Words words, Choices choices, Kelurahans kelurahans) {
        this.words = words;
        this.choices = choices;
        this.kelurahans = kelurahans;
    }

    FiguresPage page(boolean inside, Figures.Counted counted) {
        Integer people = counted.people();
        return new FiguresPage(
                inside,
                people == null ? null : Spoken.number(people),
                Arrays.stream(By.values())
                        .map(by -> new FiguresPage.Table(
                                words.say("residents.figures." + by.name()),
                                rows(by, counted.cells().getOrDefault(by, List.of()))))
                        .toList());
    }

    private List<FiguresPage.Row> rows(By by, List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Map<String, Cell> left = new LinkedHashMap<>();
        cells.forEach(cell -> left.put(cell.code(), cell));
        Cell unknown = left.remove("");
        List<FiguresPage.Row> rows = new ArrayList<>();
        list(by).forEach((code, word) -> {
            Cell cell = left.remove(code);
            if (cell != null) {
                rows.add(new FiguresPage.Row(word, people(cell)));
            }
        });
        left.values().forEach(cell -> rows.add(new FiguresPage.Row(cell.code(), people(cell))));
        rows.add(new FiguresPage.Row(words.say("residents.figures.unknown"), people(unknown)));
        return rows;
    }

    private String people(@Nullable Cell cell) {
        Integer people = cell == null ? Integer.valueOf(0) : cell.people();
        return people == null ? words.say("residents.figures.hidden") : Spoken.number(people);
    }

    /** Words by code, in the order in which they are printed. */
    private Map<String, String> list(By by) {
        return switch (by) {
            case KELURAHAN -> kelurahan();
            case AGE -> bands();
            case SEX -> chosen(Item.SEX);
            case EDUCATION -> chosen(Item.EDUCATION);
            case OCCUPATION -> chosen(Item.OCCUPATION);
        };
    }

    private Map<String, String> kelurahan() {
        Map<String, String> list = new LinkedHashMap<>();
        for (Kelurahan each : kelurahans.list()) {
            list.put(each.code().dotted(), each.name());
        }
        return list;
    }

    private Map<String, String> bands() {
        Map<String, String> list = new LinkedHashMap<>();
        for (int from = 0; from < OLDEST; from += BAND) {
            list.put(Integer.toString(from), words.say("residents.figures.band", from, from + BAND - 1));
        }
        list.put(Integer.toString(OLDEST), words.say("residents.figures.oldest", OLDEST));
        return list;
    }

    private Map<String, String> chosen(Item item) {
        Map<String, String> list = new LinkedHashMap<>();
        choices.list(item).forEach(choice -> list.put(choice.code(), choice.word()));
        return list;
    }
}
