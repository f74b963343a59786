package id.pendapa.integrity.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what somebody reports; what is wrong is noted by field, as a code. */
final class WhistleForm {

    static final int STORY = 10_000;
    static final int SHORT = 500;

    /** What it can be about. */
    static final List<String> KINDS = List.of("BRIBE", "EXTORTION", "EMBEZZLEMENT", "CONFLICT", "ABUSE", "OTHER");

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    WhistleForm(Map<String, String> typed) {
        this.typed = typed;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /** What is kept of a first report; meaningless where something is wrong. */
    Map<String, String> report() {
        Map<String, String> fields = new LinkedHashMap<>();
        String kind = typed.getOrDefault("jenis", "").strip();
        if (!KINDS.contains(kind)) {
            wrong.put("jenis", "integrity.kind");
        }
        fields.put("kind", kind);
        fields.put("text", text("cerita", STORY, true));
        fields.put("where", text("tempat", SHORT, false));
        fields.put("when", text("waktu", SHORT, false));
        fields.put("who", text("siapa", SHORT, false));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** What is kept of a later message. */
    Map<String, String> message(boolean needed) {
        String text = text("pesan", STORY, needed);
        return text.isEmpty() ? Map.of() : Map.of("text", text);
    }

    private String text(String field, int longest, boolean needed) {
        String text = typed.getOrDefault(field, "").strip();
        if (needed && text.isEmpty()) {
            wrong.put(field, "integrity." + field + ".empty");
        } else if (text.length() > longest) {
            wrong.put(field, "integrity." + field + ".long");
        }
        return text;
    }
}
