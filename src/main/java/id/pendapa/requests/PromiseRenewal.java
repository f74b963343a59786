package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A new time for a request that is not done by the promised one, with the reason. The first promise stays what it was,
 * here and in every figure; the new one stands beside it.
 */
@Component
class PromiseRenewal {

    static final String TOLD = "JANJI_BARU";

    private static final String BASE = "base";
    private static final String AGAIN = "again";
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_DAYS_AHEAD = 60;
    private static final int MOST_WORKING_DAYS = 20;
    private static final int MOST_DOUBLINGS = 5;

    private final RequestRows rows;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final Audit audit;

    PromiseRenewal(RequestRows rows, MoveTools tools, RequestNotices notices, Audit audit) {
        this.rows = rows;
        this.tools = tools;
        this.notices = notices;
        this.audit = audit;
    }

    /** The newest time that was given in place of the promise that counts now. */
    static Optional<Instant> find(ServiceRequest request, List<Entry> past) {
        Instant due = request.clock().due();
        return past.stream()
                .filter(entry -> entry.kind() == Kind.PROMISE_RENEWED)
                .filter(entry -> due.equals(Instant.parse(entry.facts().get(BASE))))
                .reduce((first, second) -> second)
                .map(entry -> Instant.parse(entry.facts().get(AGAIN)));
    }

    /** The time that the applicant was told last. */
    Instant promised(ServiceRequest request) {
        return find(request, rows.history().list(request.id()))
                .orElse(request.clock().due());
    }

    /**
     * A time that the office can name by itself: as long as the service takes, and twice as long at each further time, so
     * that nobody gets an apology every day.
     */
    Instant compute(ServiceRequest request) {
        Intake intake = tools.service(request).definition().intake();
        long before = rows.history().list(request.id()).stream()
                .filter(entry ->
                        entry.kind() == Kind.PROMISE_RENEWED && entry.actorKey().startsWith("task:"))
                .count();
        Integer finish = request.clock().completeAt() == null ? null : intake.finishWorkingDays();
        int days = Math.max(1, finish == null ? intake.checkWorkingDays() : finish);
        int longer = Math.min(MOST_WORKING_DAYS, days << Math.min(before, MOST_DOUBLINGS));
        return tools.calendar().plusWorkingDays(tools.now(), longer).at();
    }

    /** Writes a new time into the history; the caller has raised the version and tells the applicant. */
    void write(ServiceRequest request, int version, Instant again, String reason, Actor by) {
        Instant due = request.clock().due();
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.PROMISE_RENEWED,
                                Kind.PROMISE_RENEWED.name(),
                                by,
                                request.state(),
                                request.state(),
                                tools.seals().sealReason(request.number(), version, reason),
                                Map.of("to", inWords(again), BASE, due.toString(), AGAIN, again.toString()),
                                tools.now()));
    }

    String inWords(Instant at) {
        return IndonesianDates.weekdayMoment(at.atZone(tools.zone()));
    }

    /**
     * An officer names a reason and a working day, by whose closing it will be done, and the applicant is told.
     *
     * @throws InvalidException {@code request.need.reason}, {@code request.promise.long} or {@code request.promise.day}
     * @throws ConflictException {@code request.promise.not-open}, {@code request.stale}
     */
    void give(DeskAccess.Opened opened, int versionSeen, Optional<LocalDate> day, String reason) {
        ServiceRequest request = opened.request();
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        } else if (request.phase() != Phase.OPEN) {
            throw new ConflictException("request.promise.not-open");
        }
        if (reason.isBlank()) {
            throw new InvalidException("request.need.reason");
        } else if (reason.length() > LONGEST_REASON) {
            throw new InvalidException("request.promise.long", Integer.toString(LONGEST_REASON));
        }
        Instant again = closing(request, day);
        rows.dues().raiseVersion(request);
        int version = versionSeen + 1;
        write(request, version, again, reason.strip(), opened.staff());
        notices.send(
                tools.service(request).definition(),
                request.number(),
                Answers.fromJson(tools.seals().answers(request)),
                List.of(TOLD),
                version,
                inWords(again));
        audit.acted(new Audit.Act(
                "request.promise-renewed",
                new Audit.Subject("request", request.number()),
                Map.of("due", request.clock().due().toString(), AGAIN, again.toString())));
    }

    private Instant closing(ServiceRequest request, Optional<LocalDate> day) {
        WorkingCalendar calendar = tools.calendar();
        LocalDate today = tools.now().atZone(tools.zone()).toLocalDate();
        return day.filter(calendar::isWorkingDay)
                .filter(wanted -> wanted.isAfter(today) && !wanted.isAfter(today.plusDays(MOST_DAYS_AHEAD)))
                .map(calendar::closing)
                .filter(at -> at.isAfter(request.clock().due()))
                .orElseThrow(() -> new InvalidException("request.promise.day"));
    }
}
