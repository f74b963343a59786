package id.pendapa.residents.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the register knows of one person, as it is sealed: chosen values as codes, days as ISO writes them. */
record Facts(Map<Item, String> values) {

    private static final TypeReference<EnumMap<Item, String>> SHAPE = new TypeReference<>() {};

    Facts {
        Map<Item, String> filled = new EnumMap<>(Item.class);
        values.forEach((item, value) -> {
            if (!value.isEmpty()) {
                filled.put(item, value);
            }
        });
        values = Collections.unmodifiableMap(filled);
    }

    static Facts read(String json) {
        return new Facts(JsonMapper.shared().readValue(json, SHAPE));
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(values);
    }

    /** The value of an item, or empty. */
    String get(Item item) {
        return values.getOrDefault(item, "");
    }

    /** These, with newer values in place of older ones; what the newer do not know stays. */
    Facts with(Facts newer) {
        Map<Item, String> all = new EnumMap<>(Item.class);
        all.putAll(values);
        all.putAll(newer.values);
        if (newer.values.containsKey(Item.NIK)) {
            all.remove(Item.NO_NIK);
        }
        return new Facts(all);
    }

    /** Never the values. */
    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }
}
