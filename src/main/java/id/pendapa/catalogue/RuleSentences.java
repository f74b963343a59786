package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Condition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.page.Words;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a rule as a sentence, with the labels of the form: civil servants read rules, they do not read ids. */
@Component
public class RuleSentences {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Words words;

    RuleSentences(Words words) {
        this.words = words;
    }

    /** What the condition demands, for example "Pemohon: umur 17 tahun atau lebih pada hari pengajuan." */
    public String say(ServiceDefinition definition, Condition condition) {
        String sentence = part(definition, condition);
        return sentence.substring(0, 1).toUpperCase(INDONESIAN) + sentence.substring(1) + ".";
    }

    private String part(ServiceDefinition definition, Condition condition) {
        if (condition instanceof Condition.All all) {
            return join(definition, all.of(), "catalogue.rule.and");
        } else if (condition instanceof Condition.Any any) {
            return join(definition, any.of(), "catalogue.rule.or");
        } else if (condition instanceof Condition.Not not) {
            return words.say("catalogue.rule.not", part(definition, not.of()));
        } else if (condition instanceof Condition.In in) {
            return words.say("catalogue.rule.in", label(definition, in.field()), values(definition, in));
        } else if (condition instanceof Condition.Answered answered) {
            return words.say("catalogue.rule.answered", label(definition, answered.field()));
        } else if (condition instanceof Condition.Between between) {
            return bounds(definition, between);
        } else if (condition instanceof Condition.Distinct distinct) {
            return words.say(
                    "catalogue.rule.distinct",
                    distinct.people().stream()
                            .map(key -> label(definition, key))
                            .collect(Collectors.joining(", ")));
        }
        return dates(definition, condition);
    }

    private String dates(ServiceDefinition definition, Condition condition) {
        if (condition instanceof Condition.AgeAtLeast age) {
            return words.say(
                    "catalogue.rule.age",
                    label(definition, age.birthDate()),
                    age.years(),
                    label(definition, age.onDate()));
        } else if (condition instanceof Condition.FewerWorkingDays fewer) {
            return words.say(
                    "catalogue.rule.fewer-days",
                    fewer.days(),
                    label(definition, fewer.fromDate()),
                    label(definition, fewer.toDate()));
        } else if (condition instanceof Condition.NotAfter order) {
            return words.say(
                    "catalogue.rule.not-after", label(definition, order.first()), label(definition, order.second()));
        }
        throw new IllegalArgumentException("No sentence for " + condition.getClass());
    }

    private String bounds(ServiceDefinition definition, Condition.Between between) {
        String label = label(definition, between.field());
        NumberFormat numbers = NumberFormat.getIntegerInstance(INDONESIAN);
        Long min = between.min();
        Long max = between.max();
        if (min != null && max != null) {
            return words.say("catalogue.rule.between", label, numbers.format(min), numbers.format(max));
        } else if (min != null) {
            return words.say("catalogue.rule.at-least", label, numbers.format(min));
        }
        return words.say("catalogue.rule.at-most", label, max == null ? "–" : numbers.format(max));
    }

    private String join(ServiceDefinition definition, List<Condition> parts, String key) {
        return parts.stream()
                .map(part -> part(definition, part))
                .collect(Collectors.joining(" " + words.say(key) + " "));
    }

    private String values(ServiceDefinition definition, Condition.In in) {
        List<Choice> choices = definition.field(in.field()).choices();
        return in.values().stream()
                .map(value -> choices.stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value))
                .map(value -> "“" + value + "”")
                .collect(Collectors.joining(" " + words.say("catalogue.rule.or") + " "));
    }

    private String label(ServiceDefinition definition, String key) {
        if (key.equals(RuleEvaluator.TODAY)) {
            return words.say("catalogue.rule.today");
        }
        Field field = definition.field(key);
        return field.label();
    }
}
