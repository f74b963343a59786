package id.pendapa.privacy;

import id.pendapa.ledger.AccessRows;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.DataQuestions.Question;
import id.pendapa.privacy.DataSights.Sight;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the data-protection officer: questions about sights, the log of each request, and the answers. */
@Service
public class DataQuestionDesk {

    private static final int PAGE = 25;

    private final Gate gate;
    private final QuestionRows rows;
    private final DataSights sights;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    DataQuestionDesk(
            Gate gate,
            QuestionRows rows,
            DataSights sights,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.rows = rows;
        this.sights = sights;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /**
     * A question without its text.
     *
     * @param age how long it waits, or waited
     * @param late whether it was not answered in time
     */
    public record Item(
            long id,
            String requestNumber,
            boolean aboutSight,
            Instant askedAt,
            Instant dueAt,
            Duration age,
            boolean late,
            @Nullable Instant answeredAt) {}

    /**
     * A page of questions.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Items(List<Item> items, @Nullable Long next) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One question.
     *
     * @param sight the sight that it is about, or null
     * @param others the newest sights of the same request, without what officers wrote as a reason
     */
    public record Opened(Question question, @Nullable Sight sight, List<Sight> others, boolean late) {
        public Opened {
            others = List.copyOf(others);
        }
    }

    /** What waits for an answer, oldest first. */
    @Transactional(readOnly = true)
    public Items listOpen(@Nullable Long after) {
        gate.require(Permission.DATA_QUESTION_VIEW);
        return items(rows.listOpen(after == null ? 0 : after, PAGE + 1));
    }

    /** What was answered, newest first. */
    @Transactional(readOnly = true)
    public Items listAnswered(@Nullable Long before) {
        gate.require(Permission.DATA_QUESTION_VIEW);
        return items(rows.listAnswered(before == null ? Long.MAX_VALUE : before, PAGE + 1));
    }

    private Items items(List<QuestionRows.Row> found) {
        List<QuestionRows.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Items(
                shown.stream().map(this::item).toList(),
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
    }

    private Item item(QuestionRows.Row row) {
        Instant end = row.answeredAt() == null ? time.now() : row.answeredAt();
        Instant due = row.askedAt().plus(DataQuestions.ANSWER_WITHIN);
        return new Item(
                row.id(),
                row.requestNumber(),
                row.aboutSight(),
                row.askedAt(),
                due,
                Duration.between(row.askedAt(), end),
                end.isAfter(due),
                row.answeredAt());
    }

    /** A question with its text, which the applicant sees as a sight too. */
    @Transactional
    public Opened open(long id) {
        gate.require(Permission.DATA_QUESTION_VIEW);
        Question question = get(id);
        String number = question.requestNumber();
        audit.saw(new Audit.Sight("data-question", DataSights.subject(number), List.of("question"), null));
        List<Sight> others = sights.list(number, null, true).entries().stream()
                .limit(PAGE)
                .map(DataQuestionDesk::withoutReason)
                .map(DataSights::sight)
                .toList();
        Long asked = question.sight();
        boolean late = question.answer() == null && time.now().isAfter(question.dueAt());
        return new Opened(question, asked == null ? null : sights.findOf(number, asked), others, late);
    }

    private static AccessRows.Entry withoutReason(AccessRows.Entry entry) {
        return new AccessRows.Entry(
                entry.id(),
                entry.at(),
                entry.actorKey(),
                entry.actorLabel(),
                entry.unit(),
                entry.purpose(),
                entry.subject(),
                entry.fields(),
                null);
    }

    /**
     * Answers, once per form, and tells the applicant.
     *
     * @throws InvalidException {@code data-answer.empty} or {@code data-answer.long}
     * @throws ConflictException {@code data-answer.given} if somebody was faster
     */
    @Transactional
    public void answer(long id, String typed, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.DATA_QUESTION_ANSWER);
        String text = DataQuestions.text(typed, "data-answer");
        Question question = get(id);
        formKeys.once(formKey, id + "|" + text, () -> {
            if (!rows.answer(question, text, staff, time.now())) {
                throw new ConflictException("data-answer.given");
            }
            String key = question.key().toString();
            audit.acted(new Audit.Act(
                    "data-question.answered", DataSights.subject(question.requestNumber()), Map.of("question", key)));
            events.publishEvent(new DataNews(DataNews.Kind.QUESTION_ANSWERED, question.requestNumber(), key));
            return key;
        });
    }

    private Question get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("privacy.question"));
    }
}
