package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that rules look at answers that exist, and at earlier ones where they show or skip. */
final class RuleChecks {

    private final ServiceDefinition definition;
    private final List<DefinitionFault> faults = new ArrayList<>();
    private final List<String> order;

    RuleChecks(ServiceDefinition definition) {
        this.definition = definition;
        this.order = definition.pages().stream()
                .flatMap(page -> page.fields().stream())
                .toList();
    }

    List<DefinitionFault> faults() {
        Set<String> ids = new HashSet<>();
        for (Rule rule : definition.rules()) {
            String place = "rules." + rule.id();
            if (!ids.add(rule.id())) {
                faults.add(new DefinitionFault(place, "Ada dua kali: ganti nama salah satunya."));
            }
            Set<String> inputs = RuleEvaluator.inputs(rule.condition());
            inputs.stream()
                    .filter(key -> definition.data().stream().map(Field::key).noneMatch(key::equals))
                    .forEach(key -> faults.add(new DefinitionFault(
                            place,
                            "Melihat “" + key
                                    + "” yang tidak ditanyakan: periksa ejaannya atau tambahkan pertanyaannya.")));
            targets(rule, place, inputs);
        }
        return faults;
    }

    private void targets(Rule rule, String place, Set<String> inputs) {
        if ((rule.kind() == RuleKind.SHOW) == rule.targets().isEmpty()) {
            faults.add(new DefinitionFault(place, "Sasaran (targets) hanya untuk jenis SHOW, dan di sana wajib ada."));
        }
        for (String target : rule.targets()) {
            int first = first(target);
            if (first < 0) {
                faults.add(new DefinitionFault(
                        place, "Sasaran “" + target + "” bukan halaman dan bukan isian: periksa ejaannya."));
            } else {
                inputs.stream()
                        .filter(key -> order.indexOf(key) >= first)
                        .forEach(key -> faults.add(new DefinitionFault(
                                place,
                                "Melihat “" + key + "” yang baru ditanyakan setelah “" + target
                                        + "”: pindahkan salah satunya.")));
            }
        }
    }

    private int first(String target) {
        return definition.pages().stream()
                .filter(page -> page.id().equals(target))
                .map(Page::fields)
                .map(fields -> order.indexOf(fields.get(0)))
                .findFirst()
                .orElseGet(() -> order.indexOf(target));
    }
}
