package id.pendapa.platform.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the options of a govuk-frontend fixture into the parameters of our component. */
final class FixtureParameters {

    private final JsonNode options;
    private final Map<String, Object> parameters = new HashMap<>();

    private FixtureParameters(JsonNode options) {
        this.options = options;
    }

    static Map<String, Object> of(String component, JsonNode options) {
        FixtureParameters reading = new FixtureParameters(options);
        switch (component) {
            case "button" -> reading.button();
            case "input", "textarea", "select", "file-upload" -> reading.field();
            case "radios", "checkboxes", "date-input" -> reading.group();
            case "error-summary" -> reading.errors();
            case "summary-list" -> reading.summary();
            case "table" -> reading.table();
            case "breadcrumbs" -> reading.crumbs();
            case "pagination" -> reading.pagination();
            default -> reading.words(component);
        }
        return reading.parameters;
    }

    private void button() {
        copy("text", "text");
        copy("href", "href");
        copy("name", "name");
        copy("value", "value");
        copy("type", "type");
        copy("id", "id");
        put("kind", modifier("classes", "govuk-button--"));
        if (!options.has("href") && !options.has("type")) {
            parameters.put("type", "submit");
        }
    }

    private void field() {
        common();
        put("label", text(options.path("label")));
        heading(options.path("label"));
        copy("value", "value");
        copy("type", "type");
        copy("inputmode", "inputmode");
        copy("autocomplete", "autocomplete");
        copy("spellcheck", "spellcheck");
        copy("classes", "cssClass");
        put("prefix", text(options.path("prefix")));
        put("suffix", text(options.path("suffix")));
        if (options.has("rows")) {
            parameters.put("rows", options.path("rows").asInt());
        }
        if (options.path("multiple").asBoolean(false)) {
            parameters.put("multiple", true);
        }
        parameters.put("options", options());
    }

    private void group() {
        common();
        JsonNode legend = options.path("fieldset").path("legend");
        put("label", text(legend));
        heading(legend);
        copy("value", "value");
        parameters.put("options", options());
        String classes = options.path("classes").asString("")
                + options.path("formGroup").path("classes").asString("");
        if (classes.contains("--small")) {
            parameters.put("small", true);
        }
        if (classes.contains("--inline")) {
            parameters.put("inline", true);
        }
        if (options.has("day") || options.has("month") || options.has("year")) {
            parameters.put("dayWrong", options.path("day").path("error").asBoolean(false));
            parameters.put("monthWrong", options.path("month").path("error").asBoolean(false));
            parameters.put("yearWrong", options.path("year").path("error").asBoolean(false));
        }
    }

    private void common() {
        String name = options.path("name").asString("");
        String id = options.path("id").asString(options.path("idPrefix").asString(name));
        parameters.put("id", id);
        parameters.put("name", name.isEmpty() ? id : name);
        put("hint", text(options.path("hint")));
        put("error", text(options.path("errorMessage")));
    }

    private void heading(JsonNode label) {
        if (label.path("isPageHeading").asBoolean(false)) {
            parameters.put("heading", true);
        }
    }

    private List<Option> options() {
        List<Option> all = new ArrayList<>();
        for (JsonNode item : options.path("items")) {
            all.add(new Option(
                    item.path("value").asString(""),
                    item.path("text").asString(""),
                    text(item.path("hint")),
                    item.path("checked").asBoolean(item.path("selected").asBoolean(false)),
                    item.has("id") ? item.path("id").asString() : null));
        }
        return all;
    }

    private void errors() {
        copy("titleText", "title");
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : options.path("errorList")) {
            String href = error.path("href").asString("");
            errors.add(new FieldError(
                    href.isEmpty() ? "" : href.substring(1), error.path("text").asString()));
        }
        parameters.put("errors", errors);
    }

    private void summary() {
        put("title", text(options.path("card").path("title")));
        List<SummaryRow> rows = new ArrayList<>();
        for (JsonNode row : options.path("rows")) {
            JsonNode action = row.path("actions").path("items").path(0);
            SummaryRow plain = SummaryRow.of(
                    row.path("key").path("text").asString(),
                    row.path("value").path("text").asString());
            if (action.has("href")) {
                parameters.put("change", action.path("text").asString());
                rows.add(new SummaryRow(
                        plain.key(), plain.lines(), null, action.path("href").asString(), null, null));
            } else {
                rows.add(plain);
            }
        }
        parameters.put("rows", rows);
    }

    private void table() {
        copy("caption", "caption");
        parameters.put(
                "captionSize", options.path("captionClasses").asString("").replace("govuk-table__caption--", ""));
        parameters.put("firstIsHeader", options.path("firstCellIsHeader").asBoolean(false));
        parameters.put("head", cells(options.path("head")));
        List<List<Cell>> rows = new ArrayList<>();
        options.path("rows").forEach(row -> rows.add(cells(row)));
        parameters.put("rows", rows);
    }

    private static List<Cell> cells(JsonNode row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(new Cell(
                cell.path("text").asString(),
                null,
                cell.path("format").asString("").equals("numeric"))));
        return cells;
    }

    private void crumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        options.path("items")
                .forEach(item -> crumbs.add(new Crumb(
                        item.path("text").asString(),
                        item.has("href") ? item.path("href").asString() : null)));
        parameters.put("crumbs", crumbs);
        parameters.put("label", options.path("labelText").asString("Breadcrumb"));
    }

    private void pagination() {
        put("previousHref", href(options.path("previous")));
        put("nextHref", href(options.path("next")));
        parameters.put("previous", "Previous");
        parameters.put("next", "Next");
        parameters.put("label", "Pagination");
    }

    private void words(String component) {
        copy("text", "text");
        copy("href", "href");
        copy("summaryText", "summary");
        copy("iconFallbackText", "meaning");
        copy("titleText", "title");
        copy("id", "id");
        put("color", modifier("classes", "govuk-tag--"));
        if (options.path("open").asBoolean(false)) {
            parameters.put("open", true);
        }
        if (component.equals("warning-text")) {
            parameters.putIfAbsent("meaning", "Warning");
        }
        if (component.equals("notification-banner")) {
            boolean success = options.path("type").asString("").equals("success");
            parameters.put("success", success);
            parameters.putIfAbsent("title", success ? "Success" : "Important");
            parameters.put("id", "govuk-notification-banner-title");
        }
    }

    private @Nullable String modifier(String field, String prefix) {
        String classes = options.path(field).asString("");
        return classes.startsWith(prefix) ? classes.substring(prefix.length()) : null;
    }

    private static @Nullable String text(JsonNode part) {
        return part.has("text") ? part.path("text").asString() : null;
    }

    private static @Nullable String href(JsonNode part) {
        return part.has("href") ? part.path("href").asString() : null;
    }

    private void copy(String option, String parameter) {
        if (options.has(option) && !options.path(option).isNull()) {
            Object value = options.path(option).asString();
            parameters.put(parameter, value);
        }
    }

    private void put(String parameter, @Nullable Object value) {
        if (value != null) {
            parameters.put(parameter, value);
        }
    }
}
