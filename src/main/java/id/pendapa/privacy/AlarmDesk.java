package id.pendapa.privacy;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alarms about sights of personal data, for the auditor and the data-protection officer. An alarm accuses nobody. */
@Service
public class AlarmDesk {

    private static final int PAGE = 25;
    private static final int HIGHEST = 10_000;

    private final Gate gate;
    private final AlarmRows rows;
    private final Audit audit;
    private final OfficeTime time;

    AlarmDesk(Gate gate, AlarmRows rows, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    /** Why an alarm is raised. */
    public enum Kind {
        MANY_IN_AN_HOUR,
        MANY_IN_A_DAY,
        /** Clear data or a file of a request that the officer neither holds nor did anything to. */
        NO_PART,
        OUTSIDE_HOURS,
        /** The officer is a person of that request. */
        OWN,
        /** A colleague is a person of that request. */
        COLLEAGUE,
        /** The request names the family card of the officer. */
        FAMILY,
        /** The request names the family card of a colleague. */
        COLLEAGUE_FAMILY,
        /** Many searches in the register of residents that belong to no request. */
        LOOK_UPS,
        /** People of the register were taken out in a file. */
        EXPORTED
    }

    /**
     * One alarm.
     *
     * @param seenAt when the sight was that raised it
     * @param position position and unit of who looked
     * @param subject number of the request, or code of the letter
     * @param count how many requests and letters, where that is the reason; otherwise 0
     * @param closed what somebody found out, or null
     */
    public record Alarm(
            long id,
            Kind kind,
            Instant seenAt,
            String position,
            String purpose,
            String subject,
            int count,
            @Nullable Closed closed) {}

    /** What somebody wrote who looked at an alarm. */
    public record Closed(String note, String by, Instant at) {
        @Override
        public String toString() {
            return "Closed[•••]";
        }
    }

    /**
     * From how many requests and letters of one officer on it is unusual.
     *
     * @param adoptedAt when the office set it; null while it is an example
     */
    public record Limits(
            int perHour,
            int perDay,
            int version,
            @Nullable Instant adoptedAt,
            @Nullable String adoptedBy) {}

    /**
     * A page of alarms.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Alarms(List<Alarm> alarms, @Nullable Long next, Limits limits) {
        public Alarms {
            alarms = List.copyOf(alarms);
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Alarms list(@Nullable Long before) {
        gate.require(Permission.AUDIT_READ);
        List<Alarm> found = rows.list(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Alarm> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Alarms(
                shown, found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null, rows.limits());
    }

    /**
     * Says what was found out about an alarm.
     *
     * @throws InvalidException {@code access-alarm.empty} or {@code access-alarm.long}
     * @throws ConflictException {@code access-alarm.closed} if somebody was faster
     */
    @Transactional
    public void close(long id, String typed) {
        Actor.Staff staff = gate.require(Permission.ALARM_CLOSE);
        String note = DataQuestions.text(typed, "access-alarm");
        if (!rows.close(id, note, staff, time.now())) {
            throw new ConflictException("access-alarm.closed");
        }
        audit.acted(
                new Audit.Act("access-alarm.closed", new Audit.Subject("access-alarm", Long.toString(id)), Map.of()));
    }

    /**
     * Sets the limits.
     *
     * @throws InvalidException {@code access-limit.number} unless both are whole numbers from 1 on, the day not below the
     *     hour
     * @throws ConflictException {@code access-limit.stale} if somebody was faster
     */
    @Transactional
    public void setLimits(String perHour, String perDay, int versionSeen) {
        Actor.Staff staff = gate.require(Permission.ALARM_LIMIT_MANAGE);
        int hour = number(perHour);
        int day = number(perDay);
        if (hour > day) {
            throw new InvalidException("access-limit.number");
        }
        if (!rows.setLimits(hour, day, versionSeen, staff, time.now())) {
            throw new ConflictException("access-limit.stale");
        }
        audit.acted(new Audit.Act(
                "access-limit.set",
                new Audit.Subject("access-limit", "volume"),
                Map.of("perHour", Integer.toString(hour), "perDay", Integer.toString(day))));
    }

    private static int number(String typed) {
        String digits = typed.strip();
        if (!digits.matches("[1-9][0-9]{0,4}") || Integer.parseInt(digits) > HIGHEST) {
            throw new InvalidException("access-limit.number");
        }
        return Integer.parseInt(digits);
    }
}
