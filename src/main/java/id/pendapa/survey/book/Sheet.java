package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SkmResult.Tally;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One filled sheet. Its parts are kept apart from each other once it is mixed: scores, each trait, and what was written.
 *
 * @param month first day of the month in which it was filled
 * @param service code of the service, empty where it is not said
 * @param kelurahan its code, empty where it is not said
 * @param scores a digit from 1 to 4 for each element in order, a dash where paper left it open
 * @param words what was written besides, or empty
 */
record Sheet(
        LocalDate month, String service, String kelurahan, String scores, Map<Trait, String> traits, String words) {

    Sheet {
        traits = Map.copyOf(traits);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Sheet read(String json) {
        return JsonMapper.shared().readValue(json, Sheet.class);
    }

    Sheet in(LocalDate other) {
        return new Sheet(other, service, kelurahan, scores, traits, words);
    }

    /** The same, said more broadly. */
    Sheet broad(boolean keepsService, boolean keepsKelurahan) {
        return new Sheet(month, keepsService ? service : "", keepsKelurahan ? kelurahan : "", scores, traits, words);
    }

    Map<Element, Tally> tallies() {
        Map<Element, Tally> tallies = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            char score = scores.charAt(element.place());
            if (score != '-') {
                tallies.put(element, new Tally(1, Character.digit(score, 10)));
            }
        }
        return tallies;
    }
}
