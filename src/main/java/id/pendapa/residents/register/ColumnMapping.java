package id.pendapa.residents.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of a file mean.
 *
 * @param headingRow row with the headings; the data begin behind it
 * @param sheet name of the sheet, or empty
 * @param source whose headings they seem to be, or empty
 */
record ColumnMapping(int headingRow, String sheet, String source, List<Column> columns) {

    ColumnMapping {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param item what it means, or null where it is not taken
     */
    record Column(int at, String heading, @Nullable Item item) {}

    static ColumnMapping read(String json) {
        return JsonMapper.shared().readValue(json, ColumnMapping.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    Map<Item, Column> byItem() {
        Map<Item, Column> found = new EnumMap<>(Item.class);
        for (Column column : columns) {
            Item item = column.item();
            if (item != null) {
                found.putIfAbsent(item, column);
            }
        }
        return found;
    }

    /** The same with other meanings, by the place of the column. */
    ColumnMapping with(Map<Integer, Item> meanings) {
        List<Column> changed = new ArrayList<>();
        columns.forEach(column -> changed.add(new Column(column.at(), column.heading(), meanings.get(column.at()))));
        return new ColumnMapping(headingRow, sheet, source, changed);
    }

    /** A heading as it is compared. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
