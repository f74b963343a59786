package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.platform.Actor;
import id.pendapa.requests.PortsOfTests.World;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at Wednesday 25 November 2026, 10.00 WIB; a check is promised within a working day. */
@ModuleTest
@Import(PortsOfTests.class)
class PromiseRenewalModuleTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant THURSDAY = SettableClock.START.plus(DAY);

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestRows rows;

    @Autowired
    MissedPromises missed;

    @Autowired
    Escalations escalations;

    @Autowired
    DeskContact contact;

    @Autowired
    DeskQueue queue;

    @Autowired
    SettableClock clock;

    @Autowired
    World world;

    @Autowired
    RequestSeals seals;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theSecretaryIsThere() {
        world.staff = officer("SEKCAM");
        world.notices.clear();
        world.acts.clear();
    }

    @Test
    void missedPromiseIsToldWithReasonAndNewTime() {
        String number = submit();
        clock.set(THURSDAY.plusSeconds(60));
        missed.run();
        missed.run();
        assertThat(told(number)).containsExactly("TERLAMBAT: Jumat, 27 November 2026 pukul 10.01 WIB");
        ServiceRequest request = rows.requests().get(number);
        Entry renewed = renewed(request).get(0);
        assertThat(reason(request, renewed)).contains("belum menuliskan sebabnya");
        assertThat(request.clock().due()).as("the first promise stays").isEqualTo(THURSDAY);
    }

    @Test
    void eachTimeTheOfficeComputesALongerOne() {
        String number = submit();
        clock.set(THURSDAY.plusSeconds(60));
        missed.run();
        clock.set(THURSDAY.plus(DAY).plusSeconds(120)); // Friday.
        missed.run();
        clock.advance(Duration.ofDays(3)); // Monday, before Tuesday.
        missed.run();
        assertThat(told(number))
                .containsExactly(
                        "TERLAMBAT: Jumat, 27 November 2026 pukul 10.01 WIB",
                        "TERLAMBAT: Selasa, 1 Desember 2026 pukul 10.02 WIB");
    }

    @Test
    void officerNamesReasonAndDay() {
        String number = submit();
        UUID key = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 12, 3);
        contact.promise(number, 1, Optional.of(day), " Jaringan mati sejak pagi. ", key);
        contact.promise(number, 1, Optional.of(day), " Jaringan mati sejak pagi. ", key);
        assertThat(told(number)).hasSize(1).first().asString().startsWith("JANJI_BARU: Kamis, 3 Desember 2026 pukul ");
        ServiceRequest request = rows.requests().get(number);
        assertThat(reason(request, renewed(request).get(0))).isEqualTo("Jaringan mati sejak pagi.");
        assertThat(contact.promise(number).promisedAt()).isAfter(Instant.parse("2026-12-03T07:00:00Z"));
        clock.set(Instant.parse("2026-12-02T03:00:00Z"));
        missed.run();
        assertThat(told(number)).as("the new time is not over").hasSize(1);
        clock.set(Instant.parse("2026-12-04T03:00:00Z"));
        missed.run();
        assertThat(told(number)).hasSize(2).last().asString().startsWith("TERLAMBAT: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026-11-28", "2027-02-25"})
    void newDayIsAWorkingDaySoonAfterToday(String day) {
        String number = submit();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> contact.promise(
                        number, 1, Optional.of(LocalDate.parse(day)), "Jaringan mati", UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("request.promise.day"));
    }

    @Test
    void reasonIsNeededAndAnOldPageIsRefused() {
        String number = submit();
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 12, 3));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> contact.promise(number, 1, day, " ", UUID.randomUUID()));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> contact.promise(number, 1, day, "x".repeat(1001), UUID.randomUUID()));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> contact.promise(number, 0, day, "Jaringan mati", UUID.randomUUID()));
        world.staff = officer("LOKET");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> contact.promise(number, 1, day, "Jaringan mati", UUID.randomUUID()));
    }

    @Test
    void lateRequestsClimbInOfficeTime() {
        String number = submit();
        escalations.run();
        assertThat(raised(number)).isEmpty();
        clock.set(THURSDAY.plusSeconds(60));
        escalations.run();
        escalations.run();
        assertThat(raised(number)).containsExactly("KASI_PELAYANAN");
        clock.set(Instant.parse("2026-11-27T08:00:00Z")); // Friday, 15.00.
        escalations.run();
        assertThat(raised(number)).containsExactly("KASI_PELAYANAN", "SEKCAM");
        clock.set(Instant.parse("2026-11-29T08:00:00Z")); // Sunday: no office time passes.
        escalations.run();
        assertThat(raised(number)).hasSize(2);
        clock.set(Instant.parse("2026-12-01T03:00:00Z"));
        escalations.run();
        assertThat(raised(number)).containsExactly("KASI_PELAYANAN", "SEKCAM", "CAMAT");
        assertThat(queue.listRaised(officer("CAMAT"), clock.instant()))
                .anyMatch(row -> row.number().equals(number));
        assertThat(queue.listRaised(officer("LOKET"), clock.instant())).isEmpty();
        assertThat(world.acts)
                .filteredOn(act -> act.action().equals("request.escalated")
                        && act.subject().key().equals(number))
                .hasSize(3);
    }

    @Test
    void newTimeOfAnOfficerHoldsItBackAndOneThatWasComputedDoesNot() {
        String given = submit();
        contact.promise(given, 1, Optional.of(LocalDate.of(2026, 12, 3)), "Jaringan mati", UUID.randomUUID());
        String computed = submit();
        clock.set(THURSDAY.plusSeconds(60));
        missed.run();
        escalations.run();
        assertThat(raised(given)).isEmpty();
        assertThat(raised(computed)).containsExactly("KASI_PELAYANAN");
    }

    @Test
    void definitionMayHaveItsOwnThresholds() {
        EscalationSettings settings = new EscalationSettings(0, 450, 900);
        assertThat(settings.or(null)).containsExactly(0, 450, 900);
        assertThat(settings.or(List.of(60, 120, 180))).containsExactly(60, 120, 180);
    }

    private String reason(ServiceRequest request, Entry entry) {
        return seals.reason(
                request.number(), entry.version(), Objects.requireNonNull(entry.reasonSealed(), "a reason"));
    }

    private List<Entry> renewed(ServiceRequest request) {
        return rows.history().list(request.id()).stream()
                .filter(entry -> entry.kind() == Kind.PROMISE_RENEWED)
                .toList();
    }

    private List<String> told(String number) {
        return world.notices.stream()
                .filter(notice -> notice.number().equals(number))
                .filter(notice -> !notice.template().name().equals("DITERIMA"))
                .map(notice -> notice.template() + ": " + notice.detail())
                .toList();
    }

    private List<String> raised(String number) {
        return jdbc.sql("""
                        SELECT e.duty FROM escalation e JOIN service_request r ON r.id = e.request_id
                        WHERE r.number = :number ORDER BY e.id
                        """).param("number", number).query(String.class).list();
    }

    private String submit() {
        return intake.submit(new Submission(
                SampleService.PUBLISHED, SampleService.answers(), Channel.ONLINE, null, Set.of(), UUID.randomUUID()));
    }

    private static Actor.Staff officer(String duty) {
        return new Actor.Staff(7, 7, "Petugas Contoh", "Petugas", "Unit", Set.of(new Actor.HeldDuty(duty, null)));
    }
}
