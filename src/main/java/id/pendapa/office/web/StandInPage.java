package id.pendapa.office.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;

/**
 * Stand-ins, delegations or absences, and the form for one more.
 *
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record StandInPage(
        List<Row> rows,
        List<Option> positions,
        List<Option> officials,
        Map<String, String> typed,
        Map<String, String> errors) {

    public StandInPage {
        rows = List.copyOf(rows);
        positions = List.copyOf(positions);
        officials = List.copyOf(officials);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** One of them in words. */
    public record Row(long id, String position, String who, String period, String sk) {}
}
