package id.pendapa.complaints.register;

import id.pendapa.complaints.ComplaintMoved;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.ReportForm.Read;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.CaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody tells, once per form, in one transaction with number, thread, photos and audit row. */
@Service
public class ComplaintIntake {

    public static final int MOST_PHOTOS = 5;

    /** One person tells a handful; a whole village may stand behind one address, so that limit is wide. */
    private static final Limit PER_BROWSER = new Limit("complaint.browser", 10, Duration.ofHours(1));

    private static final Limit PER_ADDRESS = new Limit("complaint.address", 600, Duration.ofHours(1));
    private static final String PREFIX = "ADU";
    private static final String INSPECTORATE = "INSPEKTORAT";

    private final ComplaintRows rows;
    private final ThreadRows thread;
    private final ComplaintClock clock;
    private final ComplaintSteps steps;
    private final ComplaintNews news;
    private final FileStore files;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    ComplaintIntake(
            ComplaintRows rows,
            ThreadRows thread,
            ComplaintClock clock,
            ComplaintSteps steps,
            ComplaintNews news,
            FileStore files,
            Kelurahans kelurahans,
            FormKeys formKeys,
            RateLimits limits,
            Audit audit,
            OfficeTime time) {
        this.rows = rows;
        this.thread = thread;
        this.clock = clock;
        this.steps = steps;
        this.news = news;
        this.files = files;
        this.kelurahans = kelurahans;
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
     * @param number empty where something is wrong
     * @param wrong code by field
     */
    public record Taken(String number, Map<String, String> wrong) {}

    /**
     * Takes it in.
     *
     * @param photos keys of photos that wait for this form
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     * @throws id.pendapa.shared.ConflictException if the form was sent before with other words
     */
    @Transactional
    public Taken tell(Map<String, String> typed, List<String> photos, UUID formKey, From from) {
        ReportForm form = new ReportForm(typed);
        Read read = read(form, photos.size());
        if (!form.wrong().isEmpty()) {
            return new Taken("", form.wrong());
        }
        String content = new TreeMap<>(typed).toString(); // Photos wait elsewhere when the form comes again.
        return new Taken(formKeys.once(formKey, content, () -> write(read, photos, from)), Map.of());
    }

    /** What is wrong with a form that is not sent yet, code by field. */
    public Map<String, String> check(Map<String, String> typed, int photos) {
        ReportForm form = new ReportForm(typed);
        read(form, photos);
        return form.wrong();
    }

    private Read read(ReportForm form, int photos) {
        return form.read(
                kelurahans.list().stream()
                        .map(kelurahan -> kelurahan.code().dotted())
                        .collect(Collectors.toSet()),
                time.today(),
                time.now(),
                photos);
    }

    private String write(Read read, List<String> photos, From from) {
        limits.take(PER_BROWSER, from.browser());
        limits.take(PER_ADDRESS, from.address());
        int year = time.today().getYear();
        String number =
                CaseNumber.of(PREFIX, year, rows.nextNumber(PREFIX, year)).value();
        Course course =
                clock.received(read.kind(), read.category(), read.category().isBypass() ? INSPECTORATE : null);
        long id = rows.add(number, SecretCodes.create(), read.told(), read.reporter(), course);
        photos.forEach(photo -> files.move(photo, Owner.of("complaint", number)));
        thread.add(id, new ThreadRows.New("RECEIVED", true, null, null), new Actor.Citizen(), time.now());
        audit.acted(new Audit.Act(
                "complaint.received",
                ComplaintSteps.subject(number),
                Map.of(
                        "kind", read.kind().name(),
                        "category", read.category().name(),
                        "anonymous", Boolean.toString(read.told().anonymous()),
                        "photos", Integer.toString(photos.size()))));
        Complaint complaint = rows.get(number);
        news.tell(complaint, "0");
        steps.publish(complaint, ComplaintMoved.ARRIVED, course);
        return number;
    }
}
