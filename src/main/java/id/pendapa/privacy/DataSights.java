package id.pendapa.privacy;

import id.pendapa.ledger.AccessRows;
import id.pendapa.ledger.AccessRows.Entry;
import id.pendapa.ledger.AccessRows.Part;
import id.pendapa.ledger.AccessRows.Wanted;
import id.pendapa.platform.Audit;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.DataQuestions.Question;
import id.pendapa.privacy.ShownSights.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows applicants who saw the data of their request: when, in which position, what for and which data. Never who the
 * officer is as a person. Looking at this log is no sight of the data itself and adds nothing to it.
 */
@Service
public class DataSights {

    /** Rows of a page. */
    static final int PAGE = 25;

    /** Rows that are read at once where all of them are wanted. */
    private static final int PART = 1_000;

    /** Purpose of what the applicant sees of the own request. */
    static final String OWN = "applicant-own";

    /** Purpose of what somebody sees of it who acts for the applicant. */
    private static final String MANDATE = "applicant-mandate";

    private static final Set<String> OF_LETTERS = Set.of("letter-check", "letter-holder");

    private final AccessRows sights;
    private final RequestSubjects belongings;
    private final QuestionRows questions;
    private final Audit audit;
    private final ShownSights shownOnly;

    DataSights(
            AccessRows sights, RequestSubjects belongings, QuestionRows questions, Audit audit, ShownSights shownOnly) {
        this.shownOnly = shownOnly;
        this.sights = sights;
        this.belongings = belongings;
        this.questions = questions;
        this.audit = audit;
    }

    /** Who looked, as far as anybody but the office needs to know. */
    public enum Viewer {
        STAFF,
        APPLICANT,
        /** Somebody to whom the applicant gave a mandate. */
        REPRESENTATIVE,
        /** Somebody who has the letter in hand, with the code that is printed on it. */
        HOLDER,
        OFFICE
    }

    /**
     * One sight.
     *
     * @param position position held on that day; for staff only
     * @param unit its unit, where it was kept
     * @param purpose code with its words under {@code purpose.…}
     * @param fields codes of what was seen
     * @param reason what the officer wrote as the reason, or null
     */
    public record Sight(
            long id,
            Instant at,
            Viewer viewer,
            String position,
            @Nullable String unit,
            String purpose,
            List<String> fields,
            @Nullable String reason) {
        public Sight {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Sight[" + id + "]";
        }
    }

    /**
     * Sights that a rule holds back.
     *
     * @param count how many
     * @param until when they are shown at the latest
     * @param reason why
     */
    public record Delayed(int count, Instant until, String reason) {}

    /**
     * A page of the log with the applicant's questions.
     *
     * @param delayed what is held back, on the first page
     * @param since since when this is kept
     * @param next where the next page begins, or null on the last
     * @param own whether the applicant's own sights are among them
     */
    public record Overview(
            String number,
            List<Sight> sights,
            @Nullable Instant since,
            @Nullable Long next,
            boolean own,
            List<Delayed> delayed,
            List<Question> questions) {
        public Overview {
            delayed = List.copyOf(delayed);
            sights = List.copyOf(sights);
            questions = List.copyOf(questions);
        }
    }

    /**
     * One page, newest first.
     *
     * @param before where the page begins, or null for the first
     * @param own whether to show what the applicant saw too
     */
    @Transactional
    public Overview read(Admitted applicant, @Nullable Long before, boolean own) {
        Audit.Subject main = subject(applicant.number());
        Shown shown = shownOnly.page(
                new Wanted(main, belongings.list(applicant.number()), own ? "" : OWN, from(before), PAGE + 1));
        List<Question> asked = questions.list(applicant.number());
        if (!asked.isEmpty()) {
            audit.saw(new Audit.Sight(OWN, subject(applicant.number()), List.of("question"), null));
        }
        return new Overview(
                applicant.number(),
                shown.entries().stream().map(DataSights::sight).toList(),
                shown.since(),
                shown.next(),
                own,
                before == null ? shown.delayed() : List.of(),
                asked);
    }

    /** A sight and the number of the request that it was of. */
    public record OfRequest(String number, Sight sight) {}

    /**
     * A page of the log of several requests.
     *
     * @param next where the next page begins, or null on the last
     * @param delayed what is held back, on the first page
     */
    public record Together(List<OfRequest> sights, @Nullable Long next, boolean own, List<Delayed> delayed) {
        public Together {
            delayed = List.copyOf(delayed);
            sights = List.copyOf(sights);
        }
    }

    /** One page over all requests of somebody, newest first. */
    @Transactional(readOnly = true)
    public Together readAll(List<Admitted> applicants, @Nullable Long before, boolean own) {
        List<String> numbers = applicants.stream().map(Admitted::number).toList();
        if (numbers.isEmpty()) {
            return new Together(List.of(), null, own, List.of());
        }
        Map<Audit.Subject, String> owners = new HashMap<>(belongings.listOf(numbers));
        numbers.forEach(number -> owners.put(subject(number), number));
        Shown shown = shownOnly.page(new Wanted(
                subject(numbers.get(0)), without(owners, numbers.get(0)), own ? "" : OWN, from(before), PAGE + 1));
        return new Together(
                shown.entries().stream()
                        .map(entry -> new OfRequest(Objects.requireNonNull(owners.get(entry.subject())), sight(entry)))
                        .toList(),
                shown.next(),
                own,
                before == null ? shown.delayed() : List.of());
    }

    private static long from(@Nullable Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private static Set<Audit.Subject> without(Map<Audit.Subject, String> owners, String number) {
        Set<Audit.Subject> others = new HashSet<>(owners.keySet());
        others.remove(subject(number));
        return others;
    }

    /** Who saw the data of a request, newest first, what is held back, and what its applicant asked about that. */
    public record Trace(List<Sight> sights, List<Delayed> delayed, List<Question> questions) {
        public Trace {
            delayed = List.copyOf(delayed);
            sights = List.copyOf(sights);
            questions = List.copyOf(questions);
        }
    }

    /** All of it, for a copy. Runs in the caller's transaction; whoever calls writes the sight down. */
    public Trace trace(String number) {
        List<Sight> all = new ArrayList<>();
        Sieve sieve = shownOnly.sieve();
        Long before = null;
        do {
            List<Entry> found = list(number, before, true, PART).entries();
            List<Entry> shown = found.subList(0, Math.min(PART, found.size()));
            shown.stream().filter(sieve::passes).forEach(entry -> all.add(sight(entry)));
            before = found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null;
        } while (before != null);
        return new Trace(all, sieve.delayed(), questions.list(number));
    }

    /** A page and one row more of what is written down about a request. */
    Part list(String number, @Nullable Long before, boolean own) {
        return list(number, before, own, PAGE);
    }

    private Part list(String number, @Nullable Long before, boolean own, int part) {
        long beginning = before == null ? Long.MAX_VALUE : before;
        return sights.list(new Wanted(subject(number), belongings.list(number), own ? "" : OWN, beginning, part + 1));
    }

    /** A sight, if it is one of this request that is shown. */
    @Nullable
    Sight findOf(String number, long id) {
        return sights.find(id)
                .filter(entry -> subjects(number).contains(entry.subject()))
                .filter(shownOnly.sieve()::passes)
                .map(DataSights::sight)
                .orElse(null);
    }

    private Set<Audit.Subject> subjects(String number) {
        Set<Audit.Subject> all = new HashSet<>(belongings.list(number));
        all.add(subject(number));
        return all;
    }

    static Audit.Subject subject(String number) {
        return new Audit.Subject("request", number);
    }

    static Sight sight(Entry entry) {
        return new Sight(
                entry.id(),
                entry.at(),
                viewer(entry),
                entry.actorLabel(),
                entry.unit(),
                entry.purpose(),
                entry.fields(),
                entry.reason());
    }

    private static Viewer viewer(Entry entry) {
        if (entry.actorKey().startsWith("staff:")) {
            return Viewer.STAFF;
        } else if (!entry.actorKey().equals("citizen")) {
            return Viewer.OFFICE;
        }
        if (entry.purpose().equals(MANDATE)) {
            return Viewer.REPRESENTATIVE;
        }
        return OF_LETTERS.contains(entry.purpose()) ? Viewer.HOLDER : Viewer.APPLICANT;
    }
}
