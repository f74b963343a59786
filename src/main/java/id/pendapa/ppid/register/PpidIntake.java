package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.ppid.items.InformationItem;
import id.pendapa.ppid.items.InformationRegister;
import id.pendapa.ppid.register.AskForm.Read;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.CaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a request for information, once per form, in one transaction with number, thread and audit row. */
@Service
public class PpidIntake {

    private static final Limit PER_BROWSER = new Limit("ppid.browser", 10, Duration.ofHours(1));
    private static final Limit PER_ADDRESS = new Limit("ppid.address", 300, Duration.ofHours(1));
    private static final String PREFIX = "INF";

    private final PpidRows rows;
    private final PpidEventRows thread;
    private final PpidClock clock;
    private final PpidSteps steps;
    private final PpidNews news;
    private final InformationRegister register;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    PpidIntake(
            PpidRows rows,
            PpidEventRows thread,
            PpidClock clock,
            PpidSteps steps,
            PpidNews news,
            InformationRegister register,
            FormKeys formKeys,
            RateLimits limits,
            Audit audit,
            OfficeTime time) {
        this.rows = rows;
        this.thread = thread;
        this.clock = clock;
        this.steps = steps;
        this.news = news;
        this.register = register;
        this.formKeys = formKeys;
        this.limits = limits;
        this.audit = audit;
        this.time = time;
    }

    /**
     * From where a form comes, as limits count it.
     *
     * @param browser random value of the browser's cookie
     */
    public record From(String browser, String address) {}

    /**
     * How it ended.
     *
     * @param number empty where something is wrong or first to be read
     * @param wrong code by field
     * @param there items of the register that may answer it already
     */
    public record Taken(String number, Map<String, String> wrong, List<InformationItem> there) {
        public Taken {
            there = List.copyOf(there);
        }
    }

    /**
     * Takes it in, unless the register may answer it already and the requester has not read so.
     *
     * @param still whether the requester asks all the same
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     * @throws id.pendapa.shared.ConflictException if the form was sent before with other words
     */
    @Transactional
    public Taken ask(Map<String, String> typed, boolean still, UUID formKey, From from) {
        AskForm form = new AskForm(typed);
        Read read = form.read(time.now());
        if (!form.wrong().isEmpty()) {
            return new Taken("", form.wrong(), List.of());
        }
        List<InformationItem> there =
                still ? List.of() : register.suggest(read.asked().wanted());
        if (!there.isEmpty()) {
            return new Taken("", Map.of(), there);
        }
        String number = formKeys.once(formKey, new TreeMap<>(typed).toString(), () -> write(read, from));
        return new Taken(number, Map.of(), List.of());
    }

    private String write(Read read, From from) {
        limits.take(PER_BROWSER, from.browser());
        limits.take(PER_ADDRESS, from.address());
        int year = time.today().getYear();
        String number =
                CaseNumber.of(PREFIX, year, rows.nextNumber(PREFIX, year)).value();
        Course course = clock.received();
        long id = rows.add(number, SecretCodes.create(), read.asked(), read.known(), course);
        thread.add(id, new PpidEventRows.New("RECEIVED", true, null, null), new Actor.Citizen(), time.now());
        audit.acted(new Audit.Act(
                "ppid.received",
                PpidSteps.subject(number),
                Map.of(
                        "requester", read.asked().requester().name(),
                        "way", read.asked().way().name())));
        PpidRequest request = rows.get(number);
        news.received(request);
        steps.publish(request, course);
        return number;
    }
}
