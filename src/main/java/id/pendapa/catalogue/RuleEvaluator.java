package id.pendapa.catalogue;

import id.pendapa.catalogue.Finding.Result;
import id.pendapa.catalogue.ServiceDefinition.Condition;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * Evaluates the rules of a definition, always on the server. Stateless: rules see answers, the office's day as the
 * pseudo field {@code hariIni}, and the working calendar.
 */
public final class RuleEvaluator {

    /** Key that stands for the office's day in conditions on dates. */
    public static final String TODAY = "hariIni";

    private final Answers answers;
    private final LocalDate today;
    private final ToIntBiFunction<LocalDate, LocalDate> workingDays;

    private RuleEvaluator(Answers answers, LocalDate today, ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        this.answers = answers;
        this.today = today;
        this.workingDays = workingDays;
    }

    /**
     * Evaluates all rules.
     *
     * @param today the office's day
     * @param workingDays working days between two dates, the first not counted
     */
    public static Findings evaluate(
            ServiceDefinition definition,
            Answers answers,
            LocalDate today,
            ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        RuleEvaluator evaluator = new RuleEvaluator(answers, today, workingDays);
        return new Findings(definition.rules().stream().map(evaluator::finding).toList());
    }

    private Finding finding(Rule rule) {
        return new Finding(rule, result(rule.condition()), inputs(rule.condition()));
    }

    private Result result(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all(all.of());
        } else if (condition instanceof Condition.Any any) {
            return all(any.of().stream().<Condition>map(Condition.Not::new).toList())
                    .negated();
        } else if (condition instanceof Condition.Not not) {
            return result(not.of()).negated();
        } else if (condition instanceof Condition.In in) {
            return answers.find(in.field())
                    .map(answer -> Result.of(plain(answer).stream().anyMatch(in.values()::contains)))
                    .orElse(Result.UNKNOWN);
        } else if (condition instanceof Condition.Answered answered) {
            return answers.find(answered.field()).isPresent() ? Result.HOLDS : Result.UNKNOWN;
        } else if (condition instanceof Condition.Between between) {
            return between(between);
        } else if (condition instanceof Condition.Distinct distinct) {
            return distinct(distinct);
        }
        return dates(condition);
    }

    private Result dates(Condition condition) {
        if (condition instanceof Condition.AgeAtLeast age) {
            return both(
                    age.birthDate(),
                    age.onDate(),
                    (birth, on) -> !birth.plusYears(age.years()).isAfter(on));
        } else if (condition instanceof Condition.FewerWorkingDays fewer) {
            return both(
                    fewer.fromDate(), fewer.toDate(), (from, to) -> workingDays.applyAsInt(from, to) < fewer.days());
        } else if (condition instanceof Condition.NotAfter order) {
            return both(order.first(), order.second(), (first, second) -> !first.isAfter(second));
        }
        throw new IllegalArgumentException("Unknown condition " + condition.getClass());
    }

    private Result all(List<Condition> conditions) {
        Result whole = Result.HOLDS;
        for (Condition condition : conditions) {
            Result one = result(condition);
            if (one == Result.FAILS) {
                return Result.FAILS;
            }
            whole = one == Result.UNKNOWN ? Result.UNKNOWN : whole;
        }
        return whole;
    }

    private Result between(Condition.Between between) {
        return answers.find(between.field(), Answer.Amount.class)
                .map(amount -> Result.of((between.min() == null || amount.value() >= between.min())
                        && (between.max() == null || amount.value() <= between.max())))
                .orElse(Result.UNKNOWN);
    }

    /** A person without NIK is nobody's double; without any answer nothing is known. */
    private Result distinct(Condition.Distinct distinct) {
        Answers people = answers.only(Set.copyOf(distinct.people()));
        if (people.keys().isEmpty()) {
            return Result.UNKNOWN;
        }
        Collection<Nik> niks = people.niks().values();
        return Result.of(niks.stream().distinct().count() == niks.size());
    }

    private interface DateTest {
        boolean holds(LocalDate first, LocalDate second);
    }

    private Result both(String firstKey, String secondKey, DateTest test) {
        Optional<LocalDate> first = date(firstKey);
        Optional<LocalDate> second = date(secondKey);
        return first.isEmpty() || second.isEmpty() ? Result.UNKNOWN : Result.of(test.holds(first.get(), second.get()));
    }

    private Optional<LocalDate> date(String key) {
        if (key.equals(TODAY)) {
            return Optional.of(today);
        }
        return answers.find(key).map(answer -> {
            if (answer instanceof Answer.Day day) {
                return day.value();
            }
            return answer instanceof Answer.Person person ? person.birthDate() : null;
        });
    }

    private static List<String> plain(Answer answer) {
        if (answer instanceof Answer.Text text) {
            return List.of(text.value());
        } else if (answer instanceof Answer.Several several) {
            return several.values();
        } else if (answer instanceof Answer.Amount amount) {
            return List.of(Long.toString(amount.value()));
        } else if (answer instanceof Answer.Area area) {
            return List.of(area.kelurahanCode());
        } else if (answer instanceof Answer.Declared declared) {
            return List.of(declared.value() ? "ya" : "tidak");
        }
        return List.of();
    }

    /** Keys of the answers that a condition looks at. */
    public static Set<String> inputs(Condition condition) {
        Set<String> inputs = new HashSet<>();
        collect(condition, inputs);
        inputs.remove(TODAY);
        return inputs;
    }

    private static void collect(Condition condition, Set<String> keys) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(one -> collect(one, keys));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(one -> collect(one, keys));
        } else if (condition instanceof Condition.Not not) {
            collect(not.of(), keys);
        } else if (condition instanceof Condition.In in) {
            keys.add(in.field());
        } else if (condition instanceof Condition.Answered answered) {
            keys.add(answered.field());
        } else if (condition instanceof Condition.Between between) {
            keys.add(between.field());
        } else if (condition instanceof Condition.AgeAtLeast age) {
            keys.addAll(List.of(age.birthDate(), age.onDate()));
        } else if (condition instanceof Condition.FewerWorkingDays fewer) {
            keys.addAll(List.of(fewer.fromDate(), fewer.toDate()));
        } else if (condition instanceof Condition.Distinct distinct) {
            keys.addAll(distinct.people());
        } else if (condition instanceof Condition.NotAfter order) {
            keys.addAll(List.of(order.first(), order.second()));
        }
    }
}
