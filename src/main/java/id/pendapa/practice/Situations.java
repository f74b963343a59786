package id.pendapa.practice;

import id.pendapa.example.InventedVisitors;
import id.pendapa.example.InventedVisitors.Visitor;
import id.pendapa.ledger.LogOfActs;
import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.practice.Script.Step;
import id.pendapa.practice.Script.Visit;
import id.pendapa.practice.SituationRows.Begun;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The situations of the practice office: begins them, and reads in its log what one really did. */
@Service
public class Situations {

    private final Gate gate;
    private final SituationRows rows;
    private final LogOfActs log;
    private final InventedVisitors visitors;
    private final ExampleOfficers officers;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Situations(
            Gate gate,
            SituationRows rows,
            LogOfActs log,
            InventedVisitors visitors,
            ExampleOfficers officers,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.gate = gate;
        this.rows = rows;
        this.log = log;
        this.visitors = visitors;
        this.officers = officers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How one fares in a situation.
     *
     * @param told it, and who came; null before it was begun
     * @param steps what belongs to it, in order
     * @param slips what was done and had better not been done
     */
    public record Standing(Situation situation, @Nullable Told told, List<Outcome> steps, List<String> slips) {
        public Standing {
            steps = List.copyOf(steps);
            slips = List.copyOf(slips);
        }

        /** Whether everything that belongs to it was done, and nothing that does not. */
        public boolean isDone() {
            return told != null && slips.isEmpty() && steps.stream().allMatch(Outcome::done);
        }
    }

    /** A step of a situation, and whether the log shows it. */
    public record Outcome(String code, boolean done) {}

    /** Who came, with the numbers of their requests. */
    public record Told(List<String> numbers, List<Visitor> visitors) {
        public Told {
            numbers = List.copyOf(numbers);
            visitors = List.copyOf(visitors);
        }
    }

    /** All of them, in their order. */
    public List<Standing> list() {
        requireHere();
        return transaction.execute(status -> {
            Map<Situation, Begun> begun = rows.listNewest();
            return Arrays.stream(Situation.values())
                    .map(one -> standing(one, Optional.ofNullable(begun.get(one))))
                    .toList();
        });
    }

    /** One of them. */
    public Standing get(String code) {
        requireHere();
        Situation situation = situation(code);
        return transaction.execute(status ->
                standing(situation, Optional.ofNullable(rows.listNewest().get(situation))));
    }

    private Standing standing(Situation situation, Optional<Begun> begun) {
        Deeds deeds = new Deeds(begun.map(one -> log.listAfter(one.before())).orElse(List.of()));
        List<String> numbers = begun.map(Begun::numbers).orElse(List.of());
        return new Standing(
                situation,
                begun.map(this::told).orElse(null),
                Script.of(situation).steps().stream()
                        .map(step -> new Outcome(step.code(), begun.isPresent() && isDone(step, deeds, numbers)))
                        .toList(),
                Script.of(situation).slips().stream()
                        .filter(slip -> begun.isPresent() && isDone(slip, deeds, numbers))
                        .map(Step::code)
                        .toList());
    }

    private static boolean isDone(Step step, Deeds deeds, List<String> numbers) {
        return step.isDone().test(deeds, numbers);
    }

    private Told told(Begun begun) {
        return new Told(
                begun.numbers(),
                IntStream.range(0, Math.max(1, begun.numbers().size()))
                        .mapToObj(place -> visitors.visitor(begun.at(), begun.seed() + place))
                        .toList());
    }

    /** Begins it, anew if it was begun before: whoever belongs to it comes, and the browser sits down at its desk. */
    public void begin(String code, HttpServletRequest request, HttpServletResponse response) {
        requireHere();
        Situation situation = situation(code);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seed = seed(now, Script.of(situation).visits().size());
        List<String> numbers = new ArrayList<>();
        for (Visit visit : Script.of(situation).visits()) {
            numbers.add(visitors.come(visit.service(), visit.sample(), visit.steps(), now, seed + numbers.size()));
        }
        transaction.executeWithoutResult(status -> {
            audit.acted(new Audit.Act(
                    "practice.situation-begun", new Audit.Subject("practice", situation.code()), Map.of()));
            rows.add(new Begun(situation, now, log.now(), seed, numbers));
        });
        officers.sit(situation.officer(), request, response);
    }

    /** Two people of one situation are not called the same: one tells them apart by their names. */
    private long seed(Instant now, int people) {
        return random.longs(0, Integer.MAX_VALUE)
                .filter(seed -> LongStream.range(seed, seed + people)
                                .mapToObj(one -> visitors.visitor(now, one).name())
                                .distinct()
                                .count()
                        == people)
                .findFirst()
                .orElseThrow();
    }

    private void requireHere() {
        gate.require(Permission.PRACTISE);
        if (!CurrentOffice.isPractice()) {
            throw new ConflictException("practice.not-here");
        }
    }

    private static Situation situation(String code) {
        return Situation.find(code).orElseThrow(() -> new NotFoundException("practice.situation.unknown"));
    }
}
