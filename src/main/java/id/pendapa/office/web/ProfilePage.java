package id.pendapa.office.web;

import java.util.List;
import java.util.Map;

/**
 * The office's profile, with what it looks like at the head of letters.
 *
 * @param head the letterhead as it would be with what is typed
 * @param ownEmblem whether the office has its own emblem
 * @param code area code, which nobody changes here
 * @param numberPrefix beginning of public numbers, which nobody changes here
 * @param typed what was typed or what holds, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record ProfilePage(
        int version,
        Head head,
        boolean ownEmblem,
        String code,
        String numberPrefix,
        List<Part> kelurahan,
        Map<String, String> typed,
        Map<String, String> errors) {

    public ProfilePage {
        kelurahan = List.copyOf(kelurahan);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** A letterhead: its lines from the wide to the narrow, how the unit is reached, and the picture as a PNG in Base64. */
    public record Head(List<String> lines, List<String> contact, String emblem) {
        public Head {
            lines = List.copyOf(lines);
            contact = List.copyOf(contact);
        }
    }

    /** A kelurahan in the list. */
    public record Part(String code, String name, String contact) {}

    /** One kelurahan with its form. */
    public record Kelurahan(
            String code, String name, int version, Head head, Map<String, String> typed, Map<String, String> errors) {

        public String value(String part) {
            return typed.getOrDefault(part, "");
        }
    }
}
