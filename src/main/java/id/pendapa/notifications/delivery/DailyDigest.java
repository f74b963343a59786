package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the office by e-mail, each morning after a day with failures, what did not go out and which recurring work fails.
 * Counts and codes only, nothing about a person. A day without failures is not told.
 */
@Component
class DailyDigest implements Tasks.Recurring {

    private static final int MORNING = 7;

    private final DispatchRows dispatches;
    private final Notifier notifier;
    private final Tasks tasks;
    private final OfficeProfiles profiles;
    private final OfficeTime time;
    private final Words words;
    private final TransactionOperations transactions;

    DailyDigest(
            DispatchRows dispatches,
            Notifier notifier,
            Tasks tasks,
            OfficeProfiles profiles,
            OfficeTime time,
            Words words,
            TransactionOperations transactions) {
        this.dispatches = dispatches;
        this.notifier = notifier;
        this.tasks = tasks;
        this.profiles = profiles;
        this.time = time;
        this.words = words;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "notifications-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        String address = profiles.get().email();
        if (!address.isBlank() && time.now().atZone(time.zone()).getHour() >= MORNING) {
            transactions.executeWithoutResult(status -> tell(address));
        }
    }

    /** The same day is told once, however often this runs. */
    void tell(String address) {
        LocalDate yesterday = time.today().minusDays(1);
        List<String> lines = new ArrayList<>();
        dispatches
                .listTrouble(start(yesterday), start(time.today()))
                .forEach(trouble -> lines.add(words.say(
                        "notifications.digest." + trouble.state().name().toLowerCase(Locale.ROOT),
                        trouble.channel(),
                        trouble.count(),
                        trouble.problem())));
        tasks.listRecurring().stream()
                .filter(work -> work.failures() > 0)
                .forEach(work -> lines.add(words.say(
                        "notifications.digest.task",
                        work.task(),
                        work.failures(),
                        work.succeededAt() == null
                                ? words.say("notifications.digest.never")
                                : IndonesianDates.moment(work.succeededAt().atZone(time.zone())))));
        if (lines.isEmpty()) {
            return;
        }
        lines.add(words.say(
                "notifications.digest.spent",
                new Rupiah(dispatches.spentSince(start(yesterday)) - dispatches.spentSince(start(time.today())))));
        String day = IndonesianDates.day(yesterday);
        notifier.send(new Notice(
                MessageTemplate.RINGKASAN,
                new Recipient(address, null),
                day,
                "/meja/pesan",
                new Audit.Subject("digest", yesterday.toString()),
                yesterday.toString(),
                String.join("\n", lines)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
