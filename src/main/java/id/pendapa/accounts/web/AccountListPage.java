package id.pendapa.accounts.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;

/**
 * The staff accounts, and the form for one more.
 *
 * @param people people who hold a position and have no account, after the choice of a new person
 * @param positions vacant positions, after the choice of none; only that where there are none
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record AccountListPage(
        List<Row> open,
        List<Row> closed,
        List<Option> people,
        List<Option> positions,
        Map<String, String> typed,
        Map<String, String> errors) {

    public AccountListPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        people = List.copyOf(people);
        positions = List.copyOf(positions);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether anybody can get an account now. */
    public boolean hasChoice() {
        return people.size() > 1 || positions.size() > 1;
    }

    /** One account in words. */
    public record Row(long id, String name, String username, String held, String duties) {}
}
