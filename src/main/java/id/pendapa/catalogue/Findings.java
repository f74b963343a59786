package id.pendapa.catalogue;

import id.pendapa.catalogue.Finding.Result;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the rules of a definition found on some answers.
 *
 * @param all the findings, in the order of the rules
 */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    /** Rules that forbid the submission. */
    public List<Finding> blocking() {
        return failed(RuleKind.ELIGIBILITY);
    }

    /** Warnings; one may go on. */
    public List<Finding> warnings() {
        return failed(RuleKind.WARN);
    }

    private List<Finding> failed(RuleKind kind) {
        return all.stream()
                .filter(finding -> finding.rule().kind() == kind && finding.result() == Result.FAILS)
                .toList();
    }

    /** Pages that are asked, in order; one whose fields are all skipped is skipped. */
    public List<Page> pages(ServiceDefinition definition) {
        Set<String> hidden = hidden();
        return definition.pages().stream()
                .filter(page -> !hidden.contains(page.id()))
                .filter(page -> page.fields().stream().anyMatch(key -> !hidden.contains(key)))
                .toList();
    }

    /** Fields of a page that are asked, in order. */
    public List<Field> fields(ServiceDefinition definition, Page page) {
        Set<String> hidden = hidden();
        return page.fields().stream()
                .filter(key -> !hidden.contains(key))
                .map(definition::field)
                .toList();
    }

    /** Keys of all fields that are asked; answers to others do not count. */
    public Set<String> asked(ServiceDefinition definition) {
        return pages(definition).stream()
                .flatMap(page -> fields(definition, page).stream())
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    /** A target is shown only where all its rules hold: what is unknown is not asked yet. */
    private Set<String> hidden() {
        return all.stream()
                .filter(finding -> finding.rule().kind() == RuleKind.SHOW && finding.result() != Result.HOLDS)
                .flatMap(finding -> finding.rule().targets().stream())
                .collect(Collectors.toSet());
    }
}
