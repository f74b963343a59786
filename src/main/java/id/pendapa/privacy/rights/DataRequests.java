package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.HeldData;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets applicants demand what the law gives them about their data, and follow it. */
@Service
public class DataRequests {

    private static final Limit PER_REQUEST = new Limit("data-request.request", 12, Duration.ofDays(1));
    private static final String KIND = "hak";
    private static final String TEXT = "uraian";

    private final HeldData held;
    private final DataRequestRows rows;
    private final RateLimits limits;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    DataRequests(
            HeldData held, DataRequestRows rows, RateLimits limits, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.held = held;
        this.rows = rows;
        this.limits = limits;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What was demanded.
     *
     * @param demands newest first
     * @param labels what answers of the request are called, by their keys; empty where nothing names one
     * @param wrong the answer that somebody wants to have corrected, with what stands there now; or null
     */
    public record Listed(List<DataRequest> demands, Map<String, String> labels, HeldData.@Nullable Item wrong) {
        public Listed {
            demands = List.copyOf(demands);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * All that was demanded about a request.
     *
     * @param field key of an answer that is to be corrected; may be empty
     * @throws NotFoundException {@code request.field.unknown} if there is none of this key
     */
    @Transactional
    public Listed list(Admitted applicant, String field) {
        String number = applicant.number();
        List<DataRequest> all = rows.list(number);
        if (field.isEmpty()) {
            saw(applicant, all.isEmpty() ? List.of() : List.of("data-request"));
            boolean named = all.stream().anyMatch(demand -> demand.field() != null);
            return new Listed(all, named ? labels(number) : Map.of(), null);
        }
        List<HeldData.Item> items = held.items(number);
        HeldData.Item wrong = items.stream()
                .filter(item -> item.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("request.field.unknown"));
        saw(applicant, all.isEmpty() ? List.of("answers") : List.of("data-request", "answers"));
        Map<String, String> labels = new HashMap<>();
        items.forEach(item -> labels.put(item.field(), item.label()));
        return new Listed(all, labels, wrong);
    }

    private Map<String, String> labels(String number) {
        return held.find(number).map(HeldData.Held::labels).orElse(Map.of());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code data-request} if it is none of this request
     */
    @Transactional
    public DataRequest get(Admitted applicant, long id) {
        DataRequest found = own(applicant, id);
        saw(applicant, List.of("data-request"));
        return found;
    }

    private DataRequest own(Admitted applicant, long id) {
        return rows.find(id)
                .filter(request -> request.number().equals(applicant.number()))
                .orElseThrow(() -> new NotFoundException("data-request"));
    }

    private void saw(Admitted applicant, List<String> fields) {
        if (!fields.isEmpty()) {
            audit.saw(new Audit.Sight(applicant.purpose(), subject(applicant.number()), fields, null));
        }
    }

    /**
     * Demands something, once per form.
     *
     * @param fieldTyped which answer a correction is about; may be empty
     * @return what is wrong, code by field; nothing if it was written
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Map<String, String> ask(
            Admitted applicant, String kindTyped, String fieldTyped, String typed, UUID formKey) {
        String text = typed.strip();
        Optional<Kind> kind = DataRequestForm.find(Kind.class, kindTyped);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (kind.isEmpty()) {
            wrong.put(KIND, "data-request.kind");
        } else if (kind.get() == Kind.ERASURE && isRunning(applicant.number())) {
            wrong.put(KIND, "data-request.running");
        }
        String field = fieldTyped.isEmpty() || kind.isEmpty() || kind.get() != Kind.CORRECTION ? null : fieldTyped;
        if (field != null && !isAnswer(applicant.number(), field)) {
            wrong.put(TEXT, "data-request.field");
        }
        boolean needed = kind.isPresent() && kind.get().isExplained();
        DataRequestForm.check(wrong, TEXT, text, "data-request.text", needed);
        if (!wrong.isEmpty() || kind.isEmpty()) {
            return wrong;
        }
        limits.take(PER_REQUEST, applicant.number());
        try {
            formKeys.once(formKey, applicant.number() + "|" + kind.get() + "|" + field + "|" + text, () -> {
                write(applicant.number(), kind.get(), field, text, formKey);
                return applicant.number();
            });
        } catch (InvalidException open) {
            return Map.of(field == null ? KIND : TEXT, open.code());
        }
        return Map.of();
    }

    private boolean isAnswer(String number, String field) {
        return labels(number).containsKey(field);
    }

    private boolean isRunning(String number) {
        return held.find(number).map(HeldData.Held::running).orElse(false);
    }

    private void write(String number, Kind kind, @Nullable String field, String text, UUID key) {
        Instant now = time.now();
        if (!rows.add(new DataRequestRows.New(key, number, kind, text, field, null, now, now))) {
            throw new InvalidException("data-request.open");
        }
        audit.acted(new Audit.Act(
                "data-request.asked",
                subject(number),
                Map.of("dataRequest", key.toString(), "kind", kind.name(), "way", "PAGE")));
    }

    /**
     * Takes one back while it waits.
     *
     * @throws ConflictException {@code data-request.over} if it is over by now
     */
    @Transactional
    public void withdraw(Admitted applicant, long id, int version) {
        DataRequest request = own(applicant, id);
        if (!rows.withdraw(id, version, time.now())) {
            throw new ConflictException("data-request.over");
        }
        audit.acted(new Audit.Act(
                "data-request.withdrawn",
                subject(applicant.number()),
                Map.of("dataRequest", request.key().toString())));
    }

    static Audit.Subject subject(String number) {
        return new Audit.Subject("request", number);
    }
}
