package id.pendapa.catalogue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads definitions from JSON by our JSON Schema, and writes them whole, always in the same way. */
public final class DefinitionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/catalogue/definition.schema.json"), InputFormat.JSON);
    private static final JsonNode DEFAULTS = JSON.readTree(resource("/catalogue/defaults.json"));

    private DefinitionJson() {}

    /**
     * Reads a definition; what a document leaves out gets its default.
     *
     * @throws DefinitionRefusedException with the places where it breaks the schema
     */
    public static ServiceDefinition read(String json) {
        try {
            List<DefinitionFault> faults = SCHEMA.validate(json, InputFormat.JSON).stream()
                    .map(error -> SchemaSentences.say(error, JSON.readTree(json)))
                    .toList();
            if (!faults.isEmpty()) {
                throw new DefinitionRefusedException("baru", faults);
            }
            ObjectNode document = (ObjectNode) JSON.readTree(json);
            fill(document);
            return JSON.treeToValue(document, ServiceDefinition.class);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "berkas" : "baris " + at.getLineNr() + ", huruf " + at.getColumnNr();
            throw unreadable(place, broken.getOriginalMessage());
        } catch (IllegalArgumentException broken) {
            throw unreadable("berkas", String.valueOf(broken.getMessage()));
        }
    }

    private static DefinitionRefusedException unreadable(String place, String why) {
        return new DefinitionRefusedException(
                "baru", List.of(new DefinitionFault(place, "Tidak terbaca sebagai JSON: " + why)));
    }

    private static void fill(ObjectNode document) {
        add(document.path("card"), "card");
        add(document.path("intake"), "intake");
        document.path("data").forEach(field -> {
            add(field, "field");
            field.path("fields").forEach(part -> add(part, "field"));
        });
        document.path("rules").forEach(rule -> add(rule, "rule"));
        document.path("flow").path("states").forEach(state -> add(state, "state"));
        document.path("flow").path("actions").forEach(action -> add(action, "action"));
        document.path("letters").forEach(letter -> add(letter, "letter"));
        document.path("tests").forEach(test -> add(test, "test"));
    }

    private static void add(JsonNode node, String kind) {
        ObjectNode target = (ObjectNode) node;
        DEFAULTS.path(kind).properties().forEach(entry -> {
            if (!target.has(entry.getKey())) {
                target.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }

    /** The whole document; equal definitions give equal text. */
    public static String write(ServiceDefinition definition) {
        return JSON.writeValueAsString(sorted(JSON.valueToTree(definition)));
    }

    /** Keys in order and without nulls, so that a hash of the text names the content. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode ordered = JSON.createObjectNode();
            object.propertyNames().stream()
                    .sorted()
                    .filter(name -> !object.path(name).isNull())
                    .forEach(name -> ordered.set(name, sorted(object.path(name))));
            return ordered;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return node;
    }

    /** Reads back what {@link #write} wrote and the catalogue stored. */
    static ServiceDefinition readStored(String document) {
        ObjectNode node = (ObjectNode) JSON.readTree(document);
        fill(node);
        return JSON.treeToValue(node, ServiceDefinition.class);
    }

    /** Names the content: SHA-256 of {@link #write}, in hexadecimal. */
    public static String hash(String written) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String path) {
        try (InputStream in = DefinitionJson.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Nothing at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
