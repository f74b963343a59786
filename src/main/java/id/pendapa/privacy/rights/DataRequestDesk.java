package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.DataNews;
import id.pendapa.privacy.HeldData;
import id.pendapa.privacy.rights.DataRequest.Ground;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.privacy.rights.DataRequest.Outcome;
import id.pendapa.privacy.rights.DataRequest.State;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer's desk for what people demand about their data: those with the least time left come first. */
@Service
public class DataRequestDesk {

    private static final int PAGE = 25;

    private final Gate gate;
    private final DataRequestRows rows;
    private final HeldData held;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    DataRequestDesk(
            Gate gate,
            DataRequestRows rows,
            HeldData held,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.rows = rows;
        this.held = held;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /**
     * One of the list.
     *
     * @param left how long until it is due; negative once it is late, also where it was answered late
     * @param endedAt null while it waits
     */
    public record Item(
            long id,
            String number,
            Kind kind,
            boolean paper,
            Instant askedAt,
            Instant dueAt,
            Duration left,
            State state,
            @Nullable Outcome outcome,
            @Nullable Instant endedAt) {

        /** Whether it was or is not answered in time. */
        public boolean isLate() {
            return left.isNegative();
        }

        /** Whether it waits and less than a day is left. */
        public boolean isSoon() {
            return state == State.OPEN && !isLate() && left.compareTo(DataRequest.SOON) < 0;
        }
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Items(List<Item> items, @Nullable Long next, Waiting waiting) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** How many wait, how many of them have less than a day, and how many are late. */
    public record Waiting(int open, int soon, int late) {}

    /**
     * One at the desk.
     *
     * @param running whether the office still works on the request that it is about
     * @param item the answer that a correction is about, as it stands, or null
     * @param labels what the answers of the request are called, by their keys
     */
    public record Opened(
            DataRequest request,
            String serviceTitle,
            boolean running,
            Duration left,
            HeldData.@Nullable Item item,
            Map<String, String> labels) {
        public Opened {
            labels = Map.copyOf(labels);
        }
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public Waiting waiting() {
        gate.require(Permission.DATA_REQUEST_VIEW);
        return counted();
    }

    private Waiting counted() {
        DataRequestRows.Counts counts = rows.count(time.now());
        return new Waiting(counts.open(), counts.soon(), counts.late());
    }

    /** What waits, the least time first. */
    @Transactional(readOnly = true)
    public Items listOpen(@Nullable Long after) {
        gate.require(Permission.DATA_REQUEST_VIEW);
        return items(rows.listOpen(after == null ? 0 : after, PAGE + 1));
    }

    /** What is over, newest first. */
    @Transactional(readOnly = true)
    public Items listEnded(@Nullable Long before) {
        gate.require(Permission.DATA_REQUEST_VIEW);
        return items(rows.listEnded(before == null ? Long.MAX_VALUE : before, PAGE + 1));
    }

    private Items items(List<DataRequestRows.Row> found) {
        List<DataRequestRows.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Items(
                shown.stream().map(this::item).toList(),
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null,
                counted());
    }

    private Item item(DataRequestRows.Row row) {
        Instant end = row.endedAt() == null ? time.now() : row.endedAt();
        return new Item(
                row.id(),
                row.number(),
                row.kind(),
                row.paper(),
                row.askedAt(),
                row.dueAt(),
                Duration.between(end, row.dueAt()),
                row.state(),
                row.outcome(),
                row.endedAt());
    }

    /** One with its words, which the applicant sees as a sight. */
    @Transactional
    public Opened open(long id) {
        gate.require(Permission.DATA_REQUEST_VIEW);
        DataRequest request = get(id);
        HeldData.Item item = item(request);
        List<String> seen = item == null ? List.of("data-request") : List.of("data-request", "answers");
        audit.saw(new Audit.Sight("data-request", DataRequests.subject(request.number()), seen, null));
        Optional<HeldData.Held> found = held.find(request.number());
        Instant end = request.endedAt() == null ? time.now() : request.endedAt();
        return new Opened(
                request,
                found.map(HeldData.Held::serviceTitle).orElse(""),
                found.map(HeldData.Held::running).orElse(false),
                Duration.between(end, request.dueAt()),
                item,
                found.map(HeldData.Held::labels).orElse(Map.of()));
    }

    private HeldData.@Nullable Item item(DataRequest request) {
        return request.field() == null
                ? null
                : held.items(request.number()).stream()
                        .filter(item -> item.field().equals(request.field()))
                        .findFirst()
                        .orElse(null);
    }

    private DataRequest get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("data-request"));
    }

    /**
     * Decides, once per form, and tells the applicant.
     *
     * @return what is wrong, code by field; nothing if it was decided
     * @throws ConflictException {@code data-request.over} if somebody was faster
     */
    @Transactional
    public Map<String, String> decide(
            long id, int version, String outcomeTyped, String groundTyped, String typed, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.DATA_REQUEST_DECIDE);
        DataRequest request = get(id);
        String reason = typed.strip();
        Optional<Outcome> outcome = DataRequestForm.find(Outcome.class, outcomeTyped)
                .filter(request.kind().outcomes()::contains);
        Optional<Ground> ground = DataRequestForm.find(Ground.class, groundTyped)
                .filter(request.kind().grounds()::contains)
                .filter(found -> outcome.isPresent() && outcome.get() != Outcome.GRANTED);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (outcome.isEmpty()) {
            wrong.put("putusan", "data-request.outcome");
        } else if (outcome.get() != Outcome.GRANTED && ground.isEmpty()) {
            wrong.put("dasar", "data-request.ground");
        }
        DataRequestForm.check(wrong, "alasan", reason, "data-request.reason", true);
        if (!wrong.isEmpty() || outcome.isEmpty()) {
            return wrong;
        }
        formKeys.once(formKey, id + "|" + version + "|" + outcome + "|" + ground + "|" + reason, () -> {
            Instant now = time.now();
            if (!rows.decide(request, version, outcome.get(), ground.orElse(null), reason, staff, now)) {
                throw new ConflictException("data-request.over");
            }
            decided(request, outcome.get(), ground, now);
            return request.key().toString();
        });
        return Map.of();
    }

    private void decided(DataRequest request, Outcome outcome, Optional<Ground> ground, Instant now) {
        String key = request.key().toString();
        audit.acted(new Audit.Act(
                "data-request.decided",
                DataRequests.subject(request.number()),
                Map.of(
                        "dataRequest",
                        key,
                        "outcome",
                        outcome.name(),
                        "ground",
                        ground.map(Enum::name).orElse("-"),
                        "late",
                        Boolean.toString(now.isAfter(request.dueAt())))));
        events.publishEvent(new DataNews(DataNews.Kind.DEMAND_DECIDED, request.number(), key));
    }
}
