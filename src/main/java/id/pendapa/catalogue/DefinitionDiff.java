package id.pendapa.catalogue;

import id.pendapa.catalogue.CatalogueDesk.Change;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two versions differ in, place by place. Rules are compared as the sentences that they say. */
@Component
class DefinitionDiff {

    /** Before the place of a change that the card's form does not know. */
    static final String PLACE = "isi:";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STEP = " › ";
    private static final Map<String, String> PARTS = Map.of(
            "card", "Kartu",
            "data", "Isian",
            "pages", "Halaman",
            "flow", "Alur",
            "letters", "Surat",
            "tests", "Contoh warga",
            "identity", "Pengenalan diri",
            "states", "keadaan",
            "actions", "tindakan");

    /** What the card's form shows in words of its own, and what changes with each version. */
    private static final Set<String> TOLD = Set.of(
            "version",
            "intake",
            "rules",
            "card.who",
            "card.bring",
            "card.result",
            "card.duration",
            "card.closedReason",
            "card.legalBasis",
            "card.dataUse",
            "card.notes",
            "card.contoh",
            "card.standard");

    private static final List<String> NAMES = List.of("code", "key", "id", "name");

    private final RuleSentences sentences;

    DefinitionDiff(RuleSentences sentences) {
        this.sentences = sentences;
    }

    /** All changes: those of the card as its form names them, then those of form, rules, flow and letters. */
    List<Change> changes(@Nullable ServiceDefinition before, ServiceDefinition after) {
        List<Change> changes = new ArrayList<>(before == null ? List.of() : CardText.changes(before, after));
        Map<String, String> old = before == null ? Map.of() : flat(before);
        Map<String, String> fresh = flat(after);
        Set<String> places = new TreeSet<>(old.keySet());
        places.addAll(fresh.keySet());
        for (String place : places) {
            String was = old.getOrDefault(place, "");
            String is = fresh.getOrDefault(place, "");
            if (!was.equals(is)) {
                changes.add(new Change(PLACE + place, was, is));
            }
        }
        return changes;
    }

    private Map<String, String> flat(ServiceDefinition definition) {
        Map<String, String> flat = new LinkedHashMap<>();
        JsonNode document = JSON.readTree(DefinitionJson.write(definition));
        document.propertyStream()
                .filter(part -> !TOLD.contains(part.getKey()))
                .forEach(part ->
                        put(part.getKey(), PARTS.getOrDefault(part.getKey(), part.getKey()), part.getValue(), flat));
        definition.rules().forEach(rule -> flat.put("Aturan" + STEP + rule.id(), say(definition, rule)));
        return flat;
    }

    private String say(ServiceDefinition definition, Rule rule) {
        String targets = rule.targets().isEmpty() ? "" : " → " + String.join(", ", rule.targets());
        return sentences.say(definition, rule.condition()) + targets + " (" + rule.message() + ")";
    }

    private static void put(String path, String place, JsonNode node, Map<String, String> flat) {
        if (TOLD.contains(path)) {
            return;
        }
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(part -> put(
                            path + "." + part.getKey(),
                            place + STEP + PARTS.getOrDefault(part.getKey(), part.getKey()),
                            part.getValue(),
                            flat));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            int index = 0;
            for (JsonNode element : node) {
                index++;
                put(path + "[]", place + STEP + name(element, index), element, flat);
            }
        } else {
            flat.put(place, text(node));
        }
    }

    /** What an element of a list is called: its code, key, id or name, else its place from 1. */
    static String name(JsonNode element, int index) {
        return NAMES.stream()
                .map(element::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse(Integer.toString(index));
    }

    private static String text(JsonNode node) {
        Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
        return String.join(
                "; ",
                values.map(value -> value.isString() ? value.stringValue() : value.toString())
                        .toList());
    }
}
