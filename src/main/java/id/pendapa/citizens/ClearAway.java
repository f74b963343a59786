package id.pendapa.citizens;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes codes, challenges and sessions that are over. */
@Component
class ClearAway implements Tasks.Recurring {

    /** No definition keeps a draft longer without a new answer; whoever goes on puts it here again. */
    private static final Duration LONGEST_DRAFT = Duration.ofDays(180);

    private final CodeRows codes;
    private final PersonRows persons;
    private final Mandates mandates;
    private final HeldDraftRows drafts;
    private final OwnChallenges challenges;
    private final SessionRows sessions;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    ClearAway(
            CodeRows codes,
            PersonRows persons,
            Mandates mandates,
            HeldDraftRows drafts,
            OwnChallenges challenges,
            SessionRows sessions,
            OfficeTime time,
            TransactionOperations transactions) {
        this.codes = codes;
        this.persons = persons;
        this.mandates = mandates;
        this.drafts = drafts;
        this.challenges = challenges;
        this.sessions = sessions;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "citizens-clear-away";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(status -> {
            codes.clear(time.now());
            persons.clearCodes(time.now());
            mandates.clear();
            drafts.clear(time.now().minus(LONGEST_DRAFT));
            challenges.clear(time.now());
            sessions.clear(time.now().minus(CitizenSessions.IDLE));
        });
    }
}
