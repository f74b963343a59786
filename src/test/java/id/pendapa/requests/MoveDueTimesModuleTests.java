package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.office.HolidayKind;
import id.pendapa.office.Holidays;
import id.pendapa.office.PromisedDays;
import id.pendapa.office.WorkingHours;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.PortsOfTests.World;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.AskedItem;
import id.pendapa.requests.flow.Doer;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock stands at Wednesday 25 November 2026, 10.00 WIB; a check is promised within a working day. */
@ModuleTest
@Import(PortsOfTests.class)
class MoveDueTimesModuleTests {

    private static final Instant THURSDAY = SettableClock.START.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = SettableClock.START.plus(Duration.ofDays(2));
    private static final Instant MONDAY = SettableClock.START.plus(Duration.ofDays(5));

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestMoves moves;

    @Autowired
    RequestRows rows;

    @Autowired
    MoveDueTimes dueTimes;

    @Autowired
    MissedPromises missed;

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingHours hours;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    World world;

    @BeforeEach
    void anAdministratorIsThere() {
        world.staff = officer("ADMIN");
        world.acts.clear();
        holidays.list().stream().filter(day -> day.kind() == HolidayKind.LOKAL).forEach(day -> holidays.end(day.id()));
    }

    @Test
    void aNewHolidayMovesThePromiseAndTheOldOneStaysInTheHistory() {
        String number = submit();
        assertThat(due(number)).isEqualTo(THURSDAY);
        assertThat(dueTimes.preview(calendarWithout(), 10)).isEmpty();

        assertThat(holidays.preview("2026-11-26,LOKAL,Hari contoh").moved())
                .contains(new PromisedDays.Moved(number, THURSDAY, FRIDAY));
        add(26);
        assertThat(due(number)).isEqualTo(THURSDAY);
        world.notices.clear();
        dueTimes.run("x");
        dueTimes.run("x");

        assertThat(told("JANJI_BERGESER", number)).isOne();
        assertThat(due(number)).isEqualTo(FRIDAY);
        ServiceRequest request = rows.requests().get(number);
        assertThat(request.version()).isEqualTo(2);
        assertThat(moved(request))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("before", THURSDAY.toString())
                        .containsEntry("after", FRIDAY.toString()));
        assertThat(world.acts)
                .filteredOn(act -> act.action().equals("request.due-moved")
                        && act.subject().key().equals(number))
                .hasSize(1);
    }

    @Test
    void aMissedPromiseIsToldOnceForEachPromise() {
        String number = submit();
        world.notices.clear();
        missed.run();
        assertThat(told("TERLAMBAT", number)).isZero();

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        missed.run();
        missed.run();
        assertThat(told("TERLAMBAT", number)).isOne();
        ServiceRequest late = rows.requests().get(number);
        assertThat(late.version()).isEqualTo(2);
        assertThat(rows.history().list(late.id()))
                .filteredOn(entry -> entry.kind() == Kind.PROMISE_MISSED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("due", THURSDAY.toString()));
        assertThat(world.acts)
                .filteredOn(act -> act.action().equals("request.promise-missed")
                        && act.subject().key().equals(number))
                .hasSize(1);

        move(number, Doer.officer(officer("LOKET"), false), "NYATAKAN_LENGKAP", ActionInput.NOTHING);
        missed.run();
        assertThat(told("TERLAMBAT", number)).isOne();
        clock.advance(Duration.ofDays(10));
        missed.run();
        assertThat(told("TERLAMBAT", number)).isEqualTo(2);
    }

    private long told(String template, String number) {
        return world.notices.stream()
                .filter(notice -> notice.template().name().equals(template))
                .filter(notice -> notice.number().equals(number))
                .count();
    }

    @Test
    void newHoursMoveItToo() {
        String number = submit();
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        days.put(DayOfWeek.FRIDAY, "08.00-12.00");
        WorkingHours.Entry free =
                new WorkingHours.Entry("Kamis libur", LocalDate.of(2026, 11, 26), null, "SK contoh", days);
        assertThat(hours.preview(free).moved()).contains(new PromisedDays.Moved(number, THURSDAY, FRIDAY));

        hours.enter(free, UUID.randomUUID());
        dueTimes.run("x");
        assertThat(due(number)).isEqualTo(FRIDAY);
        hours.list().stream()
                .filter(week -> week.entry().name().equals("Kamis libur"))
                .forEach(week -> hours.end(week.id()));
        dueTimes.run("x");
        assertThat(due(number)).isEqualTo(THURSDAY);
    }

    @Test
    void aHolidayTakenBackMovesItBack() {
        String number = submit();
        add(26);
        dueTimes.run("x");
        holidays.list().stream().filter(day -> day.kind() == HolidayKind.LOKAL).forEach(day -> holidays.end(day.id()));
        dueTimes.run("x");
        assertThat(due(number)).isEqualTo(THURSDAY);
        assertThat(moved(rows.requests().get(number))).hasSize(2);
    }

    @Test
    void thePromiseToFinishAndTimeWaitedForTheApplicantAreCountedAgain() {
        String number = submit();
        Actor.Staff clerk = officer("LOKET");
        ActionInput papers =
                new ActionInput(null, null, null, List.of(new AskedItem("ktp", "Buram")), Set.of(), null, null);
        move(number, Doer.officer(clerk, false), "MINTA_PERBAIKAN", papers);
        clock.advance(Duration.ofDays(1));
        move(number, Doer.applicant(), "KIRIM_PERBAIKAN", ActionInput.NOTHING);
        move(number, Doer.officer(clerk, false), "NYATAKAN_LENGKAP", ActionInput.NOTHING);
        assertThat(due(number)).isEqualTo(FRIDAY);
        RequestClock before = rows.requests().get(number).clock();
        dueTimes.run("x");
        assertThat(rows.requests().get(number).clock()).isEqualTo(before);

        add(27);
        dueTimes.run("x");
        assertThat(rows.requests().get(number).clock().dueFinishAt()).isEqualTo(MONDAY);
        assertThat(rows.requests().get(number).clock().pausedMinutes()).isEqualTo(before.pausedMinutes());
    }

    @Test
    void anEndedRequestKeepsItsPromise() {
        String number = submit();
        move(number, Doer.applicant(), "BATALKAN", ActionInput.because("Batal"));
        add(26);
        dueTimes.run("x");
        assertThat(due(number)).isEqualTo(THURSDAY);
    }

    @Test
    void theWorkIsPlannedWithTheChange(@Autowired Tasks tasks, @Autowired id.pendapa.platform.tasks.TaskRuns runs) {
        String number = submit();
        add(26);
        runs.runDue();
        assertThat(due(number)).isEqualTo(FRIDAY);
        assertThat(tasks.listRecurring()).isNotEmpty();
    }

    private id.pendapa.office.WorkingCalendar calendarWithout() {
        return id.pendapa.office.WorkingCalendarOfTests.calendar();
    }

    private void add(int day) {
        world.staff = officer("ADMIN");
        holidays.add(LocalDate.of(2026, 11, day), HolidayKind.LOKAL, "Hari contoh", "SK contoh", UUID.randomUUID());
    }

    private void move(String number, Doer doer, String action, ActionInput input) {
        transaction.executeWithoutResult(status -> {
            ServiceRequest request = rows.requests().get(number);
            moves.move(request, request.version(), doer, action, input);
        });
    }

    private Instant due(String number) {
        return rows.requests().get(number).clock().due();
    }

    private List<Entry> moved(ServiceRequest request) {
        return rows.history().list(request.id()).stream()
                .filter(entry -> entry.kind() == Kind.DUE_MOVED)
                .toList();
    }

    private String submit() {
        return intake.submit(new Submission(
                SampleService.PUBLISHED, SampleService.answers(), Channel.ONLINE, null, Set.of(), UUID.randomUUID()));
    }

    private static Actor.Staff officer(String duty) {
        return new Actor.Staff(7, 7, "Petugas Contoh", "Petugas", "Unit", Set.of(new Actor.HeldDuty(duty, null)));
    }
}
