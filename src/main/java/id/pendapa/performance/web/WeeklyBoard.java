package id.pendapa.performance.web;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.IndicatorFigures;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.shared.IndonesianDates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the office by e-mail once a week how the numbers of the board stand, with the way to the board on paper. Counts
 * only; leaders have no mailbox of their own here.
 */
@Component
class WeeklyBoard implements Tasks.Recurring {

    private static final int MORNING = 7;

    private final IndicatorFigures figures;
    private final LeaderPages pages;
    private final Notifier notifier;
    private final OfficeProfiles profiles;
    private final OfficeTime time;
    private final TransactionOperations transactions;

    WeeklyBoard(
            IndicatorFigures figures,
            LeaderPages pages,
            Notifier notifier,
            OfficeProfiles profiles,
            OfficeTime time,
            TransactionOperations transactions) {
        this.figures = figures;
        this.pages = pages;
        this.notifier = notifier;
        this.profiles = profiles;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return "performance-weekly";
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

    /** The same week is told once, however often this runs. */
    private void tell(String address) {
        LocalDate monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LeaderPage page = pages.board(figures.boardForOffice());
        String lines = Stream.concat(page.tiles().stream(), page.others().stream())
                .map(tile -> tile.name() + ": " + tile.value() + ". " + tile.target())
                .collect(Collectors.joining("\n"));
        notifier.send(new Notice(
                MessageTemplate.PAPAN_MINGGUAN,
                new Recipient(address, null),
                IndonesianDates.day(monday),
                LeaderController.PAPER,
                new Audit.Subject("board", monday.toString()),
                monday.toString(),
                lines));
    }
}
