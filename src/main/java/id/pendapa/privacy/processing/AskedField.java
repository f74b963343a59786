package id.pendapa.privacy.processing;

import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a service asks, and why, as far as its definition tells: by its kind, and by the rules that look at it. */
public record AskedField(Field field, Why why) {

    /** Why something is asked. */
    public enum Why {
        IDENTITY,
        OTHERS,
        FAMILY,
        PLACE,
        CONTACT,
        PROOF,
        CONDITION,
        LETTER
    }

    /** All that is asked, in the order of the form; declarations are no data. */
    public static List<AskedField> of(ServiceDefinition definition) {
        Set<String> judged = definition.rules().stream()
                .map(Rule::condition)
                .flatMap(condition -> RuleEvaluator.inputs(condition).stream())
                .collect(Collectors.toSet());
        return definition.data().stream()
                .filter(field -> field.kind() != Kind.DECLARATION)
                .map(field -> new AskedField(field, why(field, judged, definition)))
                .toList();
    }

    private static Why why(Field field, Set<String> judged, ServiceDefinition definition) {
        return switch (field.kind()) {
            case PERSON -> field.equals(definition.data().get(0)) ? Why.IDENTITY : Why.OTHERS;
            case GROUP, NIK -> Why.OTHERS;
            case FAMILY_CARD -> Why.FAMILY;
            case AREA, ADDRESS -> Why.PLACE;
            case PHONE, EMAIL -> Why.CONTACT;
            case FILE -> Why.PROOF;
            default -> judged.contains(field.key()) ? Why.CONDITION : Why.LETTER;
        };
    }
}
