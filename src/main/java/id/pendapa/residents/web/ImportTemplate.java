package id.pendapa.residents.web;

import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.Choices;
import id.pendapa.residents.register.Item;
import id.pendapa.residents.table.TableFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The empty workbook for residents: all its cells are text, so that no number loses a digit. */
@Component
class ImportTemplate {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS = 2_000;
    private static final int WIDTH = 22;
    private static final String TEXT = "@";

    private final Words words;
    private final Choices choices;

    ImportTemplate(Words words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    byte[] make() {
        List<Item> items =
                Arrays.stream(Item.values()).filter(item -> item != Item.NO_NIK).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Pendapa", "1.0")) {
            people(workbook.newWorksheet(TableFiles.SHEET), items);
            meaning(workbook.newWorksheet(words.say("residents.template.sheet")), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void people(Worksheet sheet, List<Item> items) {
        for (int column = 0; column < items.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, label(items.get(column)));
        }
        sheet.range(0, 0, 0, items.size() - 1).style().bold().set();
        sheet.range(1, 0, ROWS, items.size() - 1).style().format(TEXT).set();
        sheet.freezePane(0, 1);
    }

    private void meaning(Worksheet sheet, List<Item> items) {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH * 3);
        sheet.inlineString(0, 0, words.say("residents.template.text"));
        for (int row = 0; row < items.size(); row++) {
            Item item = items.get(row);
            String allowed =
                    choices.list(item).stream().map(Choices.Choice::word).collect(Collectors.joining(", "));
            sheet.inlineString(row + 2, 0, label(item));
            sheet.inlineString(row + 2, 1, item == Item.BIRTH_DATE ? words.say("residents.template.day") : allowed);
        }
    }

    private String label(Item item) {
        return words.say("residents.item." + item.name());
    }
}
