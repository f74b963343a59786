package id.pendapa.performance.initiatives;

import id.pendapa.performance.initiatives.Initiative.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a plan said before it was changed, by the field of the form; only what is different. */
final class PlanChanges {

    private PlanChanges() {}

    static Map<String, String> between(Plan before, Plan after) {
        Map<String, String> was = fields(before);
        fields(after).forEach(was::remove);
        return was;
    }

    private static Map<String, String> fields(Plan plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("judul", plan.title());
        fields.put("sebab", plan.why());
        fields.put("penanggung", plan.owner().title());
        fields.put("daya", plan.resources());
        fields.put("tenggat", plan.dueOn().toString());
        fields.put("angka", plan.indicator().address());
        fields.put("harapan", plan.expected().stripTrailingZeros().toPlainString());
        fields.put("umum", plan.mayBePublic() ? "ya" : "tidak");
        return fields;
    }
}
