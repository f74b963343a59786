package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.Counterparts.Known;
import id.pendapa.citizens.MandateRows.Pair;
import id.pendapa.citizens.MandateRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantActions.Own;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * <i>Wakil</i>: a member of the family, or whoever is trusted, acts for somebody with their own account. Given by a code
 * from hand to hand, until a day, seen by both, ended by either at any time; what the representative looks at is written
 * down as theirs.
 */
@Service
public class Mandates {

    /** Months for which one is given. */
    public static final List<Integer> MONTHS = List.of(1, 6, 12);

    private static final Duration LIFE_OF_CODE = Duration.ofHours(1);
    private static final int MOST = 20;
    private static final int KEPT_YEARS = 1;
    private static final Limit GIVEN = new Limit("citizen.mandate", 20, Duration.ofDays(1));
    private static final Limit TRIES = new Limit("citizen.mandate-code", 10, Duration.ofMinutes(15));

    private final MandateRows rows;
    private final Counterparts counterparts;
    private final ApplicantActions requests;
    private final AccountNews news;
    private final RateLimits limits;
    private final OfficeTime time;
    private final Audit audit;

    Mandates(
            MandateRows rows,
            Counterparts counterparts,
            ApplicantActions requests,
            AccountNews news,
            RateLimits limits,
            OfficeTime time,
            Audit audit) {
        this.rows = rows;
        this.counterparts = counterparts;
        this.requests = requests;
        this.news = news;
        this.limits = limits;
        this.time = time;
        this.audit = audit;
    }

    /** Where a mandate stands. */
    public enum State {
        /** Nobody used the code yet. */
        WAITING,
        ACTIVE,
        /** Ended by one of the two. */
        ENDED,
        /** Its last day is past, or its code. */
        OVER
    }

    /**
     * One mandate as one of the two sees it.
     *
     * @param given whether it is the giver who looks
     * @param who the other one, as far as they are known; null while nobody used the code
     * @param code for whoever shall act; null where none is open
     * @param codeUntil until when it is good
     */
    public record Mandate(
            long id,
            boolean given,
            @Nullable String who,
            LocalDate until,
            State state,
            @Nullable String code,
            @Nullable Instant codeUntil) {}

    /** Those that the holder gave or has, newest first; names of the others are a sight of personal data. */
    @Transactional
    public List<Mandate> list(Holder holder) {
        List<Row> all = rows.list(holder.account(), MOST);
        Map<Long, String> names = counterparts.names(all.stream()
                .flatMap(row -> Stream.of(row.giver(), row.holder()))
                .filter(Objects::nonNull)
                .filter(account -> account != holder.account())
                .toList());
        if (!names.isEmpty()) {
            audit.saw(new Audit.Sight(
                    "citizen-mandate", SignInByCode.subject(holder.account()), List.of("name", "contact"), null));
        }
        return all.stream().map(row -> mandate(row, holder.account(), names)).toList();
    }

    private Mandate mandate(Row row, long account, Map<Long, String> names) {
        boolean given = row.giver() == account;
        Long other = given ? row.holder() : Long.valueOf(row.giver());
        State state = state(row);
        boolean open = given && state == State.WAITING;
        return new Mandate(
                row.id(),
                given,
                other == null ? null : names.get(other),
                row.until(),
                state,
                open && row.code() != null ? TieCodes.inGroups(row.code()) : null,
                open ? row.codeEnd() : null);
    }

    private State state(Row row) {
        if (row.endedAt() != null) {
            return State.ENDED;
        }
        Instant codeEnd = row.codeEnd();
        if (row.holder() == null) {
            return codeEnd != null && codeEnd.isAfter(time.now()) ? State.WAITING : State.OVER;
        }
        return row.isActive(time.today()) ? State.ACTIVE : State.OVER;
    }

    /**
     * Gives one: a code for whoever shall act.
     *
     * @param months for how long
     * @throws InvalidException {@code citizen.mandate.months} if it is none of {@link #MONTHS}
     */
    @Transactional
    public void give(Holder holder, int months) {
        if (!MONTHS.contains(months)) {
            throw new InvalidException("citizen.mandate.months");
        }
        limits.take(GIVEN, Long.toString(holder.account()));
        Instant now = time.now();
        long id = rows.insert(
                holder.account(), time.today().plusMonths(months), TieCodes.create(), now.plus(LIFE_OF_CODE), now);
        acted("citizen.mandate-given", holder.account(), id);
    }

    /**
     * Takes one over. Both are told.
     *
     * @throws InvalidException {@code citizen.mandate.code} if there is no such code any more, or it is the own one
     */
    @Transactional
    public void accept(Holder holder, String typed) {
        limits.take(TRIES, Long.toString(holder.account()));
        Pair pair = rows.accept(holder.account(), TieCodes.fromTyped(typed), time.now())
                .orElseThrow(() -> new InvalidException("citizen.mandate.code"));
        acted("citizen.mandate-accepted", pair.giver(), pair.id());
        tell(pair);
    }

    /**
     * Ends one, from either side. Both are told.
     *
     * @throws NotFoundException {@code citizen.mandate.gone} if it is not the holder's, or over already
     */
    @Transactional
    public void end(Holder holder, long id) {
        Pair pair = rows.end(id, holder.account(), time.now())
                .orElseThrow(() -> new NotFoundException("citizen.mandate.gone"));
        acted("citizen.mandate-ended", holder.account(), id);
        tell(pair);
    }

    private void tell(Pair pair) {
        Long other = pair.holder();
        if (other != null) {
            news.tell(pair.giver(), time.now());
            news.tell(other, time.now());
        }
    }

    /** Somebody's requests, for whoever acts for them. */
    public record Listing(String who, LocalDate until, List<Own> requests) {
        public Listing {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What whoever acts sees of the other's account: the requests, and nothing else.
     *
     * @throws NotFoundException {@code citizen.mandate.gone} if the holder may not act by it today
     */
    @Transactional
    public Listing open(Holder holder, long id) {
        Row row = rows.list(holder.account(), MOST).stream()
                .filter(one -> one.id() == id && one.giver() != holder.account() && one.isActive(time.today()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("citizen.mandate.gone"));
        audit.saw(new Audit.Sight(
                "citizen-mandate", SignInByCode.subject(row.giver()), List.of("name", "contact", "requests"), null));
        Known giver = counterparts.find(row.giver(), OwnAccount.MOST);
        return new Listing(giver.who(), row.until(), requests.list(giver.numbers(), giver.person(), OwnAccount.MOST));
    }

    /** Removes codes that nobody used, and what ended more than a year ago. */
    void clear() {
        rows.clear(time.now(), time.today().minusYears(KEPT_YEARS));
    }

    private void acted(String action, long account, long id) {
        audit.acted(new Audit.Act(action, SignInByCode.subject(account), Map.of("mandate", Long.toString(id))));
    }
}
