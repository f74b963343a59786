package id.pendapa.privacy;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.ledger.AccessRows;
import id.pendapa.ledger.AccessRows.Entry;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.AlarmDesk.Kind;
import id.pendapa.privacy.AlarmDesk.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks through the log of sights row by row and raises alarms. A row is looked at an hour after it was written: by then
 * its transaction has ended whatever it waited for, and an officer who looked in order to work on a request has begun to.
 */
@Component
class AccessWatch implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(AccessWatch.class);
    private static final Duration LATER = Duration.ofHours(1);
    private static final String STAFF = "staff:";
    private static final int AT_ONCE = 200;

    private static final String LOOK_UP = "register-find";
    private static final String EXPORT = "register-export";
    private static final int MOST_LOOK_UPS_IN_A_DAY = 20;

    /** Sights of clear data for which somebody should have a part in the request. */
    private static final Set<String> CLEAR =
            Set.of("desk-review", "desk-print", "desk-contact", "file-open", "paper-print");

    private final AccessRows rows;
    private final AlarmRows alarms;
    private final RequestSubjects requests;
    private final StaffDirectory staff;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    AccessWatch(
            AccessRows rows,
            AlarmRows alarms,
            RequestSubjects requests,
            StaffDirectory staff,
            WorkingCalendars calendars,
            OfficeTime time,
            TransactionOperations transactions) {
        this.rows = rows;
        this.alarms = alarms;
        this.requests = requests;
        this.staff = staff;
        this.calendars = calendars;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "privacy-access-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant until = time.now().minus(LATER);
        Limits limits = alarms.limits();
        List<Entry> next = rows.listAfter(alarms.lastLookedAt(), until, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(entry -> lookOnce(entry, limits));
            next = rows.listAfter(next.get(next.size() - 1).id(), until, AT_ONCE);
        }
    }

    /** A row at which looking fails is left out, so that it does not stop the others. */
    private void lookOnce(Entry entry, Limits limits) {
        try {
            transactions.executeWithoutResult(status -> {
                look(entry, limits);
                alarms.lookedAt(entry.id());
            });
        } catch (RuntimeException e) {
            LOG.error("Row {} of the log of sights could not be looked at.", entry.id(), e);
            transactions.executeWithoutResult(status -> alarms.lookedAt(entry.id()));
        }
    }

    private void look(Entry entry, Limits limits) {
        if (!entry.actorKey().startsWith(STAFF)) {
            return;
        }
        Instant at = entry.at();
        LocalDate day = at.atZone(time.zone()).toLocalDate();
        String ofDay = entry.actorKey() + "|" + day;
        if (calendars
                .current()
                .officeTimeBetween(at, at.plus(Duration.ofMinutes(1)))
                .isZero()) {
            raise(Kind.OUTSIDE_HOURS, ofDay, entry, 0);
        }
        int inHour = rows.countSubjects(entry.actorKey(), at.minus(Duration.ofHours(1)), at);
        if (inHour > limits.perHour()) {
            raise(Kind.MANY_IN_AN_HOUR, ofDay, entry, inHour);
        }
        int inDay = rows.countSubjects(
                entry.actorKey(), day.atStartOfDay(time.zone()).toInstant(), at);
        if (inDay > limits.perDay()) {
            raise(Kind.MANY_IN_A_DAY, ofDay, entry, inDay);
        }
        if (entry.subject().kind().equals("request")) {
            lookAtParts(entry);
        } else {
            lookAtRegister(entry, ofDay, day);
        }
    }

    private void lookAtRegister(Entry entry, String ofDay, LocalDate day) {
        if (entry.purpose().equals(EXPORT)) {
            raise(Kind.EXPORTED, entry.subject().key(), entry, 0);
        } else if (entry.purpose().equals(LOOK_UP)) {
            int lookUps = rows.countFor(
                    LOOK_UP, entry.actorKey(), day.atStartOfDay(time.zone()).toInstant(), entry.at());
            if (lookUps > MOST_LOOK_UPS_IN_A_DAY) {
                raise(Kind.LOOK_UPS, ofDay, entry, lookUps);
            }
        }
    }

    private void lookAtParts(Entry entry) {
        String number = entry.subject().key();
        long account = Long.parseLong(entry.actorKey().substring(STAFF.length()));
        String ofRequest = entry.actorKey() + "|" + number;
        if (CLEAR.contains(entry.purpose()) && !requests.hasPart(number, account)) {
            raise(Kind.NO_PART, ofRequest, entry, 0);
        }
        List<byte[]> people = requests.listNikIndexes(number);
        Set<Long> colleagues = people.isEmpty() ? Set.of() : staff.listAccountsOf(people);
        List<byte[]> cards = requests.listFamilyIndexes(number);
        Set<Long> relatives = cards.isEmpty() ? Set.of() : staff.listAccountsOfFamily(cards);
        closest(account, colleagues, relatives).ifPresent(kind -> raise(kind, ofRequest, entry, 0));
    }

    /** The nearest tie counts; one's own request is of one's own family too. */
    private static Optional<Kind> closest(long account, Set<Long> colleagues, Set<Long> relatives) {
        if (colleagues.contains(account)) {
            return Optional.of(Kind.OWN);
        } else if (relatives.contains(account)) {
            return Optional.of(Kind.FAMILY);
        } else if (!colleagues.isEmpty()) {
            return Optional.of(Kind.COLLEAGUE);
        }
        return relatives.isEmpty() ? Optional.empty() : Optional.of(Kind.COLLEAGUE_FAMILY);
    }

    private void raise(Kind kind, String occasion, Entry entry, int count) {
        alarms.raise(kind, occasion, entry, count == 0 ? null : count, time.now());
    }
}
