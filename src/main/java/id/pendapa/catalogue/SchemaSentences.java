package id.pendapa.catalogue;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says what a document breaks of the JSON Schema, in the language of those who mend it. */
final class SchemaSentences {

    private static final Map<String, String> TYPES = Map.of(
            "string", "teks dalam tanda kutip",
            "integer", "bilangan bulat tanpa tanda kutip",
            "number", "angka tanpa tanda kutip",
            "boolean", "true atau false",
            "array", "daftar [ … ]",
            "object", "bagian { … }");

    private SchemaSentences() {}

    static DefinitionFault say(Error error, JsonNode document) {
        return new DefinitionFault(place(error.getInstanceLocation().toString(), document), cure(error));
    }

    /** The way to it by names, as all other checks say it: nobody counts to the twelfth field of a file. */
    private static String place(String pointer, JsonNode document) {
        List<String> steps = new ArrayList<>();
        JsonNode at = document;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            JsonNode next = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
            steps.add(at.isArray() ? DefinitionDiff.name(next, Integer.parseInt(step) + 1) : step);
            at = next;
        }
        return pointer.isEmpty() ? "berkas" : String.join(".", steps);
    }

    private static String cure(Error error) {
        String name = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> "Bagian “" + name + "” belum ada: tambahkan.";
            case "additionalProperties", "unevaluatedProperties" ->
                "Bagian “" + name + "” tidak dikenal: periksa ejaannya atau hapus.";
            case "type" -> "Jenis nilainya salah; seharusnya " + TYPES.getOrDefault(bound(error), bound(error)) + ".";
            case "enum", "const" -> "Nilainya tidak dikenal; yang boleh: " + bound(error) + ".";
            case "pattern" -> "Bentuk tulisannya salah; seharusnya seperti " + bound(error) + ".";
            case "minLength", "minItems", "minProperties", "minimum" ->
                "Terlalu sedikit; paling sedikit " + bound(error) + ".";
            case "maxLength", "maxItems", "maxProperties", "maximum" ->
                "Terlalu banyak; paling banyak " + bound(error) + ".";
            default -> error.getMessage();
        };
    }

    /** What the schema demands stands last; before it may stand what was found. */
    private static String bound(Error error) {
        Object[] arguments = error.getArguments();
        String last = arguments.length == 0 ? "" : String.valueOf(arguments[arguments.length - 1]);
        return last.replaceAll("[\\[\\]\"]", "");
    }
}
