package id.pendapa.privacy;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.DataSights.Sight;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets applicants ask the data-protection officer (PPDP) why somebody saw their data. */
@Service
public class DataQuestions {

    /**
     * Within which the officer answers: UU 27/2022 Ps. 32, which gives people access to the trace of their data. The
     * hours run over weekends and holidays.
     */
    static final Duration ANSWER_WITHIN = Duration.ofDays(3);

    static final int LONGEST = 1000;

    private static final int MOST_OPEN = 5;
    private static final Limit PER_REQUEST = new Limit("data-question.request", 12, Duration.ofDays(1));

    private final DataSights sights;
    private final QuestionRows rows;
    private final RateLimits limits;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    DataQuestions(
            DataSights sights, QuestionRows rows, RateLimits limits, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.sights = sights;
        this.rows = rows;
        this.limits = limits;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What an applicant asked.
     *
     * @param sight id of the sight that is asked about, or null for a general question
     * @param answer null while it waits
     */
    public record Question(
            long id,
            UUID key,
            String requestNumber,
            @Nullable Long sight,
            String text,
            Instant askedAt,
            @Nullable Answer answer) {

        /** Until when it is to be answered. */
        public Instant dueAt() {
            return askedAt.plus(ANSWER_WITHIN);
        }

        @Override
        public String toString() {
            return "Question[" + id + "]";
        }
    }

    /** What the officer answered. */
    public record Answer(String text, String by, Instant at) {
        @Override
        public String toString() {
            return "Answer[•••]";
        }
    }

    /**
     * The sight that somebody wants to ask about.
     *
     * @throws NotFoundException {@code privacy.sight} if it is none of this request
     */
    @Transactional(readOnly = true)
    public Sight sight(Admitted applicant, long id) {
        Sight found = sights.findOf(applicant.number(), id);
        if (found == null) {
            throw new NotFoundException("privacy.sight");
        }
        return found;
    }

    /**
     * Asks, once per form.
     *
     * @param sight id of the sight, or null for a general question
     * @throws InvalidException {@code privacy.question.empty}, {@code privacy.question.long} or, while too many wait for
     *     an answer, {@code privacy.question.many}
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public void ask(Admitted applicant, @Nullable Long sight, String typed, UUID formKey) {
        String text = text(typed, "privacy.question");
        if (sight != null) {
            sight(applicant, sight);
        }
        limits.take(PER_REQUEST, applicant.number());
        formKeys.once(formKey, applicant.number() + "|" + sight + "|" + text, () -> {
            if (rows.countOpen(applicant.number()) >= MOST_OPEN) {
                throw new InvalidException("privacy.question.many");
            }
            rows.add(applicant.number(), formKey, sight, text, time.now());
            audit.acted(new Audit.Act(
                    "data-question.asked",
                    DataSights.subject(applicant.number()),
                    Map.of("question", formKey.toString(), "sight", String.valueOf(sight))));
            return applicant.number();
        });
    }

    static String text(String typed, String code) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new InvalidException(code + ".empty");
        } else if (text.length() > LONGEST) {
            throw new InvalidException(code + ".long", Integer.toString(LONGEST));
        }
        return text;
    }
}
