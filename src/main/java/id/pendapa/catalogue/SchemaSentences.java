package id.pendapa.catalogue;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what a document breaks of the JSON Schema, in the language of those who mend it. */
final class SchemaSentences {

    private SchemaSentences() {}

    static DefinitionFault say(Error error) {
        String place = error.getInstanceLocation().toString();
        return new DefinitionFault(place.isEmpty() ? "berkas" : place, cure(error));
    }

    private static String cure(Error error) {
        String name = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> "Bagian “" + name + "” belum ada: tambahkan.";
            case "additionalProperties", "unevaluatedProperties" ->
                "Bagian “" + name + "” tidak dikenal: periksa ejaannya atau hapus.";
            case "type" -> "Jenis nilainya salah; seharusnya " + bounds(error) + ".";
            case "enum", "const" -> "Nilainya tidak dikenal; yang boleh: " + bounds(error) + ".";
            case "pattern" -> "Bentuk tulisannya salah; seharusnya seperti " + bounds(error) + ".";
            case "minLength", "minItems", "minProperties", "minimum" ->
                "Terlalu sedikit; paling sedikit " + bounds(error) + ".";
            case "maxLength", "maxItems", "maxProperties", "maximum" ->
                "Terlalu banyak; paling banyak " + bounds(error) + ".";
            default -> error.getMessage();
        };
    }

    private static String bounds(Error error) {
        return Arrays.stream(error.getArguments()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
