package id.pendapa.example;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import id.pendapa.files.Owner;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.MovedTime;
import id.pendapa.requests.WalkIn;
import id.pendapa.requests.draft.Draft;
import id.pendapa.requests.draft.DraftKeeping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leads one request from the form to its end, each step at its time, as far as the present. */
@Component
class InventedWalk {

    /** Where the example has an officer of the kelurahan and a lurah. */
    private static final String STAFFED = "33.73.02.1007";

    private static final List<String> KELURAHAN = List.of(
            "33.73.02.1001",
            "33.73.02.1002",
            "33.73.02.1003",
            "33.73.02.1004",
            "33.73.02.1005",
            "33.73.02.1006",
            STAFFED);

    private final Catalogue catalogue;
    private final DraftKeeping drafts;
    private final WalkIn counter;
    private final ExampleOfficers officers;
    private final InventedSteps steps;
    private final WorkingCalendars calendars;

    InventedWalk(
            Catalogue catalogue,
            DraftKeeping drafts,
            WalkIn counter,
            ExampleOfficers officers,
            InventedSteps steps,
            WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.counter = counter;
        this.officers = officers;
        this.steps = steps;
        this.calendars = calendars;
    }

    /**
     * A request as far as it came.
     *
     * @param number empty where it was never sent
     * @param at when its last step was done
     * @param ended whether nothing is left to do
     */
    record Walked(String number, Instant at, boolean ended) {}

    /** Walks it; what would come at {@code until} or later is left to whoever tries the product out. */
    Walked walk(InventedRequest request, Instant until) {
        return walk(request, until, Integer.MAX_VALUE);
    }

    /** Walks its first steps. */
    Walked walk(InventedRequest request, Instant until, int most) {
        PublishedService service = catalogue.getLive(request.service());
        Sample sample = service.definition().tests().get(request.sample());
        Answers answers = answers(service.definition(), sample, request);
        if (request.givesUp()) {
            MovedTime.at(request.at(), () -> giveUp(service, answers, request));
            return new Walked("", request.at(), false);
        }
        String number = handIn(service, answers, request);
        SplittableRandom random = new SplittableRandom(request.seed());
        Instant at = request.at();
        List<Action> actions = actions(service.definition(), sample);
        for (Action action : actions.subList(0, Math.min(most, actions.size()))) {
            Instant next = later(at, minutes(action, request.slow(), random));
            if (!next.isBefore(until)) {
                return new Walked(number, at, false);
            }
            at = next;
            MovedTime.at(at, () -> steps.take(service.definition(), number, action, answers));
        }
        return new Walked(number, at, most >= actions.size());
    }

    /** Those of the sample; a letter that lies ready at its end is fetched. */
    private static List<Action> actions(ServiceDefinition definition, Sample sample) {
        List<Action> actions = new ArrayList<>();
        sample.actions().forEach(code -> definition.flow().findAction(code).ifPresent(actions::add));
        String last = actions.get(actions.size() - 1).to();
        definition.flow().from(last).stream()
                .filter(action -> action.code().equals("SERAHKAN"))
                .findFirst()
                .ifPresent(actions::add);
        return actions;
    }

    private Instant later(Instant at, long minutes) {
        return calendars.current().plusOfficeMinutes(at, minutes).at();
    }

    private static long minutes(Action action, boolean slow, RandomGenerator random) {
        return switch (action.duty()) {
            case "KASI_PELAYANAN", "KASI_PEMERINTAHAN" -> slow ? random.nextLong(700, 2600) : random.nextLong(15, 180);
            case Action.APPLICANT -> random.nextLong(60, 900);
            case Action.SYSTEM -> random.nextLong(10, 90);
            case "SEKCAM", "LURAH" -> random.nextLong(10, 120);
            default -> random.nextLong(5, 75);
        };
    }

    private String handIn(PublishedService service, Answers answers, InventedRequest request) {
        UUID key = new UUID(request.at().getEpochSecond(), request.seed());
        AtomicReference<String> number = new AtomicReference<>("");
        MovedTime.at(request.at(), () -> {
            if (request.online()) {
                number.set(online(service, answers, key));
            } else {
                officers.as("loket", () -> number.set(atCounter(service, answers, key)));
            }
        });
        return Objects.requireNonNull(number.get());
    }

    private String online(PublishedService service, Answers answers, UUID key) {
        String browser = "contoh-" + key;
        String code = drafts.begin(service.definition().code(), browser);
        drafts.save(draft(code, browser), answers);
        return drafts.submit(draft(code, browser), key);
    }

    /** Answers the first pages and never comes back. */
    private void giveUp(PublishedService service, Answers answers, InventedRequest request) {
        String browser = "contoh-" + request.seed();
        String code = drafts.begin(service.definition().code(), browser);
        List<String> pages = service.definition().pages().stream()
                .limit(new SplittableRandom(request.seed())
                        .nextInt(service.definition().pages().size()))
                .flatMap(page -> page.fields().stream())
                .toList();
        drafts.save(draft(code, browser), answers.only(Set.copyOf(pages)));
    }

    private Draft draft(String code, String browser) {
        return drafts.find(code, browser).orElseThrow();
    }

    private String atCounter(PublishedService service, Answers answers, UUID key) {
        Owner nothing = counter.filesOf(key);
        return counter.submit(new WalkIn.Entered(service, answers, "", Set.of(), nothing, key));
    }

    /** The answers of the sample, given by somebody else on another day. */
    private static Answers answers(ServiceDefinition definition, Sample sample, InventedRequest request) {
        LocalDate day = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
        SplittableRandom random = new SplittableRandom(request.seed());
        Answers given = Answers.fromJson(JsonMapper.shared().writeValueAsString(sample.answers()));
        Map<String, Answer> changed = new LinkedHashMap<>();
        sample.answers().keySet().forEach(key -> given.find(key).ifPresent(answer -> changed.put(key, answer)));
        changed.remove("hp"); // Nobody is told: there is nobody.
        changed.remove("email");
        changed.replaceAll((key, answer) -> moved(answer, sample.today(), day));
        changed.computeIfPresent("pemohon", (key, answer) -> InventedPeople.person(random, day));
        changed.computeIfPresent("wilayah", (key, answer) -> area(definition, answer, random));
        return Answers.of(changed);
    }

    private static Answer area(ServiceDefinition definition, Answer answer, RandomGenerator random) {
        boolean staffed = definition.flow().actions().stream().anyMatch(action -> action.level() == Level.KELURAHAN);
        String code = staffed ? STAFFED : InventedPeople.one(KELURAHAN, random);
        return answer instanceof Answer.Area area ? new Answer.Area(code, area.rt(), area.rw()) : answer;
    }

    /** Days of the sample lie as far from its own day as these from the day of the request. */
    private static Answer moved(Answer answer, LocalDate from, LocalDate to) {
        return answer instanceof Answer.Day day
                ? new Answer.Day(to.plusDays(day.value().toEpochDay() - from.toEpochDay()))
                : answer;
    }
}
