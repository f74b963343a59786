package id.pendapa.catalogue;

import java.util.Map;

/**
 * What came with a form, by name of the input. Inputs of a field are named after its key: {@code akad-hari}, {@code
 * pemohon-nama}; a field with one input has the key itself.
 */
public record Posted(Map<String, String> values) {

    public Posted {
        values = Map.copyOf(values);
    }

    /** The text of an input without surrounding space; empty where it was not sent. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The same for a part of a field. */
    public String text(String key, String part) {
        return text(key + "-" + part);
    }
}
