package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import id.pendapa.survey.measure.SkmResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting answers out of the tray in groups of five or more and writes them anew in no order, so that neither time
 * nor place tells whose they are. Service and kelurahan are said only where five of a group share them. What is too few waits.
 */
@Component
class MixAnswers implements Tasks.Recurring {

    private final Tray tray;
    private final AnswerRows answers;
    private final PeriodRows periods;
    private final TransactionTemplate transaction;
    private final OfficeTime time;

    MixAnswers(Tray tray, AnswerRows answers, PeriodRows periods, TransactionTemplate transaction, OfficeTime time) {
        this.tray = tray;
        this.answers = answers;
        this.periods = periods;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String task() {
        return "survey-mix";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /**
     * Mixes, then compares the roll-up with the answers.
     *
     * @throws IllegalStateException if the roll-up is not what the answers add up to
     */
    @Override
    public void run() {
        transaction.executeWithoutResult(status -> mix());
        long different = answers.countDifferences();
        if (different > 0) {
            throw new IllegalStateException("The figures of the survey differ from its answers: " + different);
        }
    }

    private void mix() {
        Map<UUID, Sheet> mixed = broaden(dated(tray.all()));
        if (mixed.isEmpty()) {
            return;
        }
        if (tray.remove(mixed.keySet()) != mixed.size()) {
            throw new IllegalStateException("Another run mixes the same answers.");
        }
        answers.add(List.copyOf(mixed.values()), "ONLINE");
    }

    /** A month that is published, or of which too few wait, gives its answers to this one. */
    private Map<UUID, Sheet> dated(Map<UUID, Sheet> waiting) {
        LocalDate now = time.today().withDayOfMonth(1);
        Map<LocalDate, Long> sizes =
                waiting.values().stream().collect(Collectors.groupingBy(Sheet::month, Collectors.counting()));
        sizes.keySet()
                .removeIf(month -> sizes.getOrDefault(month, 0L) < SkmResult.FEWEST || periods.isPublished(month));
        Map<UUID, Sheet> dated = new LinkedHashMap<>();
        waiting.forEach((key, sheet) -> dated.put(key, sizes.containsKey(sheet.month()) ? sheet : sheet.in(now)));
        return dated;
    }

    private record Said(LocalDate month, String service, String kelurahan) {}

    /** Groups that are large enough, said as narrowly as that allows. */
    private static Map<UUID, Sheet> broaden(Map<UUID, Sheet> waiting) {
        Map<UUID, Sheet> rest = new HashMap<>(waiting);
        Map<UUID, Sheet> ready = new LinkedHashMap<>();
        take(rest, ready, sheet -> sheet);
        take(rest, ready, sheet -> sheet.broad(true, false));
        take(rest, ready, sheet -> sheet.broad(false, true));
        take(rest, ready, sheet -> sheet.broad(false, false));
        return ready;
    }

    private static void take(Map<UUID, Sheet> rest, Map<UUID, Sheet> ready, Function<Sheet, Sheet> broader) {
        Collection<List<UUID>> groups = rest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> {
                            Sheet sheet = broader.apply(entry.getValue());
                            return new Said(sheet.month(), sheet.service(), sheet.kelurahan());
                        },
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values();
        groups.stream()
                .filter(group -> group.size() >= SkmResult.FEWEST)
                .flatMap(List::stream)
                .forEach(key -> {
                    Sheet sheet = rest.remove(key);
                    if (sheet != null) {
                        ready.put(key, broader.apply(sheet));
                    }
                });
    }
}
