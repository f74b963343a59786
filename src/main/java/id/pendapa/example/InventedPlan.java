package id.pendapa.example;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import id.pendapa.office.OfficeTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What comes on a day: the same on every first start. Mondays are full, more people use their phone from month to month,
 * and in July the section that verifies has lost an officer.
 */
@Component
class InventedPlan {

    /** The month in which much goes wrong; from the next one on it is mended. */
    static final Month BAD = Month.JULY;

    /** What people ask for, the frequent more often. Left out: what is signed by hand, with papers that nobody has. */
    private static final List<String> WANTED = List.of(
            "UMUM",
            "UMUM",
            "UMUM",
            "SKTM",
            "SKTM",
            "LEGALISIR",
            "LEGALISIR",
            "LEGALISIR",
            "KTP-REKAM",
            "KTP-REKAM",
            "SKCK",
            "SKCK",
            "DOMISILI",
            "KERAMAIAN",
            "AKTA-MATI");

    private static final LocalTime FIRST = LocalTime.of(8, 5);
    private static final int COUNTER_MINUTES = 330;
    private static final double MONDAY = 1.5;
    private static final double ONLINE_IN_JANUARY = 0.25;
    private static final double ONLINE_MORE_A_MONTH = 0.04;

    private static final double GIVES_UP = 0.15;

    private final Catalogue catalogue;
    private final OfficeTime time;

    InventedPlan(Catalogue catalogue, OfficeTime time) {
        this.catalogue = catalogue;
        this.time = time;
    }

    /** In the order in which they are handed in. */
    List<InventedRequest> on(LocalDate day, int about) {
        SplittableRandom random = new SplittableRandom(day.toEpochDay());
        double busy = day.getDayOfWeek() == DayOfWeek.MONDAY ? MONDAY : 1;
        int count = (int) Math.round(about * busy * (0.5 + random.nextDouble()));
        List<InventedRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(request(day, random));
        }
        requests.sort(Comparator.comparing(InventedRequest::at));
        return requests;
    }

    private InventedRequest request(LocalDate day, RandomGenerator random) {
        String service = InventedPeople.one(WANTED, random);
        List<Integer> samples = samples(catalogue.getLive(service));
        double share = ONLINE_IN_JANUARY + ONLINE_MORE_A_MONTH * (day.getMonthValue() - 1);
        boolean online = random.nextDouble() < share;
        return new InventedRequest(
                service,
                InventedPeople.one(samples, random),
                online,
                day.atTime(FIRST.plusMinutes(random.nextInt(COUNTER_MINUTES)))
                        .plusSeconds(random.nextInt(60))
                        .atZone(time.zone())
                        .toInstant(),
                online && random.nextDouble() < GIVES_UP,
                day.getMonth() == BAD,
                random.nextLong());
    }

    /** Those that come to an end; what goes well happens most often. */
    private static List<Integer> samples(PublishedService service) {
        ServiceDefinition definition = service.definition();
        return IntStream.range(0, definition.tests().size())
                .boxed()
                .filter(index -> ends(definition, definition.tests().get(index)))
                .flatMap(index -> Stream.generate(() -> index)
                        .limit(weight(definition.tests().get(index))))
                .toList();
    }

    private static int weight(Sample sample) {
        boolean well =
                sample.actions().stream().noneMatch(action -> action.matches("MINTA.*|TOLAK.*|BATALKAN|KEMBALI.*"));
        return well ? 6 : 1;
    }

    private static boolean ends(ServiceDefinition definition, Sample sample) {
        boolean known = sample.actions().stream()
                .allMatch(code -> definition
                        .flow()
                        .findAction(code)
                        .filter(action -> !isForgotten(action))
                        .isPresent());
        return known && sample.endsIn() != null && isOver(definition, sample.endsIn());
    }

    /** Ends by a task after weeks, at the present time, however long ago it was. */
    private static boolean isForgotten(Action action) {
        return action.duty().equals(Action.SYSTEM) && action.afterLetter() == null;
    }

    /** A paper that lies ready counts as given: somebody fetched it. */
    private static boolean isOver(ServiceDefinition definition, String state) {
        return definition.flow().state(state).phase() == Phase.ENDED
                || definition.flow().from(state).stream()
                        .anyMatch(action -> action.code().equals("SERAHKAN"));
    }
}
